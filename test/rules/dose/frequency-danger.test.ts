import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/frequency-danger', {
  reports: [
    ['the weekly tablet', 'Give alendronate ⟦70 mg daily⟧.', 'daily'],
    ['once daily', 'Give alendronate ⟦70 mg once daily⟧ for osteoporosis.', 'daily'],
    ['methotrexate', 'For rheumatoid arthritis, give methotrexate ⟦15 mg once daily⟧.', 'daily'],
    ['a list item', '- Methotrexate ⟦10 mg by mouth daily⟧', 'daily'],
    ['a time that counts no days', 'Give alendronate ⟦70 mg once daily⟧, upright for 30 minutes.', 'daily'],
    ['a start of some weeks', 'Give semaglutide ⟦0.25 mg subcutaneously once daily for 4 weeks⟧.', 'daily'],
    ['the weekly injection', 'Give semaglutide ⟦0.5 mg subcutaneously once daily⟧.', 'daily'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Alendronate | ⟦70 mg daily⟧ |', 'daily'],
  ],
  ignores: [
    ['once a week', 'Give alendronate 70 mg once weekly.'],
    ['a week', 'Give methotrexate 15 mg weekly.'],
    ['the daily tablet', 'Give alendronate 10 mg daily.'],
    ['the daily tablet of a weekly injection', 'Give semaglutide 7 mg once daily.'],
    ['a drug for every day', 'Give folic acid 5 mg daily.'],
    ['another drug beside it', 'Give methotrexate 15 mg weekly and folic acid 5 mg daily.'],
    ['months of another use', 'Give alendronate 40 mg daily for 6 months.'],
    ['counted days', 'Give methotrexate 15 mg daily for 5 days.'],
    ['by body surface', 'Give methotrexate 20 mg/m2 daily.'],
    ['cancer', 'For leukaemia, give methotrexate 15 mg daily.'],
    ['a warning', 'Never give methotrexate 15 mg daily.'],
    ['code', '`alendronate 70 mg daily`'],
  ],
});
