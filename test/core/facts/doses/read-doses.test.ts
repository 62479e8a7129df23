import { describe, expect, test } from 'vitest';
import { brief, readProse } from './brief.ts';

const CASES: readonly (readonly [text: string, doses: readonly string[]])[] = [
  [
    'Give ceftriaxone 50 mg/kg (maximum 2 g) intravenously once daily for 7 to 10 days.',
    ['ceftriaxone 50 mg/kg x1/1d for 7-10d max 2 g intravenous', 'ceftriaxone -2 g max (limit)'],
  ],
  [
    'Prednisolone 40–60 mg/day should be continued for 5 days, then tapered by 5 mg every week.',
    ['prednisolone 40-60 mg per day for 5-5d', 'prednisolone 5 mg x1/1wk decrement'],
  ],
  [
    'In adults, levetiracetam is started at 500 mg twice daily and increased by 500 mg every 2 weeks to a maximum of 3,000 mg/day.',
    [
      'levetiracetam 500 mg x2/1d start',
      'levetiracetam 500 mg x1/2wk increment',
      'levetiracetam -3000 mg per day max (limit)',
    ],
  ],
  [
    'Either amoxicillin 1 g three times daily or doxycycline 100 mg twice daily is appropriate.',
    ['amoxicillin 1 g x3/1d', 'doxycycline 100 mg x2/1d'],
  ],
  ['Ondansetron 4 mg to 8 mg orally every 8 hours as needed for nausea.', ['ondansetron 4-8 mg x1/8h prn oral']],
  [
    'Furosemide 20 to 40 mg IV bolus, followed by a continuous infusion of 5–10 mg/h.',
    ['furosemide 20-40 mg intravenous loading', 'furosemide 5-10 mg per hour intravenous'],
  ],
  [
    'Serum potassium of 3.5 mmol/L or less: give potassium chloride 40 mmol over 4 hours.',
    ['potassium chloride 40 mmol over 4-4h'],
  ],
  [
    'Metformin should not be used if eGFR is below 30 mL/min/1.73 m2; reduce the dose to 1,000 mg/day if eGFR 30–44.',
    ['metformin 1000 mg per day target'],
  ],
  [
    'The recommended adult dose of apixaban is 5 mg twice daily, or 2.5 mg twice daily in patients aged 80 years or older weighing 60 kg or less.',
    ['apixaban 5 mg x2/1d', 'apixaban 2.5 mg x2/1d'],
  ],
  [
    'Enoxaparin 1 mg/kg subcutaneously every 12 hours or 1.5 mg/kg once daily.',
    ['enoxaparin 1 mg/kg x1/12h subcutaneous', 'enoxaparin 1.5 mg/kg x1/1d subcutaneous'],
  ],
  [
    'Vitamin D deficiency: colecalciferol 50,000 IU weekly for 6–8 weeks, followed by 800–2,000 IU daily.',
    ['vitamin D 50000 units per week for 6-8wk', 'vitamin D 800-2000 units per day'],
  ],
  ['Atorvastatin 40-80 mg reduced LDL by 50% in the trial.', ['atorvastatin 40-80 mg (evidence)']],
  [
    'Doses of duloxetine greater than 60 mg/day confer no additional benefit.',
    ['duloxetine 60- mg per day threshold (evidence)'],
  ],
  ['Do not exceed 4 g of paracetamol in 24 hours.', ['acetaminophen -4 g per day max (limit)']],
  ['Avoid exceeding 4 g of paracetamol in 24 hours.', ['acetaminophen -4 g per day max (limit)']],
  ['Avoid paracetamol 4 g in 24 hours.', ['acetaminophen 4 g per day (prohibition)']],
  ['Not more than 3 g paracetamol per day in frail older adults.', ['acetaminophen -3 g per day max (limit)']],
  [
    'Lidocaine 5% patches: apply up to 3 patches for 12 hours in 24 hours.',
    ['lidocaine -3 patch per day for 12-12h of 5 %'],
  ],
  ['Capsaicin 8% patch applied for 60 minutes every 3 months.', ['capsaicin x1/3mo for 60-60min of 8 %']],
  ['Capsaicin 0.075% cream applied four times daily.', ['capsaicin x4/1d of 0.075 % topical']],
  ['Fentanyl patch 25 micrograms/hour changed every 72 hours.', ['fentanyl 25 mcg per hour x1/72h']],
  ['Oxycodone/naloxone 10 mg/5 mg twice daily.', ['oxycodone/naloxone x2/1d low']],
  [
    'Trimethoprim-sulfamethoxazole 160/800 mg twice daily for 3 days.',
    ['trimethoprim/sulfamethoxazole x2/1d for 3-3d low'],
  ],
  ['Gemcitabine 1,000 mg/m2 on days 1, 8 and 15 of a 28-day cycle.', ['gemcitabine 1000 mg/m2 days 1,8,15']],
  [
    'Epinephrine 0.01 mg/kg (max 0.5 mg) IM into the outer thigh; repeat every 5 to 15 minutes.',
    ['adrenaline 0.01 mg/kg x1/5-15min max 0.5 mg intramuscular', 'adrenaline -0.5 mg max (limit)'],
  ],
  ['Adrenaline 1:1,000 0.5 mL intramuscularly.', ['adrenaline 0.5 mL intramuscular']],
  [
    'Children 1–5 years: 120–250 mg; 6–12 years: 250–500 mg every 4–6 hours (maximum 4 doses in 24 hours).',
    ['? 120-250 mg', '? 250-500 mg x1/4-6h'],
  ],
  [
    'Salbutamol 100 micrograms/puff, 2 to 10 puffs via spacer every 20 minutes.',
    ['salbutamol 2-10 puff x1/20min inhaled'],
  ],
  [
    'Phenytoin: loading dose 15–20 mg/kg, maintenance 100 mg three times daily.',
    ['phenytoin 15-20 mg/kg loading', 'phenytoin 100 mg x3/1d maintenance'],
  ],
  [
    'Lithium is started at 400 mg at night, aiming for a plasma level of 0.6–0.8 mmol/L.',
    ['lithium 400 mg x1/1d NIGHT start'],
  ],
  [
    'Levothyroxine 1.6 mcg/kg/day; in elderly patients begin with 25 mcg daily.',
    ['levothyroxine 1.6 mcg/kg per day', 'levothyroxine 25 mcg per day start'],
  ],
  ['Warfarin 5 mg daily adjusted to an INR of 2.0-3.0.', ['warfarin 5 mg per day']],
  ['Adults should limit sodium intake to less than 2,000 mg per day.', []],
  ['A diet providing 0.8 g/kg/day of protein is advised.', []],
  ['Urine output should be at least 0.5 mL/kg/hour.', []],
  ['Albuminuria of 30–300 mg/day indicates early nephropathy.', []],
  ['Pain fell by 2.5 points and 30% of patients stopped treatment.', []],
  ['The number needed to treat was 7.7 (95% CI 6.5 to 9.4).', []],
  ['Tablets are available in strengths of 25 mg, 50 mg and 75 mg.', []],
  ['Each 5 mL contains 125 mg amoxicillin.', []],
  ['Maximum recommended dose: 300 mg per day.', ['? -300 mg per day max (limit)']],
  ['Increase the dose from 30 mg to 60 mg after one week.', ['? 30 mg', '? 60 mg target']],
  [
    'Colchicine 1.2 mg at the first sign of a flare followed by 0.6 mg one hour later.',
    ['colchicine 1.2 mg', 'colchicine 0.6 mg'],
  ],
  [
    'Clonidine 0.1 mg orally; repeat hourly as needed to a total of 0.7 mg.',
    ['clonidine 0.1 mg x1/1h prn max 0.7 mg/course oral', 'clonidine -0.7 mg per course oral max (limit)'],
  ],
  [
    'Azithromycin 500 mg on day 1, then 250 mg once daily on days 2–5.',
    ['azithromycin 500 mg days 1', 'azithromycin 250 mg x1/1d days 2,3,4,5'],
  ],
  [
    'A 70-year-old man was taking gabapentin 900 mg daily and tramadol 200 mg daily.',
    ['gabapentin 900 mg per day (history)', 'tramadol 200 mg per day (history)'],
  ],
  [
    'He had previously been treated with pregabalin 600 mg/day without benefit.',
    ['pregabalin 600 mg per day (history)'],
  ],
  ['Gabapentin doses above 3,600 mg/day should be avoided.', ['gabapentin 3600- mg per day threshold (prohibition)']],
  [
    'Pregabalin is not recommended at doses of 600 mg/day in renal impairment.',
    ['pregabalin 600 mg per day (prohibition)'],
  ],
  [
    'Duloxetine 60 mg once daily (NNT 5) or 60 mg twice daily (NNT 4.9) was superior to placebo.',
    ['duloxetine 60 mg x1/1d (evidence)', 'duloxetine 60 mg x2/1d (evidence)'],
  ],
  ['Combined use of opioids >50 MME/day with benzodiazepines increases overdose risk.', []],
  [
    'Morphine 10 mg orally is equivalent to 5 mg oxycodone.',
    ['morphine 10 mg oral (evidence) low', 'oxycodone 5 mg (evidence) low'],
  ],
  [
    'For pregabalin, the starting dose is 150 mg/day, and for gabapentin it is 300 mg three times a day.',
    ['pregabalin 150 mg per day start', 'gabapentin 300 mg x3/1d start'],
  ],
  [
    'Amitriptyline and duloxetine were given at 75 mg and 120 mg daily, respectively.',
    ['amitriptyline 75 mg per day (evidence)', 'duloxetine 120 mg per day (evidence)'],
  ],
  ['Dexamethasone 0.6 mg/kg PO ×1.', ['dexamethasone 0.6 mg/kg n=1 oral']],
  ['Midazolam 0.1–0.2 mg kg-1 buccally.', ['midazolam 0.1-0.2 mg/kg buccal']],
  ['Ibuprofen 400 mg TDS PRN with food.', ['ibuprofen 400 mg x3/1d C prn']],
  ['Take with a glass of 250 mL of water.', []],
  ['Dilute 1 g in 100 mL of sodium chloride 0.9% and infuse over 30 minutes.', []],
  [
    'Vancomycin 15–20 mg/kg/dose (actual body weight) every 8–12 h, not to exceed 2 g per dose.',
    ['vancomycin 15-20 mg/kg per dose x1/8-12h max 2 g/dose', 'vancomycin -2 g per dose max (limit)'],
  ],
  ['Heparin 80 units/kg bolus then 18 units/kg/h.', ['heparin 80 units/kg loading', 'heparin 18 units/kg per hour']],
  ['Alteplase, 0.9 mg/kg, is given within 4.5 hours.', ['alteplase 0.9 mg/kg']],
  ['Blood glucose above 10 mmol/L (180 mg/dL) calls for insulin.', []],
  [
    'If CrCl is 30–60 mL/min, give gabapentin 200–700 mg twice daily; if 15–29 mL/min, 200–700 mg once daily.',
    ['gabapentin 200-700 mg x2/1d', 'gabapentin 200-700 mg x1/1d'],
  ],
  [
    'Fluoxetine 20 mg every morning, increasing to a maximum of 60 mg.',
    ['fluoxetine 20 mg x1/1d MORN start', 'fluoxetine -60 mg max (limit)'],
  ],
  [
    'Hydrocortisone 15–25 mg/day in two or three divided doses (e.g., 10 mg on waking, 5 mg at noon, 5 mg in the afternoon).',
    [
      'hydrocortisone 15-25 mg per day divided 2,3',
      'hydrocortisone 10 mg',
      'hydrocortisone 5 mg x1/1d NOON',
      'hydrocortisone 5 mg x1/1d AFT',
    ],
  ],
  [
    'Baclofen is titrated from 5 mg three times daily to 80 mg/day.',
    ['baclofen 5 mg x3/1d start', 'baclofen 80 mg per day target'],
  ],
  [
    'Semaglutide 0.25 mg SC weekly for 4 weeks, then 0.5 mg weekly.',
    ['semaglutide 0.25 mg per week for 4-4wk subcutaneous', 'semaglutide 0.5 mg per week subcutaneous'],
  ],
  ['Use 500 mL of crystalloid over 15 minutes.', []],
  ['The typical dose is one to two 5-mg tablets at bedtime.', ['? 1-2 tablet x1/1d HS of 5 mg']],
  ['Digoxin 62.5–250 mcg od.', ['digoxin 62.5-250 mcg x1/1d']],
  ['Minimum effective dose is 30 mg daily.', ['? 30 mg per day']],
  ['Rituximab 375 mg/m(2) weekly × 4.', ['rituximab 375 mg/m2 per week n=4']],
];

describe('sentences of guidelines', () => {
  test.each(CASES)('%s', (text, doses) => {
    expect(readProse(text).map(brief)).toEqual(doses);
  });
});
