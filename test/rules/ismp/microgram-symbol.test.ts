import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/microgram-symbol', {
  reports: [
    ['the micro sign', 'Give levothyroxine 50 ⟦\u00B5g⟧ once daily.', 'symbol'],
    ['the Greek letter', 'Give levothyroxine 50 ⟦\u03BCg⟧ once daily.', 'symbol'],
    ['a range', 'Give levothyroxine 50-100 ⟦µg⟧ once daily.', 'symbol'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Levothyroxine | 50 ⟦µg⟧ once daily |', 'symbol'],
    ['a list item', '- Levothyroxine 50 ⟦µg⟧ once daily', 'symbol'],
    ['one of two drugs', 'Give lisinopril 10 mg daily and levothyroxine 50 ⟦µg⟧ daily.', 'symbol'],
    ['the strength of an injection', 'Use levothyroxine 100 ⟦µg⟧/mL injection.', 'symbol'],
    ['a strength behind its container', 'Levothyroxine vials hold 100 ⟦µg⟧ per 5 mL solution.', 'symbol'],
  ],
  ignores: [
    ['a level', 'The trough of digoxin is 2 µg/mL; give 125 mcg daily.'],
    ['a solution that no drug is named for', 'Use a solution of 2 µg/mL.'],
    ['mcg', 'Give levothyroxine 50 mcg once daily.'],
    ['micrograms', 'Give levothyroxine 50 micrograms once daily.'],
    ['a laboratory value', 'A ferritin below 30 µg/L means iron deficiency.'],
    ['code', 'Write `levothyroxine 50 µg` never.'],
    ['a comment', 'Give levothyroxine 50 mcg daily. <!-- levothyroxine 50 µg daily -->'],
  ],
});

expectFixes('ismp/microgram-symbol', [
  ['writes mcg', 'Give levothyroxine 50 µg once daily.', 'Give levothyroxine 50 mcg once daily.', true],
]);
