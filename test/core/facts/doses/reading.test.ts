import { describe, expect, test } from 'vitest';
import { read, readProse } from './brief.ts';

test.each<readonly [text: string, release: string | null]>([
  ['| Drug | Dose |\n| --- | --- |\n| Pregabalin (extended release) | 165 mg daily |', 'ER'],
  ['**Duloxetine delayed release.** 60 mg daily.', 'DR'],
  ['## Pregabalin XR\n\n- 165 mg daily', 'ER'],
  ['## Pregabalin\n\n- 150 mg daily', null],
  ['Pregabalin or its extended-release form: 150 mg daily', 'ER'],
])('the release beside the name of the drug: %s', (text, release) => {
  expect(read(text)[0]?.release ?? null).toBe(release);
});

test('a clearance under its header is no dose, and fluid no dose of the drug before', () => {
  const table = '| Drug | Minimum CrCl |\n| --- | --- |\n| Methotrexate 7.5 mg weekly | 35 mL/min |';
  expect(read(table).map((dose) => dose.low)).toEqual([7.5]);
  const steps = read('1. Give morphine 5 mg every 4 hours.\n2. Give at least 30 mL/kg of balanced crystalloid.');
  expect(steps.map((dose) => dose.drugs.map((drug) => drug.name).join())).toEqual(['morphine', '']);
});

test('a band in the cell of another dose is for that dose', () => {
  const table =
    '| Drug | Start | Target |\n| --- | --- | --- |\n| Pregabalin | 75 mg daily | 150 mg daily (300 mg daily above 85 kg) |';
  expect(read(table).map((dose) => dose.patient?.weightMinKg ?? null)).toEqual([null, null, 85]);
});

test.each<readonly [text: string, per: string | null]>([
  ['Penicillin 7.2 million units in total, as 3 doses of 2.4 million units at 1-week intervals.', 'course'],
  ['Prednisolone 40 mg in total daily.', 'day'],
  ['Colchicine 6 mg per course.', 'course'],
  ['Prednisolone 40 mg in totally refractory cases.', null],
  ['Colchicine 6 mg in one course.', 'course'],
  ['Colchicine 6 mg in total.', 'course'],
  ['Colchicine 6 mg in total daily.', 'day'],
  ['Colchicine 6 mg in one week.', null],
])('what is given in all: %s', (text, per) => expect(readProse(text)[0]?.per ?? null).toBe(per));

test.each<readonly [text: string, per: string | null]>([
  ['Colchicine 0.5 mg three times daily to a total of 6 mg.', 'course'],
  ['Colchicine 0.5 mg three times daily until relief or a total dose of 6 mg.', 'course'],
  ['Iron sucrose 200 mg IV for 5 doses (total 1000 mg).', 'course'],
  ['Iron sucrose 200 mg IV for 5 doses (1000 mg total).', 'course'],
  ['Gabapentin 300 mg three times daily (900 mg total daily dose).', 'day'],
  ['Iron sucrose 200 mg IV weekly, cumulative dose: 1000 mg.', 'course'],
  ['Pregabalin 75 mg twice daily (total 150 mg).', null],
  ['Pregabalin 75 mg at night, increased to a total of 150 mg.', null],
  ['Pregabalin 75 mg at night; for total pain 150 mg.', null],
])('a total behind the doses: %s', (text, per) => {
  const doses = readProse(text);
  expect(doses[doses.length - 1]?.per ?? null).toBe(per);
});

test('a maximum for others does not bound the dose before it', () => {
  const max = (text: string) => readProse(text)[0]?.max?.value ?? null;
  expect(max('Duloxetine 30 mg twice daily. Do not exceed 40 mg daily.')).toBe(40);
  expect(max('Duloxetine 30 mg twice daily. Do not exceed 40 mg daily in patients over 60 years.')).toBeNull();
});

