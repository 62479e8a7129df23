import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('grade/verb-mismatch', {
  reports: [
    ['a strong suggestion', '⟦We suggest colchicine for gout (strong recommendation).⟧', 'strong'],
    ['a weak recommendation', '- ⟦We recommend colchicine for gout (conditional recommendation)⟧', 'weak'],
  ],
  ignores: [
    ['suggest and weak', 'We suggest colchicine for gout (weak recommendation).'],
    ['recommend and strong', 'We recommend colchicine for gout (strong recommendation).'],
    ['no grade', 'We suggest colchicine for gout in adults.'],
    ['certainty alone', 'We recommend colchicine for gout (low certainty).'],
    ['code', '`We suggest colchicine for gout (strong recommendation).`'],
  ],
});
