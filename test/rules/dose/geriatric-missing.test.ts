import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/geriatric-missing', {
  reports: [
    ['nothing said', 'Give gabapentin ⟦600 mg three times daily⟧.', 'missing'],
    [
      'once a drug',
      'Give gabapentin ⟦600 mg three times daily⟧.\n\nGabapentin 900 mg three times daily may be better.',
      'missing',
    ],
  ],
  ignores: [
    ['it is said', 'Give gabapentin 600 mg three times daily; less in older adults.'],
    ['the elderly', 'Give gabapentin 600 mg three times daily.\n\nMind the elderly.'],
    ['an age', 'Give gabapentin 600 mg three times daily (300 mg if over 65 years).'],
    ['a sign before an age', 'Give gabapentin 600 mg three times daily (300 mg if > 65 y).'],
    ['frail people', 'Give gabapentin 600 mg three times daily.\n\nMind frail people.'],
    ['a drug that is not adjusted', 'Give levothyroxine 100 mcg once daily.'],
    ['a warning alone', 'Do not give gabapentin 600 mg three times daily.'],
    ['no dose', 'Gabapentin is an option.'],
    ['patients', '---\naudience: patient\n---\n\nTake gabapentin 600 mg three times daily.'],
    ['code', '`gabapentin 600 mg three times daily`'],
  ],
});
