import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('text/repetition', {
  reports: [
    ['a doubled word', '# Gout\n\nStart with the⟦ the⟧ lowest dose.', 'word'],
    [
      'a sentence that stands twice',
      '# Gout\n\nReview renal function before the first dose is given to the patient.\n\nOther words.\n\n⟦Review renal function before the first dose is given to the patient.⟧',
      'sentence',
    ],
  ],
  ignores: [
    ['a score that ends in a word', 'Screen with the 4AT at admission and at every change of shift on the ward.'],
    [
      'list items',
      '- Review renal function before the first dose is given to the patient.\n- Review renal function before the first dose is given to the patient.',
    ],
    ['a short sentence', '# Gout\n\nSeek advice.\n\nSeek advice.'],
    [
      'sentences that differ in a dose',
      '# Gout\n\nGive colchicine 0.6 mg once daily to every adult with gout.\n\nGive colchicine 1.2 mg once daily to every adult with gout.',
    ],
    [
      'table cells',
      '| A | B |\n| --- | --- |\n| Review renal function before the first dose is given here | Review renal function before the first dose is given here |',
    ],
    ['a comment', '# Gout\n\nthe <!-- the --> dose'],
  ],
});
