import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/hepatic-missing', {
  reports: [
    ['nothing said', 'Give gabapentin ⟦600 mg three times daily⟧.', 'missing'],
    [
      'once a drug',
      'Give gabapentin ⟦600 mg three times daily⟧.\n\nGabapentin 900 mg three times daily may be better.',
      'missing',
    ],
  ],
  ignores: [
    ['it is said', 'Give gabapentin 600 mg three times daily; less in hepatic impairment.'],
    ['liver disease', 'Give gabapentin 600 mg three times daily.\n\nMind liver disease.'],
    ['cirrhosis', 'Give gabapentin 600 mg three times daily.\n\nMind cirrhosis.'],
    ['a drug that is not adjusted', 'Give levothyroxine 100 mcg once daily.'],
    ['a warning alone', 'Do not give gabapentin 600 mg three times daily.'],
    ['no dose', 'Gabapentin is an option.'],
    ['patients', '---\naudience: patient\n---\n\nTake gabapentin 600 mg three times daily.'],
    ['code', '`gabapentin 600 mg three times daily`'],
  ],
});
