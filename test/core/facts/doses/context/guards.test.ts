import { describe, expect, test } from 'vitest';
import { brief, readProse } from '../brief.ts';

const CASES: readonly (readonly [text: string, doses: readonly string[]])[] = [
  ['Serum sodium was 128 mmol/L and potassium 3.1 mEq/L.', []],
  ['Duloxetine raised fasting glucose by 12 mg/dL.', []],
  ['HbA1c fell by 0.5% with metformin.', []],
  ['Target blood pressure is below 130/80 mmHg.', []],
  ['The NNT for pregabalin is 7.7 and the NNH 13.9.', []],
  ['HR 1.0 (95% CI 0.8-1.2).', []],
  ['A 10-g monofilament was used.', []],
  ['Patients weighing 15-23 kg were included.', []],
  ['Urine output was above 0.5 mL/kg/h.', []],
  ['Proteinuria above 3.5 g/day is nephrotic.', []],
  ['Limit sodium intake to 2 g per day.', []],
  ['People eat about 3,400 mg of sodium per day.', []],
  ['A diet with 0.8 g/kg/day of protein helps.', []],
  ['Two units of packed red cells were given.', []],
  ['Tablets of 25 mg and 50 mg are available.', []],
  ['Capsaicin 8% patch is approved.', []],
  ['Each tablet contains 500 mg of metformin.', []],
  ['Vitamin B12 deficiency is common.', []],
  ['Follow up in 4-6 weeks and again at 12 weeks.', []],
  ['High-frequency stimulation at 10 kHz relieves pain.', []],
  ['The trough level of vancomycin is 15-20 mg/L.', []],
  ['An INR of 2.0-3.0 is the goal.', []],
  ['Confuse neither 2.5 mg with 25 mg tablets nor 5 mg with 50 mg tablets.', []],
  ['Mix 1 mg of adrenaline with 9 mL of saline.', []],
  ['The lesion measured 5.0 mm.', []],
  ['Cardiac output of 2.5-4 L/min is normal.', []],
  ['Drug X is 50 mg/mL.', []],
  ['pH 7.35-7.45 and PaO2 80 mmHg.', []],
  ['Give if K > 5.5.', []],
  ['Treat for 3/7.', []],
];

describe('amounts that are no doses', () => {
  test.each(CASES)('%s', (text, doses) => {
    expect(readProse(text).map(brief)).toEqual(doses);
  });
});
