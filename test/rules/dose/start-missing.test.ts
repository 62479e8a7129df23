import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/start-missing', {
  reports: [
    ['what is kept up alone', 'The maintenance dose of gabapentin is ⟦600 mg three times daily⟧.', 'missing'],
    [
      'once a drug',
      'Give gabapentin ⟦600 mg three times daily⟧.\n\nGabapentin 900 mg three times daily may be better.',
      'missing',
    ],
  ],
  ignores: [
    ['a start', 'Start gabapentin 300 mg once daily. The maintenance dose of gabapentin is 600 mg three times daily.'],
    ['a drug that is not titrated', 'Give levothyroxine 100 mcg once daily.'],
    ['a start alone', 'Start gabapentin 300 mg once daily.'],
    ['code', '`gabapentin 600 mg three times daily`'],
  ],
});
