import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('number/decimal-comma', {
  reports: [
    ['half', 'Give warfarin ⟦2,5⟧ mg daily.', 'comma'],
    ['three decimals', 'Give digoxin ⟦0,125⟧ mg daily.', 'comma'],
    ['a range', 'Give morphine ⟦2,5⟧-5 mg every 4 hours.', 'comma'],
    ['a point for thousands', 'Give insulin glargine ⟦5.000⟧ units once.', 'point'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Warfarin | ⟦7,5⟧ mg daily |', 'comma'],
  ],
  ignores: [
    ['a point', 'Give warfarin 2.5 mg daily.'],
    ['thousands', 'Give gabapentin 1,800 mg daily.'],
    [
      'another language',
      'Bei Gicht geben wir nach der Operation und nur mit der Klinik einmal am Tag warfarin 2,5 mg.',
    ],
    ['a laboratory value', 'A potassium of 3,5 mmol/L is low.'],
    ['code', 'Write `warfarin 2,5 mg daily` never.'],
  ],
});
