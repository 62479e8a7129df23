import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/range-low-only', {
  reports: [
    ['at least', 'Give duloxetine ⟦at least 60 mg daily⟧.', 'open'],
    ['a list item', '- Duloxetine ⟦at least 60 mg daily⟧', 'open'],
  ],
  ignores: [
    ['both ends', 'Give duloxetine 60-120 mg daily.'],
    ['an upper end alone', 'Give duloxetine up to 60 mg daily.'],
    ['a maximum beside it', 'Give duloxetine at least 60 mg daily, maximum 120 mg daily.'],
    ['a maximum elsewhere', 'Give duloxetine at least 60 mg daily.\n\nThe maximum dose of duloxetine is 120 mg daily.'],
    ['a boundary', 'Duloxetine doses above 120 mg daily are not recommended.'],
    ['a laboratory value', 'Aim for a glucose of at least 4 mmol/L.'],
    ['code', '`duloxetine at least 60 mg daily`'],
  ],
});
