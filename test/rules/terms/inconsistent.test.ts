import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('terms/inconsistent', {
  reports: [
    ['two names', 'Diabetic peripheral neuropathy hurts. ⟦Painful diabetic neuropathy⟧ is treated.', 'found'],
    ['a list', '- Painful diabetic neuropathy\n- ⟦Diabetic peripheral neuropathy⟧', 'found'],
  ],
  ignores: [
    ['a shorter form', 'Diabetic peripheral neuropathy hurts. Diabetic neuropathy is treated.'],
    ['plural', 'Diabetic neuropathies hurt. Diabetic neuropathy is treated.'],
    ['two conditions', 'Diabetic nerve pain hurts. Postherpetic neuralgia hurts.'],
    ['code', 'Diabetic peripheral neuropathy. `Painful diabetic neuropathy`'],
    ['a comment', 'Diabetic peripheral neuropathy. <!-- Painful diabetic neuropathy -->'],
  ],
});
