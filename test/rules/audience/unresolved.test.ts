import { defaultConfig } from '../../../server/src/core/config/default-config.ts';
import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';
const DISCLAIMER = '\n\n## Disclaimer\n\nThis does not replace judgement.';
const { disclaimer } = defaultConfig({ asOf: '2025-06-01' });
const relaxed = { disclaimer: { ...disclaimer, professional: { ...disclaimer.professional, parts: [] } } };

expectFindings('audience/unresolved', {
  reports: [
    ['an unknown audience', `---\naudience: ⟦everyone⟧\n---\n\n# Gout${BODY}`, 'unknown'],
    ['two audiences', `---\naudience: ⟦[patient, professional]⟧\n---\n\n# Gout${BODY}`, 'several'],
    ['nothing said, where the policy does not ask for it', `⟦# Gout⟧${BODY}${DISCLAIMER}`, 'unstated', relaxed],
  ],
  ignores: [
    ['one audience', `---\naudience: clinicians\n---\n\n# Gout${BODY}`],
    ['several names of one audience', `---\naudience: [doctors, nurses]\n---\n\n# Gout${BODY}`],
    [
      'professions behind commas',
      `---\naudience: doctors, non-medical prescribers, registered nurses\n---\n\n# Gout${BODY}`,
    ],
    ['where they work', `---\naudience: clinicians in clinics and wards, working alone\n---\n\n# Gout${BODY}`],
    ['professions', `---\naudience: midwives and hospital doctors\n---\n\n# Gout${BODY}`],
    ['no disclaimer, which is another finding', `# Gout${BODY}`],
    ['a disclaimer without it, which is another finding', `# Gout${BODY}${DISCLAIMER}`],
    ['the folder says it', `# Gout${BODY}${DISCLAIMER}`, { ...relaxed, audience: 'patient' }],
  ],
});
