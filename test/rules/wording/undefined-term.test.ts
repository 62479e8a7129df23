import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('wording/undefined-term', {
  reports: [
    ['refractory', '⟦# Refractory migraine⟧\n\nOffer a nerve block.', 'found'],
    ['resistant', '⟦# Treatment of resistant hypertension⟧\n\nAdd a fourth drug.', 'found'],
  ],
  ignores: [
    ['a definition', '# Refractory migraine\n\nRefractory migraine is defined as pain after four drugs.'],
    ['a heading on it', '# Refractory migraine\n\n## Definition of refractory migraine\n\nFour drugs.'],
    ['another title', '# Migraine\n\nIn refractory migraine offer a nerve block.'],
  ],
});
