import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/range-degenerate', {
  reports: [
    ['equal ends', 'Give duloxetine ⟦60-60 mg daily⟧.', 'degenerate'],
    ['an en dash', 'Give duloxetine ⟦60–60 mg daily⟧.', 'degenerate'],
    ['words', 'Give duloxetine ⟦60 to 60 mg daily⟧.', 'degenerate'],
  ],
  ignores: [
    ['one amount', 'Give duloxetine 60 mg daily.'],
    ['two ends', 'Give duloxetine 60-120 mg daily.'],
    ['the same amount twice', 'Give duloxetine 60 mg daily. Give duloxetine 60 mg daily.'],
    ['code', '`duloxetine 60-60 mg daily`'],
  ],
});
