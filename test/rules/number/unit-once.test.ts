import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('number/unit-once', {
  reports: [
    ['a hyphen', 'Give duloxetine 60⟦ mg-⟧120 mg daily.', 'twice'],
    ['to', 'Give duloxetine 60⟦ mg to ⟧120 mg daily.', 'twice'],
  ],
  ignores: [
    ['once', 'Give duloxetine 60-120 mg daily.'],
    ['two units', 'Give acetaminophen 500 mg-1 g every 6 hours.'],
    ['two doses', 'Give duloxetine 60 mg, then 120 mg daily.'],
    ['code', 'Write `duloxetine 60 mg-120 mg` never.'],
  ],
});

expectFixes('number/unit-once', [
  ['keeps the last', 'Give duloxetine 60 mg-120 mg daily.', 'Give duloxetine 60-120 mg daily.', true],
]);
