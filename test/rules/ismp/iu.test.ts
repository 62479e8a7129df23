import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/iu', {
  reports: [
    ['units of heparin', 'Heparin 5,000 ⟦IU⟧ subcutaneously every 12 hours', 'abbreviated'],
    ['points', 'Give vitamin A 50,000 ⟦I.U.⟧ once.', 'abbreviated'],
    ['no space', 'Inject insulin glargine 10⟦IU⟧ before breakfast.', 'abbreviated'],
    ['a range of an unnamed supplement', 'A maintenance dose of 2,000 to 4,000 ⟦IU⟧/day is enough.', 'abbreviated'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Insulin glargine | 8 ⟦IU⟧ at bedtime |', 'abbreviated'],
    ['a list item', '- Insulin glargine 8 ⟦IU⟧ at bedtime', 'abbreviated'],
  ],
  ignores: [
    ['units', 'Give insulin glargine 10 units at bedtime.'],
    ['a laboratory value', 'An hCG above 25 IU/L on day 14 means pregnancy.'],
    ['another laboratory value', 'Give warfarin 5 mg daily unless the ALT is over 120 IU/L.'],
    ['code', 'Write `heparin 5,000 IU daily` never.'],
    ['a comment', 'Give warfarin 5 mg daily. <!-- heparin 5,000 IU -->'],
  ],
});

expectFixes('ismp/iu', [
  ['offers units', 'Give insulin glargine 10 IU daily.', 'Give insulin glargine 10 units daily.', false],
  ['adds the space', 'Give insulin glargine 10IU daily.', 'Give insulin glargine 10 units daily.', false],
]);
