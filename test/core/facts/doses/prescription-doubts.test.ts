import { describe, expect, test } from 'vitest';
import { brief, readProse } from './brief.ts';
import { read } from './built-in-names.ts';

/** Nothing in these may be read with confidence. */
const DOUBTFUL: readonly string[] = [
  '250 mg bd qds',
  '5 mg daily TDS',
  '1 capsule once a day twice daily',
  '1 capsule twice daily (once daily)',
  '2 capsules weekly daily',
  '1 capsule every 12 hours four times a day',
  'take one capsule 10 days',
  '10 mg 20 mg daily',
  '2 capsules bd (3 capsules)',
  '?1 capsule bd',
  '2 (?3) tablets daily',
  '1 tablet bd ?tds',
  'one (3) capsules daily',
  '2 (one) tablets at night',
  '1/2 capsules at night',
  'take 3 10 ml tds',
  '20 mg bi-weekly',
  '1 tablet bimonthly',
  '2.0.5 mg nocte',
  '2l mg daily',
  '1tabletz daily',
  'tabs ?bd',
  'half one capsule daily',
  'half of one and a half capsules',
  '44 capsules daily',
  '250 mg or 2.5 g bd',
  '1 mg - 10 mg - 100 mg daily',
  '1 or 2 or 3 or 5 capsules',
  '5 mg x 3 x 2 daily',
  '1 capsule daily / weekly',
  '5 or 50 mg daily',
  'one, two capsules daily',
  '1 not 2 capsules daily',
  '2 (4) capsules daily',
  '1 capsule hourly bd',
  '1 capsule every other three times a day',
  '1 capsule a day or a week',
  '1 capsule 2 - 4 - 6 times a day',
];

/** Said in two ways that agree, or of two things. */
const SURE: readonly (readonly [text: string, doses: readonly string[]])[] = [
  ['250 mg every 12 hours (twice daily)', ['? 250 mg x1/12h']],
  ['200 mg every 4 hours five times a day', ['? 200 mg x1/4h']],
  ['50 mg bd (100 mg)', ['? 50 mg x2/1d', '? 100 mg']],
  ['1 tablet bd 5/7', ['? 1 tablet x2/1d for 5-5d']],
  ['1 tablet 5/7', ['? 1 tablet for 5-5d']],
  ['two (2) capsules daily', ['? 2 capsule per day']],
  ['1/2 tablet at night', ['? 0.5 tablet x1/1d NIGHT']],
  ['1 tablet once or twice daily', ['? 1 tablet x1-2/1d']],
];

describe('strings with more than one reading', () => {
  test.each(DOUBTFUL)('%s', (text) => {
    expect(read(text).filter((dose) => dose.confidence !== 'low')).toEqual([]);
  });

  test.each(SURE)('%s', (text, doses) => {
    expect(read(text).map(brief)).toEqual(doses);
  });

  test('a question mark asks of the amount behind it', () => {
    expect(readProse('Amitriptyline ?25 mg at night.').map(brief)).toEqual(['amitriptyline 25 mg x1/1d NIGHT low']);
    expect(readProse('Amitriptyline 25 mg at night for ??').map(brief)).toEqual(['amitriptyline 25 mg x1/1d NIGHT']);
  });
});
