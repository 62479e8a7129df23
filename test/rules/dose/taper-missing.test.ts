import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/taper-missing', {
  reports: [
    ['nothing on stopping', 'Give pregabalin ⟦150 mg twice daily⟧.', 'missing'],
    ['a corticosteroid', 'Give prednisolone ⟦40 mg daily⟧.', 'missing'],
  ],
  ignores: [
    ['tapering', 'Give pregabalin 150 mg twice daily. Taper it over a week.'],
    ['withdrawal', 'Give pregabalin 150 mg twice daily. Sudden withdrawal may cause seizures.'],
    ['a short course', 'Give prednisolone 40 mg daily for 5 days.'],
    ['a drug that may be stopped', 'Give lisinopril 10 mg daily.'],
    ['code', '`pregabalin 150 mg twice daily`'],
  ],
});
