import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/as-directed', {
  reports: [
    ['UD', 'Warfarin 5 mg ⟦UD⟧', 'abbreviated'],
    ['Latin', 'Apply prednisolone ointment ⟦ut dict.⟧ on the hand.', 'abbreviated'],
    ['words', 'Take prednisolone ⟦as directed⟧.', 'words'],
    ['a list item', '- Morphine 5 mg ⟦as directed⟧', 'words'],
  ],
  ignores: [
    ['a frequency', 'Take prednisolone 5 mg once daily.'],
    ['no medicine', 'Clean the mask as directed.'],
    ['by whom', 'Take prednisolone as directed by the clinic.'],
    ['code', 'Write `warfarin 5 mg UD` never.'],
  ],
});
