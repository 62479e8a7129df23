import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/cc', {
  reports: [
    ['a syrup', 'Give amoxicillin 5 ⟦cc⟧ three times daily by mouth.', 'volume'],
    ['no space', 'Inject 2⟦cc⟧ of gentamicin intramuscularly once daily.', 'volume'],
    ['a range', 'Give amoxicillin 5-10 ⟦cc⟧ orally twice daily.', 'volume'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Amoxicillin | 10 ⟦cc⟧ twice daily |', 'volume'],
  ],
  ignores: [
    ['mL', 'Give amoxicillin 5 mL orally three times daily.'],
    ['a volume that is no dose', 'The collection measured 40 cc on CT.'],
    ['code', 'Write `amoxicillin 5 cc daily` never.'],
    ['a comment', 'Give amoxicillin 5 mL daily. <!-- amoxicillin 5 cc daily -->'],
  ],
});

expectFixes('ismp/cc', [
  [
    'offers mL',
    'Give amoxicillin 5cc three times daily by mouth.',
    'Give amoxicillin 5 mL three times daily by mouth.',
    false,
  ],
]);
