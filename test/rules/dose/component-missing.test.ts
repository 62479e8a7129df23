import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/component-missing', {
  reports: [
    ['a combination by weight', 'Give co-trimoxazole ⟦10 mg/kg/day⟧.', 'missing'],
    ['in parts', 'Give trimethoprim-sulfamethoxazole ⟦8-10 mg/kg/day in 2-4 divided doses⟧.', 'missing'],
  ],
  ignores: [
    ['the component', 'Give trimethoprim-sulfamethoxazole 8-10 mg/kg/day of the trimethoprim component.'],
    ['the component in the same paragraph', 'Co-trimoxazole 10 mg/kg/day (doses are of trimethoprim).'],
    ['an absolute amount', 'Give co-trimoxazole 960 mg twice daily.'],
    ['one substance', 'Give gentamicin 5 mg/kg daily.'],
    ['code', '`co-trimoxazole 10 mg/kg/day`'],
  ],
});
