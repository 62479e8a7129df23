import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/unit-plural', {
  reports: [
    ['milligrams', 'Give pregabalin 150 ⟦mgs⟧ twice daily.', 'plural'],
    ['millilitres', 'Give amoxicillin 15 ⟦mls⟧ twice daily by mouth.', 'plural'],
    ['a range without a space', 'Pregabalin 150-300⟦mgs⟧ daily', 'plural'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Pregabalin | 75 ⟦mgs⟧ daily |', 'plural'],
    ['by weight', 'Give acetaminophen 15 ⟦mgs⟧/kg every 6 hours.', 'plural'],
  ],
  ignores: [
    ['no s', 'Give pregabalin 150 mg twice daily.'],
    ['words', 'Give pregabalin 150 milligrams twice daily and 2 tablets of folic acid daily.'],
    ['no dose', 'The tumour weighed 20 gs.'],
    ['code', 'Write `pregabalin 150 mgs daily` never.'],
    ['a comment', 'Give pregabalin 150 mg daily. <!-- pregabalin 150 mgs daily -->'],
  ],
});

expectFixes('ismp/unit-plural', [
  ['drops the s', 'Give pregabalin 150 mgs daily.', 'Give pregabalin 150 mg daily.', true],
  ['writes mL', 'Give amoxicillin 15 mls twice daily by mouth.', 'Give amoxicillin 15 mL twice daily by mouth.', true],
]);
