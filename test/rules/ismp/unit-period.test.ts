import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/unit-period', {
  reports: [
    ['before a frequency', 'Give tramadol 50 ⟦mg.⟧ twice daily.', 'period'],
    ['before with', 'Aspirin and lisinopril 10 ⟦mg.⟧ daily with food', 'period'],
    ['before a comma', 'Give duloxetine 60 ⟦mg.⟧, then review.', 'period'],
    ['a list item', '- Warfarin 5 ⟦mg.⟧ daily', 'period'],
  ],
  ignores: [
    ['the end of a sentence', 'Give tramadol 50 mg. Repeat after 6 hours.'],
    ['the end of the article', 'Give tramadol 50 mg.'],
    ['a laboratory value', 'The level was 12 mg. per litre.'],
    ['code', 'Write `tramadol 50 mg. daily` never.'],
    ['a comment', 'Give tramadol 50 mg daily. <!-- tramadol 50 mg. daily -->'],
  ],
});

expectFixes('ismp/unit-period', [
  ['removes it', 'Give tramadol 50 mg. twice daily.', 'Give tramadol 50 mg twice daily.', true],
]);
