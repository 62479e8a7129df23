import { describe, expect, test } from 'vitest';
import { brief, read } from './brief.ts';

const CASES: readonly (readonly [text: string, doses: readonly string[]])[] = [
  ['take 1 tablet by mouth twice a day', ['? 1 tablet x2/1d oral']],
  ['1 tab po bid prn pain', ['? 1 tablet x2/1d prn oral']],
  ['take 1 or 2 every 4-6 hrs', ['? 1-2 x1/4-6h']],
  ['2 at night', ['? 2 x1/1d NIGHT']],
  ['one to be taken every morning', ['? 1 x1/1d MORN']],
  ['1 q4h prn', ['? 1 x1/4h prn']],
  ['take one and a half tablets on alternate days', ['? 1.5 tablet x1/2d']],
  ['5 mL three times a day for 5 days', ['? 5 mL x3/1d for 5-5d']],
  ['2x5ml spoon 4 times/day', ['? 2 5 mL spoonful x4/1d']],
  [
    '1-2 puffs every 4 hours as required, max 8 puffs in 24 hours',
    ['? 1-2 puff x1/4h prn max 8 puff/day', '? -8 puff per day max (limit)'],
  ],
  ['Give 5 mg. Repeat every 20 minutes as required.', ['? 5 mg x1/20min prn']],
  ['every 72 hours', ['? x1/72h']],
  ['10/7', ['? for 10-10d']],
  ['apply cream nightly', ['? x1/1d NIGHT topical']],
  ['1 drop OD OD', ['? 1 drop x1/1d ophthalmic']],
  ['2 drops both eyes bid', ['? 2 drop x2/1d ophthalmic']],
  ['Zopiclone 3.75mg tablets, 1 tablet at bedtime', ['zopiclone 1 tablet x1/1d HS of 3.75 mg']],
  ['take 1 tablet 3 times daily mdd 3', ['? 1 tablet x3/1d max 3 tablet/day']],
  ['use as needed', []],
  ['take with food', []],
  ['take one capsule three a day', ['? 1 capsule x3/1d low']],
  ['take 11 every day', ['? 11 x1/1d low']],
  ['half of two tablets', ['? 0.5 tablet low']],
  ['1 - 60mg tablet every day', ['? 1-60 mg x1/1d low']],
  ['6 monthly', ['? x1/6mo low']],
  ['Two x 2ml daily', ['? 2 mL per day low']],
  ['2 per day may cause drowsiness', ['? 2 per day low']],
];

describe('a text that is one instruction', () => {
  test.each(CASES)('%s', (text, doses) => {
    expect(read(text).map(brief)).toEqual(doses);
  });
});
