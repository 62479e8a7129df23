import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('number/range-hyphen', {
  reports: [
    ['a hyphen', 'Give duloxetine 60⟦-⟧120 mg daily.', 'hyphen'],
    ['spaces', 'Give duloxetine 60⟦ - ⟧120 mg daily.', 'hyphen'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Duloxetine | 60⟦-⟧120 mg daily |', 'hyphen'],
  ],
  ignores: [
    ['to', 'Give duloxetine 60 to 120 mg daily.'],
    ['an en dash', 'Give duloxetine 60–120 mg daily.'],
    ['a laboratory range', 'Give warfarin 5 mg daily to an INR of 2-3.'],
    ['code', 'Write `duloxetine 60-120 mg` never.'],
  ],
});

expectFixes('number/range-hyphen', [
  ['writes to', 'Give duloxetine 60-120 mg daily.', 'Give duloxetine 60 to 120 mg daily.', true],
]);
