import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('grade/unknown-scale', {
  reports: [
    ['a level of evidence', 'There is ⟦level I evidence⟧ for colchicine.', 'found'],
    ['a class', '- A ⟦class IIa recommendation⟧', 'found'],
    ['the first of several', 'There is ⟦level I evidence⟧. Others have level II evidence.', 'found'],
  ],
  ignores: [
    ['a named scale', 'The GRADE working group calls this level I evidence.'],
    ['a society', 'AHA: class IIa recommendation.'],
    ['a class of heart failure', 'In NYHA class II heart failure.'],
    ['a level of care', 'A level 2 hospital.'],
    ['code', '`level I evidence`'],
    ['a comment', '<!-- level I evidence -->'],
  ],
});
