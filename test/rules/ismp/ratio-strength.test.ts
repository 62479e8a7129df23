import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/ratio-strength', {
  reports: [
    ['one in a thousand', 'Give epinephrine ⟦1:1,000⟧ 0.5 mL IM.', 'ratio'],
    ['no comma', 'Epinephrine ⟦1:10000⟧ 10 mL IV', 'ratio'],
    ['in words', 'Epinephrine ⟦1 in 1000⟧, 0.5 mL IM', 'ratio'],
    [
      'in a list below the name',
      '## Epinephrine\n\nFor adults and for children over 12 years, into the middle of the outer thigh, repeated after 5 minutes:\n\n- epinephrine into the thigh, for those of six to twelve years who weigh less than a grown person does in this place: 0.3 mg (0.3 mL of ⟦1:1000⟧)',
      'ratio',
    ],
    ['the ratio first', 'Give 0.01 mL/kg of ⟦1:1000⟧ epinephrine.', 'ratio'],
  ],
  ignores: [
    ['mg/mL', 'Give epinephrine 1 mg/mL, 0.5 mL IM.'],
    ['mg/mL beside it', 'Give epinephrine 1:1,000 (1 mg/mL) 0.5 mL IM.'],
    ['in words, with mg/mL', 'Give epinephrine 1 in 1,000 (1 mg/mL) 0.5 mL IM.'],
    ['a local anaesthetic', 'Use lidocaine 1% with epinephrine 1:100,000.'],
    ['a frequency of births', 'The defect is seen in 1:1000 births.'],
    ['a titre', 'Give warfarin 5 mg daily if the titre is 1:1000.'],
    ['code', 'Write `epinephrine 1:1000` never.'],
  ],
});
