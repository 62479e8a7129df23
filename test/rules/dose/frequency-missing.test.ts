import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/frequency-missing', {
  reports: [
    ['by weight alone', 'Gentamicin ⟦5mg/kg⟧', 'missing'],
    ['with a maximum', 'Paracetamol ⟦15 – 20mg/kg⟧ (max 1g)', 'missing'],
    ['with a route', 'Give ceftriaxone ⟦50 mg/kg IV⟧.', 'missing'],
    ['a list item', '- Gentamicin ⟦5 mg/kg⟧', 'missing'],
  ],
  ignores: [
    ['a frequency', 'Give gentamicin 5 mg/kg once daily.'],
    ['a period', 'Give gentamicin 5 mg/kg/day.'],
    ['a single dose', 'Give gentamicin 5 mg/kg as a single dose.'],
    ['stat', 'Gentamicin 5 mg/kg stat.'],
    ['prophylaxis', 'Surgical prophylaxis: gentamicin 5 mg/kg.'],
    ['a loading dose', 'Give a loading dose of gentamicin 7 mg/kg.'],
    ['as needed', 'Give paracetamol 15 mg/kg as needed.'],
    ['a limit', 'Gentamicin: maximum 7 mg/kg.'],
    ['an infusion', 'Infuse gentamicin 5 mg/kg over 30 minutes.'],
    ['a frequency in its row', '| Drug | Dose | Interval |\n| --- | --- | --- |\n| Gentamicin | 5 mg/kg | 24 hours |'],
    ['a frequency in the next sentence', 'Give gentamicin 5 mg/kg. Repeat every 24 hours.'],
    ['a frequency elsewhere', 'Give gentamicin 5 mg/kg daily.\n\nFor sepsis, gentamicin 5 mg/kg.'],
    ['an absolute amount', 'Ceftriaxone 2 g'],
    ['a drug that is given once', 'Give warfarin 0.1 mg/kg.'],
    ['code', '`gentamicin 5 mg/kg`'],
  ],
});
