import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/ceiling-missing', {
  reports: [
    ['children', 'In children, give amoxicillin ⟦25 mg/kg three times daily⟧.', 'missing'],
    [
      'once a drug',
      'In children, give amoxicillin ⟦25 mg/kg three times daily⟧ or amoxicillin 45 mg/kg twice daily.',
      'missing',
    ],
    [
      'adults by choice',
      'Give gentamicin ⟦5 mg/kg once daily⟧.',
      'missing',
      { options: { 'dose/ceiling-missing': { adults: true } } },
    ],
  ],
  ignores: [
    ['a maximum', 'In children, give amoxicillin 25 mg/kg (max 1 g) three times daily.'],
    ['a maximum in the next sentence', 'In children, give amoxicillin 25 mg/kg three times daily. Maximum 3 g daily.'],
    ['newborns', 'In newborns, give gentamicin 5 mg/kg once daily.'],
    ['a weight band', 'In children under 20 kg, give amoxicillin 25 mg/kg three times daily.'],
    ['an infusion', 'In children, infuse morphine 20 mcg/kg/hour.'],
    ['adults', 'Give gentamicin 5 mg/kg once daily.'],
    ['code', 'In children: `amoxicillin 25 mg/kg three times daily`'],
  ],
});