describe('spans and parts', () => {
  const CASES: readonly (readonly [text: string, slice: string])[] = [
    ['Give pregabalin 300 mg twice daily now.', '300 mg twice daily'],
    ['Paracetamol **1 g** by mouth\nevery 6 hours.', '1 g** by mouth\nevery 6 hours'],
    ['Duloxetine 60&ndash;120 mg daily.', '60&ndash;120 mg daily'],
    ['Give acetaminophen 1 g every 6 hours (maximum 4 g per day).', '1 g every 6 hours'],
  ];
  test.each(CASES)('%s', (text, slice) => {
    const article = `Words.\n\n${text}`;
    const [dose] = read(article);
    expect(article.slice(dose?.span.start, dose?.span.end)).toBe(slice);
  });

  test('the parts say what is written, and where', () => {
    const text = 'Words.\n\nDuloxetine 60-120 mg daily for 3 weeks.';
    const parts = read(text)[0]?.parts ?? [];
    expect(parts.map((part) => `${part.kind} ${part.text}`)).toEqual([
      'low 60',
      'between -',
      'high 120',
      'unit mg',
      'per daily',
      'duration for 3 weeks',
    ]);
    for (const part of parts) expect(text.slice(part.span.start, part.span.end)).toBe(part.text);
  });
});

describe('totals of a day', () => {
  const CASES: readonly (readonly [text: string, daily: readonly unknown[] | null])[] = [
    ['Pregabalin 150–300 mg daily.', [150, 300, 'stated']],
    ['Pregabalin 75 mg twice daily.', [150, 150, 'computed']],
    ['Pregabalin 75 mg up to 3 times a day.', [0, 225, 'computed']],
    ['Metformin 0.1 g three times daily.', [0.3, 0.3, 'computed']],
    ['Tramadol 50 mg every 4 to 6 hours.', [200, 300, 'computed']],
    ['Pregabalin 100 mg three times daily (300 mg/day).', [300, 300, 'stated']],
    ['Pregabalin 100 mg three times daily, for a total of 300 mg/day.', [300, 300, 'stated']],
    ['Methotrexate 15 mg once weekly.', null],
    ['Heparin 18 units/kg/h.', null],
    ['Fentanyl 25 mcg every 72 hours.', null],
  ];
  test.each(CASES)('%s', (text, daily) => {
    const read = readProse(text)[0]?.daily ?? null;
    expect(read === null ? null : [read.low, read.high, read.from]).toEqual(daily);
  });
});

test('a limit in the next sentence bounds the dose too', () => {
  const [dose, limit] = readProse('Tramadol 50 mg every 4 hours. Maximum 400 mg in 24 hours.');
  expect(dose?.max).toEqual({ value: 400, unit: 'mg', basis: null, per: 'day' });
  expect([limit?.phase, limit?.low, limit?.high]).toEqual(['max', null, 400]);
});

test('words in place of a frequency are free text', () => {
  expect(readProse('Warfarin 2.5 mg as directed by the clinic.')[0]?.freeText).toBe(true);
  expect(readProse('Warfarin 5 mg once daily, adjusted to the INR.')[0]?.freeText).toBe(false);
});

test('release and form', () => {
  const [dose] = readProse('Tramadol extended-release tablets 100 mg once daily.');
  expect([dose?.release, dose?.form]).toEqual(['ER', 'tablet']);
  // A brand can say it; the plain brand does not.
  expect(readProse('Take Effexor XR 75 mg once daily.')[0]?.release).toBe('ER');
  expect(readProse('Take Effexor 75 mg once daily.')[0]?.release).toBeNull();
});

test('citation numbers are no amounts', () => {
  expect(readProse('Pregabalin 600 mg/day 4, 5').map((dose) => dose.high)).toEqual([600]);
  expect(readProse('Pregabalin 600 mg/day<sup>4,5</sup> helps.').map((dose) => dose.high)).toEqual([600]);
});

test('code, links and comments are not read', () => {
  expect(readProse('`pregabalin 75 mg daily` <!-- pregabalin 75 mg daily -->')).toEqual([]);
});
