import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/million', {
  reports: [
    ['MU', 'Give interferon 3 ⟦MU⟧ three times a week.', 'abbreviated'],
    ['M and units', 'Penicillin G 4 ⟦M units⟧ IV every 4 hours', 'abbreviated'],
    ['no space', 'Colistin 2⟦MU⟧ every 8 hours', 'abbreviated'],
    ['mega units', 'Give benzylpenicillin 2.4 ⟦mega units⟧ IM once.', 'abbreviated'],
  ],
  ignores: [
    ['in words', 'Give benzylpenicillin 2 million units IM once.'],
    ['a thousandth', 'Give oxytocin 2 mU/min by infusion.'],
    ['a metre', 'The patient walked 4 m daily on warfarin 5 mg daily.'],
    ['code', 'Write `interferon 3 MU daily` never.'],
  ],
});

expectFixes('ismp/million', [
  ['offers the word', 'Give interferon 3MU daily.', 'Give interferon 3 million units daily.', false],
]);
