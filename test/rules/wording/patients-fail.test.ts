import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('wording/patients-fail', {
  reports: [
    ['patients who fail', 'For ⟦patients who fail⟧ colchicine.', 'found'],
    ['adults who have failed', '- ⟦Adults who have failed⟧ two drugs', 'found'],
  ],
  ignores: [
    ['failing to do something', 'Patients who fail to attend.'],
    ['heart failure', 'Patients with heart failure.'],
    ['code', '`patients who fail`'],
    ['a comment', '<!-- patients who fail -->'],
  ],
});
