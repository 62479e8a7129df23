import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('wording/time-relative', {
  reports: [
    ['the most recent guidelines', 'As ⟦the most recent guidelines⟧ say, give colchicine.', 'found'],
    ['recent evidence', '- ⟦Recent evidence⟧ supports colchicine', 'found'],
    ['words between', 'The ⟦latest clinical practice guideline⟧ agrees.', 'found'],
    ['a table cell', '| Drug | Note |\n| --- | --- |\n| Colchicine | ⟦recent trials⟧ |', 'found'],
  ],
  ignores: [
    ['with a year', 'The latest guideline, of 2020, agrees.'],
    ['a recent event', 'Avoid in recent myocardial infarction.'],
    ['a pointer to what holds now', 'Check the current guidelines before use.'],
    ['code', '`the latest guidelines`'],
    ['a comment', '<!-- the latest guidelines -->'],
  ],
});
