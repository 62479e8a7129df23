import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/dc', {
  reports: [
    ['before a medicine', '⟦DC⟧ warfarin 5 days before surgery.', 'abbreviated'],
    ['with a stroke', '⟦D/C⟧ the lisinopril if cough persists.', 'abbreviated'],
    ['a verb', "Lisinopril was ⟦d/c'd⟧ because of cough.", 'abbreviated'],
    ['no medicine', 'Plan for ⟦d/c⟧ tomorrow.', 'abbreviated'],
  ],
  ignores: [
    ['in words', 'Discontinue warfarin 5 days before surgery.'],
    ['a current', 'Use DC cardioversion after warfarin.'],
    ['a city', 'The trial ran in Washington DC.'],
    ['what goes with a discharge', 'The D/C summary names the warfarin. D/C home with lisinopril.'],
    ['code', 'Write `D/C warfarin` never.'],
  ],
});
