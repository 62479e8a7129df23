import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/naked-decimal', {
  reports: [
    ['no zero before the point', 'Give digoxin ⟦.125⟧ mg once daily.', 'nakedDecimal'],
    ['one end of a range', 'Give colchicine ⟦.6⟧-1.2 mg once daily.', 'nakedDecimal'],
    ['another unit', 'Give levothyroxine ⟦.5⟧ mcg once daily.', 'nakedDecimal'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Digoxin | ⟦.125⟧ mg once daily |', 'nakedDecimal'],
    ['a list item', '- Digoxin ⟦.125⟧ mg once daily', 'nakedDecimal'],
    ['one of two drugs', 'Give lisinopril 10 mg once daily and digoxin ⟦.125⟧ mg once daily.', 'nakedDecimal'],
  ],
  ignores: [
    ['a zero before the point', 'Give digoxin 0.125 mg once daily.'],
    ['a whole number', 'Give lisinopril 10 mg once daily.'],
    ['a p value', 'The difference was significant (P = .03).'],
    ['the point that ends a sentence', 'Give digoxin.125 patients were treated.'],
    ['code', 'Write `digoxin .125 mg` never.'],
    ['a comment', 'Give digoxin 0.125 mg once daily. <!-- digoxin .125 mg once daily -->'],
  ],
});

expectFixes('ismp/naked-decimal', [
  ['only offers the zero', 'Give digoxin .125 mg once daily.', 'Give digoxin 0.125 mg once daily.', false],
]);
