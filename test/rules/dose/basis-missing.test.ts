import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/basis-missing', {
  reports: [
    ['one amount for all children', 'In children, give amoxicillin ⟦500 mg three times daily⟧.', 'weight'],
    ['under a heading', '## Children\n\n- Amoxicillin ⟦500 mg three times daily⟧', 'weight'],
    [
      'bands for another drug',
      '# Pediatric infections\n\nAmoxicillin ⟦500 mg three times daily⟧.\n\nAged 1 to 4 years: doxycycline 25 mg once daily.',
      'weight',
    ],
    ['under "Peds"', '# Ear infections - Peds\n\n- Amoxicillin ⟦500 mg three times daily⟧', 'weight'],
    ['divided, of no period', 'Give amoxicillin ⟦40 mg/kg in 3 divided doses⟧.', 'period'],
  ],
  ignores: [
    ['by weight', 'In children, give amoxicillin 25 mg/kg/day in two divided doses.'],
    ['an age', 'In children aged 5 to 11 years, give amoxicillin 500 mg three times daily.'],
    ['a weight', 'In children over 40 kg, give amoxicillin 500 mg three times daily.'],
    ['adults', 'In adults, give amoxicillin 500 mg three times daily.'],
    [
      'bands for the drug elsewhere',
      '# Pediatric infections\n\nAmoxicillin 500 mg three times daily.\n\nAged 1 to 4 years: amoxicillin 125 mg three times daily.',
    ],
    ['nobody named', 'Give amoxicillin 500 mg three times daily.'],
    ['a loading dose in parts', 'Load with gentamicin 10 mg/kg divided into 3 doses.'],
    ['in the nose', 'In children, give morphine 1 mg intranasally twice daily.'],
    ['code', 'In children: `amoxicillin 500 mg three times daily`'],
  ],
});
