import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('grade/strength-missing', {
  reports: [
    [
      'an article that grades nothing, once',
      '⟦We recommend colchicine for acute gout.⟧\n\nColchicine should be started early on.',
      'none',
    ],
    [
      'one of several',
      'We recommend colchicine for gout (strong recommendation).\n\n⟦We suggest allopurinol for later prevention.⟧',
      'one',
    ],
    ['a list item', '- ⟦We recommend colchicine for acute gout⟧', 'none'],
  ],
  ignores: [
    ['all graded', 'We recommend colchicine for gout (strong recommendation, low certainty).'],
    ['no recommendation', 'Colchicine binds tubulin and slows neutrophils.'],
    ['code', '`We recommend colchicine for acute gout.`'],
    ['a comment', '<!-- We recommend colchicine for acute gout. -->'],
  ],
});
