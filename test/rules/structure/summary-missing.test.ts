import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('structure/summary-missing', {
  reports: [
    [
      'four sections and five recommendations',
      '⟦# Gout⟧\n\n## Attack\n\nColchicine should be given early on. Ibuprofen should be given early on.\n\n## Prevention\n\nAllopurinol should be given later on. Febuxostat should be considered later on.\n\n## Diet\n\nBeer should be avoided by all.\n\n## Children\n\nNone.',
      'found',
    ],
  ],
  ignores: [
    [
      'a summary',
      '# Gout\n\n## Key points\n\nColchicine should be given early on. Ibuprofen should be given early on.\n\n## Prevention\n\nAllopurinol should be given later on. Febuxostat should be considered later on.\n\n## Diet\n\nBeer should be avoided by all.\n\n## Children\n\nNone.',
    ],
    ['a short article', '# Gout\n\nColchicine should be given early on.'],
    ['no recommendations', '# A\n\n## B\n\n## C\n\n## D\n\n## E'],
  ],
});
