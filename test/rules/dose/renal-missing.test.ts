import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/renal-missing', {
  reports: [
    ['nothing said', 'Give gabapentin ⟦600 mg three times daily⟧.', 'missing'],
    [
      'once a drug',
      'Give gabapentin ⟦600 mg three times daily⟧.\n\nGabapentin 900 mg three times daily may be better.',
      'missing',
    ],
  ],
  ignores: [
    ['it is said', 'Give gabapentin 600 mg three times daily; less in renal impairment.'],
    ['the eGFR', 'Give gabapentin 600 mg three times daily.\n\nMind the eGFR.'],
    ['kidney disease', 'Give gabapentin 600 mg three times daily.\n\nMind kidney disease.'],
    ['creatinine', 'Give gabapentin 600 mg three times daily.\n\nMind creatinine.'],
    ['a drug that is not adjusted', 'Give levothyroxine 100 mcg once daily.'],
    ['a warning alone', 'Do not give gabapentin 600 mg three times daily.'],
    ['no dose', 'Gabapentin is an option.'],
    ['patients', '---\naudience: patient\n---\n\nTake gabapentin 600 mg three times daily.'],
    ['code', '`gabapentin 600 mg three times daily`'],
  ],
});
