import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/tiw', {
  reports: [
    ['capitals', 'Give methotrexate 5 mg ⟦TIW⟧.', 'weekly'],
    ['points', 'Give methotrexate 5 mg ⟦t.i.w⟧. by mouth.', 'weekly'],
    ['twice a week', 'Give alendronate 35 mg ⟦BIW⟧.', 'weekly'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Methotrexate | 5 mg ⟦tiw⟧ |', 'weekly'],
  ],
  ignores: [
    ['words', 'Give methotrexate 5 mg three times a week.'],
    ['three times a day', 'Give amoxicillin 250 mg TID.'],
    ['no dose', 'The TIW trial was stopped.'],
    ['code', 'Write `methotrexate 5 mg TIW` never.'],
  ],
});
