import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/nanog', {
  reports: [
    ['nanog', 'Give levothyroxine 250 ⟦nanog⟧ daily.', 'abbreviated'],
    ['ng by weight', 'Start digoxin 2 ⟦ng⟧/kg/min by infusion.', 'abbreviated'],
    ['a list item', '- Levothyroxine 500 ⟦ng⟧ once daily', 'abbreviated'],
  ],
  ignores: [
    ['nanograms', 'Give levothyroxine 250 nanograms daily.'],
    ['a laboratory value', 'Give warfarin 5 mg daily even if the troponin is 14 ng/L.'],
    ['a level', 'The digoxin level was 1.2 ng/mL.'],
    ['milligrams', 'Give levothyroxine 25 mg daily.'],
    ['code', 'Write `levothyroxine 250 nanog daily` never.'],
  ],
});
