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
  // Figures and timings that belong to nothing.
  'take one capsule four daily',
  '1 capsule daily 3',
  '1 capsule once three times a day',
  'take 250 mg or 500 once',
  '1 capsule in the morning four times a day',
  'once daily 1 capsule morning and night',
  'take one 3 capsules at night',
  '15 30 units before breakfast',
  'use 2 3 times a day',
  '1 capsule every day 6 hours',
  '1 capsule every days',
  '1 capsule once weekly every day',
  'one capsule for 5 days for 10 days',
  '1 patch every 72 hours daily',
  '1 capsule weekly twice daily',
  '1 capsule weekly on Tuesday and Friday',
  '1 capsule daily on Fridays',
  // Two amounts for one time.
  'take 1 capsule daily, 3 capsules daily',
  'take 4 capsules and 2 capsules daily',
  '2 capsules daily as 3 capsules daily',
  '50 mg 1 g daily',
  '2 at night 3 at night',
  'take half twice a day one capsule',
  '25 mg (two 25 mg capsules) at night',
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
  ['1 capsule twice daily on Tuesdays and Fridays', ['? 1 capsule x2/1d']],
  ['2 PO mane 1 PO nocte', ['? 2 x1/1d MORN oral', '? 1 x1/1d NIGHT oral']],
  ['1/2 PO BD', ['? 0.5 x2/1d oral']],
  ['take one three times a day', ['? 1 x3/1d']],
  ['take 1 tablet daily; check blood pressure every 2 weeks', ['? 1 tablet per day']],
  ['50 mg (two 25 mg tablets) at night', ['? 50 mg x1/1d NIGHT']],
  ['Take 0.5 mg as needed; max 3x daily', ['? 0.5 mg prn']],
  ['Co-codamol 15/500, two tablets at night', ['codeine / acetaminophen 2 tablet x1/1d NIGHT']],
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
