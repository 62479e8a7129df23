import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/latin-frequency', {
  reports: [
    ['every morning', 'Give lisinopril 10 mg ⟦qAM⟧.', 'latin'],
    ['an hour', 'Give warfarin 3 mg ⟦q6PM⟧.', 'latin'],
    ['at night', 'Give duloxetine 30 mg ⟦nocte⟧.', 'latin'],
    ['in the morning', 'Give prednisolone 5 mg ⟦mane⟧ with food.', 'latin'],
    ['every night', 'Give duloxetine 30 mg ⟦qn⟧.', 'latin'],
    [
      'what the house adds',
      'Give amoxicillin 500 mg ⟦TDS⟧.',
      'also',
      { options: { 'ismp/latin-frequency': { also: ['t.d.s.'] } } },
    ],
  ],
  ignores: [
    ['words', 'Give lisinopril 10 mg every morning.'],
    ['accepted Latin', 'Give amoxicillin 500 mg TDS, then 250 mg BID, then 250 mg q8h.'],
    ['no dose', 'Rounds are at 8 each morning, mane and nocte.'],
    ['code', 'Write `lisinopril 10 mg qAM` never.'],
  ],
});
