import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('safety/contraindication-incomplete', {
  reports: [
    [
      'a short list under a heading',
      '# Lisinopril\n\nGive 10 mg once daily.\n\n## ⟦Contraindications⟧\n\n- Angioedema in the past',
      'missing',
    ],
    [
      'a short list behind a label',
      '# Lisinopril\n\nGive 10 mg once daily.\n\n⟦Contraindications:⟧ aliskiren in diabetes.',
      'missing',
    ],
  ],
  ignores: [
    [
      'all are named',
      '# Lisinopril\n\nGive 10 mg once daily.\n\n## Contraindications\n\n- Angioedema\n- Aliskiren in diabetes',
    ],
    [
      'one is named elsewhere',
      '# Lisinopril\n\nGive 10 mg once daily, never with aliskiren.\n\n## Contraindications\n\n- Angioedema',
    ],
    ['a list of other things', '# Lisinopril\n\nGive 10 mg once daily.\n\n## Contraindications\n\nSee the ward book.'],
    ['no list', '# Lisinopril\n\nGive 10 mg once daily. It is contraindicated after angioedema.'],
    [
      'a drug that nobody names',
      '# Heart failure\n\nLisinopril 10 mg once daily.\n\n## Contraindications\n\n- Angioedema',
    ],
  ],
});
