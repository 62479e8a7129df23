import { expect, it } from 'vitest';
import { expectFindings, expectFixes, findings } from '../../harness/expect-findings.ts';

expectFindings('ismp/trailing-zero', {
  reports: [
    ['a whole number of milligrams', 'Give warfarin ⟦5.0⟧ mg once daily.', 'trailingZero'],
    ['two zeros', 'Give warfarin ⟦5.00⟧ mg once daily.', 'trailingZero'],
    ['both ends of a range', 'Give warfarin ⟦2.0⟧-⟦5.0⟧ mg once daily.', 'trailingZero'],
    ['another unit', 'Give digoxin ⟦125.0⟧ mcg once daily.', 'trailingZero'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Warfarin | ⟦5.0⟧ mg once daily |', 'trailingZero'],
    ['a list item', '- Warfarin ⟦5.0⟧ mg once daily', 'trailingZero'],
    ['the strength of a solution', 'The oral solution is ⟦2.0⟧ mg per mL.', 'trailingZero'],
    ['one of two drugs', 'Give lisinopril 10 mg once daily and warfarin ⟦5.0⟧ mg once daily.', 'trailingZero'],
  ],
  ignores: [
    ['a number without a zero', 'Give warfarin 5 mg once daily.'],
    ['a zero that counts', 'Give warfarin 2.05 mg once daily.'],
    ['a half', 'Give colchicine 0.5 mg once daily.'],
    ['a laboratory target', 'Give warfarin 5 mg once daily to an INR of 2.0-3.0.'],
    ['a laboratory value', 'A creatinine of 1.0 mg/dL is normal.'],
    ['an intake without a drug', 'Limit sodium to 2.0 g a day.'],
    ['a level in blood', 'Keep the level at 2.0 mg per mL; the solution is given slowly.'],
    ['a lesion', 'A 5.0-mm lesion was seen.'],
    ['a statistic', 'The hazard ratio was 1.0 (95% CI 0.9-2.0).'],
    [
      'another language',
      'Bei Gicht geben wir nach der Operation und nur mit der Klinik einmal am Tag warfarin 5.0 mg.',
    ],
    ['code', 'Write `warfarin 5.0 mg` never.'],
    ['a comment', 'Give warfarin 5 mg once daily. <!-- warfarin 5.0 mg once daily -->'],
  ],
});

expectFixes('ismp/trailing-zero', [
  ['removes the zero', 'Give warfarin 5.0 mg once daily.', 'Give warfarin 5 mg once daily.', true],
  ['removes it at both ends', 'Give warfarin 2.0-5.0 mg once daily.', 'Give warfarin 2-5 mg once daily.', true],
]);

it('is an error', () => {
  expect(findings('ismp/trailing-zero', 'Give warfarin 5.0 mg once daily.')[0]?.severity).toBe('error');
});
