import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/qod', {
  reports: [
    ['capitals', 'Give prednisolone 10 mg ⟦QOD⟧.', 'qod'],
    ['small letters', 'Take digoxin 125 mcg ⟦qod⟧ by mouth.', 'qod'],
    ['points', 'Give prednisolone 5 mg ⟦q.o.d.⟧ for a month.', 'qod'],
    ['a range', 'Give prednisolone 5-10 mg ⟦QOD⟧.', 'qod'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Prednisolone | 10 mg ⟦QOD⟧ |', 'qod'],
  ],
  ignores: [
    ['words', 'Give prednisolone 10 mg every other day.'],
    ['four times a day', 'Give amoxicillin 250 mg QID.'],
    ['once a day', 'Give lisinopril 10 mg QD.'],
    ['code', 'Write `prednisolone 10 mg QOD` never.'],
    ['a comment', 'Give prednisolone 10 mg daily. <!-- prednisolone 10 mg QOD -->'],
  ],
});

expectFixes('ismp/qod', [
  ['writes it out', 'Give prednisolone 10 mg QOD.', 'Give prednisolone 10 mg every other day.', true],
]);
