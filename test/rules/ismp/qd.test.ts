import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/qd', {
  reports: [
    ['capitals', 'Give lisinopril 10 mg ⟦QD⟧.', 'qd'],
    ['small letters', 'Give lisinopril 10 mg ⟦qd⟧ for a month.', 'qd'],
    ['points', 'Give lisinopril 10 mg ⟦q.d.⟧ for a month.', 'qd'],
    ['a range', 'Give lisinopril 10-20 mg ⟦QD⟧.', 'qd'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Lisinopril | 10 mg ⟦QD⟧ |', 'qd'],
    ['a list item', '- Lisinopril 10 mg ⟦QD⟧', 'qd'],
    ['a table row that names no drug', '| CrCl | Dose |\n| --- | --- |\n| 15-29 | 200-700 mg ⟦QD⟧ |', 'qd'],
    ['one of two drugs', 'Give warfarin 5 mg once daily and lisinopril 10 mg ⟦QD⟧.', 'qd'],
  ],
  ignores: [
    ['once daily', 'Give lisinopril 10 mg once daily.'],
    ['four times a day, the British way', 'Give colchicine 0.5 mg qds.'],
    ['four times a day', 'Give colchicine 0.5 mg QID.'],
    ['at bedtime', 'Give warfarin 5 mg qhs.'],
    ['a laser', 'The QD laser was used.'],
    ['a laser and nothing else', 'The QD laser'],
    ['code', 'Write `lisinopril 10 mg QD` never.'],
    ['a comment', 'Give lisinopril 10 mg once daily. <!-- lisinopril 10 mg QD -->'],
  ],
});

expectFixes('ismp/qd', [
  ['writes once daily', 'Give lisinopril 10 mg QD.', 'Give lisinopril 10 mg once daily.', true],
  [
    'takes the points with it',
    'Give lisinopril 10 mg q.d. by mouth.',
    'Give lisinopril 10 mg once daily by mouth.',
    true,
  ],
]);
