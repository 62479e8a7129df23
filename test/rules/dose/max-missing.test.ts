import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/max-missing', {
  reports: [['no end', 'The maintenance dose of gabapentin is ⟦600 mg three times daily⟧.', 'missing']],
  ignores: [
    [
      'a maximum',
      'The maintenance dose of gabapentin is 600 mg three times daily. The maximum dose of gabapentin is 3600 mg daily.',
    ],
    ['a maximum with the dose', 'Give gabapentin 600 mg three times daily (max 3600 mg/day).'],
    ['a range', 'The maintenance dose of gabapentin is 600-1200 mg three times daily.'],
    ['a drug that is not titrated', 'Give levothyroxine 100 mcg once daily.'],
    ['code', '`gabapentin 600 mg three times daily`'],
  ],
});
