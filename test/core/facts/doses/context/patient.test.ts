import { expect, test } from 'vitest';
import { read, readProse } from '../brief.ts';

type Bounds = Readonly<Record<string, number | boolean>>;

const bounds = (text: string): Bounds[] =>
  readProse(text).map(({ patient }) =>
    Object.fromEntries(Object.entries(patient ?? {}).filter(([key, value]) => key !== 'text' && value !== null)),
  );

test.each<readonly [text: string, words: string | null]>([
  ['Pain in patients with impaired renal function: ibuprofen 200 mg daily.', 'impaired renal function'],
  ['Pain in patients with chronic liver disease: ibuprofen 200 mg daily.', 'liver disease'],
  ['Pain in adults with chronic kidney disease: ibuprofen 200 mg daily.', 'adults chronic kidney disease'],
  ['Pain in cirrhosis: ibuprofen 200 mg daily.', 'cirrhosis'],
  ['Pain in patients with ESRD: ibuprofen 200 mg daily.', 'ESRD'],
  ['Ibuprofen 200 mg daily after dialysis.', 'dialysis'],
  ['Ibuprofen 200 mg on dialysis days.', 'dialysis'],
  ['Ibuprofen 200 mg daily may harm in time; reduced doses, kidney disease and its costs are told below.', null],
  ['Liver disease: ibuprofen 200 mg daily.', null],
])('organs that fail: %s', (text, words) => expect(readProse(text)[0]?.patient?.text ?? null).toBe(words));

const CASES: readonly (readonly [text: string, bounds: readonly Bounds[]])[] = [
  ['Ceftriaxone 1.2 g IV (child 600 mg; adult 2 g) at once.', [{}, { ageMaxDays: 6573 }, { ageMinDays: 6574 }]],
  ['Ceftriaxone 2 g IV (in children: 50 mg/kg) once daily.', [{}, { ageMaxDays: 6573 }]],
  [
    'Adrenaline IM: <6 months 100-150 mcg; 6 months-6 years 150 mcg; >12 years 500 mcg.',
    [{ ageMaxDays: 181 }, { ageMinDays: 182, ageMaxDays: 2555 }, { ageMinDays: 4384 }],
  ],
  ['Ibuprofen 20 mg daily (10 mg if under 6 months).', [{}, { ageMaxDays: 181 }]],
  ['Month 1: ibuprofen 10 mg; 6 months: 20 mg.', [{}, {}]],
  ['Ibuprofen 10 mg if under 6 months since the operation.', [{}]],
  [
    'Children under 5 years: amoxicillin 45 mg/kg/day; in severe infection amoxicillin 90 mg/kg/day.',
    [{ ageMaxDays: 1825 }, { ageMaxDays: 1825 }],
  ],
  ['Children under 5 years: ibuprofen 5 mg/kg; others ibuprofen 400 mg.', [{ ageMaxDays: 1825 }, {}]],
  [
    'Adults: ibuprofen 400 mg; children under 5 years: ibuprofen 5 mg/kg; ibuprofen 200 mg at night.',
    [{ ageMinDays: 6574 }, { ageMaxDays: 1825 }, {}],
  ],
  ['Adults: amoxicillin 500 mg daily.', [{ ageMinDays: 6574 }]],
  [
    'Child of 5 years, 20 kg: ibuprofen 200 mg daily.',
    [{ ageMinDays: 1826, ageMaxDays: 2190, weightMinKg: 20, weightMaxKg: 20 }],
  ],
  [
    'For a 5-year-old, 20 kg child, ibuprofen 200 mg daily.',
    [{ ageMinDays: 1826, ageMaxDays: 2190, weightMinKg: 20, weightMaxKg: 20 }],
  ],
  ['Child, 20 kg: ibuprofen 200 mg daily.', [{ ageMaxDays: 6573, weightMinKg: 20, weightMaxKg: 20 }]],
  ['Children, 20 kg: ibuprofen 200 mg daily.', [{}]],
  [
    'For a boy of 5 years weighing 20 kg, ibuprofen 200 mg daily.',
    [{ ageMinDays: 1826, ageMaxDays: 2190, weightMinKg: 20, weightMaxKg: 20 }],
  ],
  ['Child of 5 years or 20 kg: ibuprofen 200 mg daily.', [{}]],
  ['# Ear infections - Peds\n\nAmoxicillin 500 mg daily.', [{ ageMaxDays: 6573 }]],
  ['**Adults**\n\n- Amoxicillin 500 mg daily.', [{ ageMinDays: 6574 }]],
  ['Children aged 2 to 11 years: ibuprofen 10 mg/kg daily.', [{ ageMinDays: 730, ageMaxDays: 4382 }]],
  ['Children aged 3 months to 11 years: ibuprofen 10 mg/kg daily.', [{ ageMinDays: 91, ageMaxDays: 4382 }]],
  ['In children 6 months to 2 years of age, give ibuprofen 10 mg/kg daily.', [{ ageMinDays: 182, ageMaxDays: 1094 }]],
  ['In adults over 75 years of age, tramadol 50 mg daily.', [{ ageMinDays: 27394 }]],
  ['Ibuprofen 100 mg daily in children under 5 years.', [{ ageMaxDays: 1825 }]],
  [
    '# Paediatric drugs\n\n| Weight (kg) | Adenosine (mg) dose |\n|-|-|\n| 30 | 3 mg |\n',
    [{ ageMaxDays: 6573, weightMinKg: 30, weightMaxKg: 30 }],
  ],
  ['Patients weighing 30 kg or more: adrenaline 300 mcg once.', [{ weightMinKg: 30 }]],
  ['Adrenaline 150 mcg once if < 25 kg.', [{ weightMaxKg: 25 }]],
  ['Creatinine clearance 15 to 29 mL/min: pregabalin 75 mg daily.', [{ crclMin: 15, crclMax: 29 }]],
  ['If eGFR is below 30, pregabalin 75 mg daily.', [{ crclMax: 30 }]],
  [
    'If CrCl is 30–60 mL/min, pregabalin 150 mg daily; if 15–29 mL/min, 75 mg daily.',
    [
      { crclMin: 30, crclMax: 60 },
      { crclMin: 15, crclMax: 29 },
    ],
  ],
  ['# Cystitis in women (not pregnant)\n\nNitrofurantoin 100 mg twice daily.', [{}]],
  ['In non-pregnant women, nitrofurantoin 100 mg twice daily.', [{}]],
  ['In pregnancy, levothyroxine 100 mcg daily.', [{ pregnancy: true }]],
  [
    'Levetiracetam 500 mg daily for adults and 10 mg/kg daily for children.',
    [{ ageMinDays: 6574 }, { ageMaxDays: 6573 }],
  ],
  [
    'Ibuprofen 2–5 years: 100 mg daily; 6–11 years: 200 mg daily.',
    [
      { ageMinDays: 730, ageMaxDays: 2190 },
      { ageMinDays: 2191, ageMaxDays: 4382 },
    ],
  ],
  ['Pregabalin 75 mg daily for 2 years.', [{}]],
  ['Pregabalin 75 mg daily over 12 weeks.', [{}]],
];

test.each(CASES)('%s', (text, expected) => {
  expect(bounds(text)).toEqual(expected);
});

test('a heading and a table row say for whom a dose is', () => {
  expect(read('## Children\n\nIbuprofen 10 mg/kg daily.\n')[0]?.patient?.ageMaxDays).toBe(6573);
  const [dose] = read('| CrCl | Pregabalin |\n|---|---|\n| 15–29 | 75 mg daily |\n');
  expect(dose?.patient).toMatchObject({ crclMin: 15, crclMax: 29 });
});
