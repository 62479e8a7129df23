import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/fraction', {
  reports: [
    ['half a tablet', 'Take ⟦1/2⟧ tablet of lisinopril every morning.', 'pieces'],
    ['the sign', 'Give warfarin ⟦½⟧ tablet once daily.', 'pieces'],
    ['one and a half', 'Give warfarin ⟦1 1/2⟧ tablets daily.', 'pieces'],
    ['days', 'Give amoxicillin 500 mg three times daily for ⟦5/7⟧.', 'duration'],
    ['weeks', 'Review the patient in ⟦2/52⟧.', 'duration'],
    ['months', 'Continue for ⟦6/12⟧.', 'duration'],
    ['behind a frequency', 'Amoxicillin 500 mg TDS ⟦7/7⟧', 'duration'],
    ['a sign of multiplication', 'Amoxicillin 500 mg TDS x ⟦5/7⟧', 'duration'],
  ],
  ignores: [
    ['words', 'Take half a tablet of lisinopril every morning for 5 days.'],
    ['patients', 'It helped in 3/7 patients.'],
    ['sight', 'Visual acuity was 6/12 in the left eye.'],
    ['a score', 'A GCS of 3/15 is poor.'],
    ['a date', 'Seen on 3/7/2020 for review.'],
    ['a combination', 'Give sulfamethoxazole/trimethoprim 800/160 mg twice daily.'],
    ['code', 'Write `1/2 tablet of warfarin daily` never.'],
  ],
});

expectFixes('ismp/fraction', [
  ['offers the word', 'Give warfarin 1/2 tablet once daily.', 'Give warfarin half tablet once daily.', false],
  ['offers days', 'Continue for 5/7.', 'Continue for 5 days.', false],
]);
