import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('drug/misspelt', {
  reports: [
    ['a letter too many', 'Start ⟦gabapentine⟧ 300 mg three times daily.', 'near'],
    ['a wrong letter', '⟦Duloxatine⟧ 60 mg daily', 'near'],
    ['behind the amount', 'Take 500 mg of ⟦amoxicilin⟧ twice daily.', 'near'],
    ['a form between', 'Give ⟦amoxicilin⟧ suspension 250 mg.', 'near'],
    ['an ending of many other words', 'Give ⟦nitrofurantion⟧ 50 mg.', 'near'],
    ['two letters in a long name', 'Give ⟦ceftriaxsonne⟧ 1 g IV once daily.', 'near'],
    ['a column of medicines', '| Agent | Dose |\n| --- | --- |\n| ⟦Pregabalinn⟧ | 75 mg twice daily |', 'near'],
    ['a table cell', '| Dose |\n| --- |\n| ⟦Pregabalinn⟧ 75 mg daily |', 'near'],
  ],
  ignores: [
    ['a column of something else', '| Ward | Dose |\n| --- | --- |\n| Pregabalinn | 75 mg twice daily |'],
    ['spelled right', 'Start gabapentin 300 mg three times daily.'],
    ['far from an amount', 'Gabapentine is not discussed. Give warfarin 5 mg daily.'],
    ['an ordinary word', 'For induction 5 mg of morphine is given.'],
    ['another medicine', 'Give fosphenytoin 500 mg once.'],
    ['code', 'Write `gabapentine 300 mg` never.'],
  ],
});

expectFixes('drug/misspelt', [
  ['offers the name', 'Start Gabapentine 300 mg once daily.', 'Start Gabapentin 300 mg once daily.', false],
  [
    'in every place at once',
    'Start Gabapentine 300 mg once daily, then gabapentine 600 mg once daily.',
    'Start Gabapentin 300 mg once daily, then gabapentin 600 mg once daily.',
    false,
  ],
]);
