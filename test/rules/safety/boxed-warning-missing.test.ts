import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('safety/boxed-warning-missing', {
  reports: [
    ['no word of the warning', 'Give lisinopril ⟦10 mg once daily⟧ and monitor potassium.', 'missing'],
    [
      'once a drug',
      'Give lisinopril ⟦10 mg once daily⟧ and monitor potassium.\n\nLisinopril 20 mg once daily may be better.',
      'missing',
    ],
  ],
  ignores: [
    ['the warning in other words', 'Give lisinopril 10 mg once daily and monitor potassium. Not for pregnant women.'],
    ['an article without any harm', 'Give lisinopril 10 mg once daily.'],
    ['a drug without such a warning', 'Give gabapentin 300 mg once daily and monitor for sedation.'],
    ['advice against', 'Do not give lisinopril 10 mg once daily; monitor potassium.'],
    ['patients', '---\naudience: patient\n---\n\nTake lisinopril 10 mg once daily. Side effects: cough.'],
    [
      'a label of another jurisdiction',
      'Give lisinopril 10 mg once daily and monitor potassium.',
      { jurisdictions: ['UK'] },
    ],
  ],
});
