import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/unit-abbreviation', {
  reports: [
    ['units of insulin', 'Give insulin glargine 10 ⟦U⟧ at bedtime.', 'abbreviated'],
    ['the small letter', 'Give insulin glargine 10 ⟦u⟧ at bedtime.', 'abbreviated'],
    ['a range', 'Give insulin glargine 10-20 ⟦U⟧ at bedtime.', 'abbreviated'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Insulin glargine | 10 ⟦U⟧ at bedtime |', 'abbreviated'],
    ['a list item', '- Insulin glargine 10 ⟦U⟧ at bedtime', 'abbreviated'],
    ['one of two drugs', 'Give lisinopril 10 mg daily and insulin glargine 10 ⟦U⟧ at bedtime.', 'abbreviated'],
  ],
  ignores: [
    ['units spelled out', 'Give insulin glargine 10 units at bedtime.'],
    ['a U wave', 'A U wave on the ECG suggests hypokalaemia.'],
    ['a laboratory value', 'An ALT of 120 U/L is raised.'],
    ['code', 'Write `insulin glargine 10 U` never.'],
    ['a comment', 'Give insulin glargine 10 units at bedtime. <!-- insulin glargine 10 U -->'],
  ],
});

expectFixes('ismp/unit-abbreviation', [
  ['writes units', 'Give insulin glargine 10 U at bedtime.', 'Give insulin glargine 10 units at bedtime.', true],
  ['adds the space', 'Give insulin glargine 10U at bedtime.', 'Give insulin glargine 10 units at bedtime.', true],
]);
