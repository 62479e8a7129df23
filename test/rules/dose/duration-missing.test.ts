import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/duration-missing', {
  reports: [
    ['an antibiotic', 'Give amoxicillin ⟦500 mg three times daily⟧.', 'missing'],
    ['an opioid', 'Give tramadol ⟦50 mg every 6 hours⟧.', 'missing'],
  ],
  ignores: [
    ['a duration', 'Give amoxicillin 500 mg three times daily for 5 days.'],
    [
      'a duration of another dose',
      'Give amoxicillin 500 mg three times daily.\n\nGive amoxicillin 1 g three times daily for 5 days.',
    ],
    ['a single dose', 'Give ceftriaxone 1 g once.'],
    ['a drug for long', 'Give lisinopril 10 mg daily.'],
    ['code', '`amoxicillin 500 mg three times daily`'],
  ],
});
