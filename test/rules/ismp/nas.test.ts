import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/nas', {
  reports: [
    ['NAS', 'Give morphine 10 mcg ⟦NAS⟧ at bedtime.', 'abbreviated'],
    ['IN', 'Give morphine 1.5 mg ⟦IN⟧ once.', 'abbreviated'],
    ['one of two routes', 'Give morphine 0.1 mg/kg IM/⟦IN⟧ once.', 'abbreviated'],
  ],
  ignores: [
    ['in words', 'Give morphine 10 mcg intranasally at bedtime.'],
    ['the word in', 'Give morphine 5 mg in the morning.'],
    ['capitals', 'GIVE MORPHINE IN SEVERE PAIN.'],
    ['code', 'Write `morphine 1 mg IN` never.'],
  ],
});
