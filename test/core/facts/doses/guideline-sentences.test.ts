import { describe, expect, test } from 'vitest';
import { brief } from './brief.ts';
import { readProse } from './built-in-names.ts';

const CASES: readonly (readonly [text: string, doses: readonly string[]])[] = [
  [
    'Start enalapril 2.5 mg twice daily and titrate every two weeks to a target of 10–20 mg twice daily.',
    ['enalapril 2.5 mg x2/1d start', 'enalapril 10-20 mg x2/1d target'],
  ],
  [
    'Bisoprolol should be initiated at 1.25 mg once daily and doubled at intervals of not less than 2 weeks to a target dose of 10 mg once daily.',
    ['bisoprolol 1.25 mg x1/1d start', 'bisoprolol 10 mg x1/1d target'],
  ],
  [
    'Sacubitril/valsartan 49/51 mg twice daily is recommended as the starting dose in most patients.',
    ['sacubitril / valsartan x2/1d start low'],
  ],
  [
    'The usual adult dose of ceftriaxone is 1-2 g IV every 24 hours; for meningitis, 2 g every 12 hours is used.',
    ['ceftriaxone 1-2 g x1/24h intravenous', 'ceftriaxone 2 g x1/12h intravenous'],
  ],
  [
    'Vancomycin: loading dose 25–30 mg/kg (max 3 g), followed by 15–20 mg/kg every 8–12 hours, guided by trough levels of 15-20 mg/L.',
    [
      'vancomycin 25-30 mg/kg max 3 g loading',
      'vancomycin -3 g max (limit)',
      'vancomycin 15-20 mg/kg x1/8-12h maintenance',
    ],
  ],
  [
    'In adults, give adrenaline 500 micrograms IM (0.5 mL of 1:1,000) and repeat after 5 minutes if there is no improvement.',
    ['epinephrine 500 mcg intramuscular'],
  ],
  [
    'Amiodarone 300 mg IV is given over 20–60 minutes, followed by 900 mg over 24 hours.',
    ['amiodarone 300 mg over 20-60min intravenous loading', 'amiodarone 900 mg per day over 24-24h intravenous'],
  ],
  [
    'Noradrenaline 0.05–0.5 mcg/kg/min by continuous IV infusion, titrated to a mean arterial pressure of 65 mmHg.',
    ['norepinephrine 0.05-0.5 mcg/kg per minute intravenous'],
  ],
  [
    'Methotrexate 7.5–15 mg once weekly with folic acid 5 mg weekly on a different day.',
    ['methotrexate 7.5-15 mg x1/1wk', 'folic acid 5 mg per week'],
  ],
  ['Prednisolone 40 mg daily for 5 days, then stop; no taper is needed.', ['prednisolone 40 mg per day for 5-5d']],
  [
    'Prednisone 60 mg/day for 4 weeks, tapering by 10 mg every week to 20 mg/day, then by 2.5 mg every 2 weeks.',
    [
      'prednisone 60 mg per day for 4-4wk',
      'prednisone 10 mg x1/1wk decrement',
      'prednisone 20 mg per day target',
      'prednisone 2.5 mg x1/2wk decrement',
    ],
  ],
  [
    'Lithium carbonate is started at 300 mg two or three times daily, with a target serum level of 0.6–1.0 mEq/L.',
    ['lithium carbonate 300 mg x2-3/1d start'],
  ],
  [
    'Oral amoxicillin 80 to 90 mg/kg/day divided every 12 hours (maximum 4 g/day) for 10 days is first-line for acute otitis media.',
    [
      'amoxicillin 80-90 mg/kg per day x1/12h for 10-10d divided true max 4 g/day oral',
      'amoxicillin -4 g per day oral max (limit)',
    ],
  ],
  [
    'Nitrofurantoin 100 mg modified-release twice a day for 3 days, or trimethoprim 200 mg twice a day for 3 days if the risk of resistance is low.',
    ['nitrofurantoin 100 mg x2/1d for 3-3d', 'trimethoprim 200 mg x2/1d for 3-3d'],
  ],
  [
    'Doses of simvastatin above 40 mg daily should not be used with amlodipine.',
    ['simvastatin 40- mg per day threshold (prohibition)'],
  ],
  [
    'In the SPRINT trial, participants received chlorthalidone 12.5 to 25 mg daily.',
    ['chlorthalidone 12.5-25 mg per day (evidence)'],
  ],
  [
    'Apixaban 5 mg BID (reduce to 2.5 mg BID if two of: age ≥80 years, weight ≤60 kg, creatinine ≥1.5 mg/dL).',
    ['apixaban 5 mg x2/1d', 'apixaban 2.5 mg x2/1d target'],
  ],
  [
    'Rivaroxaban 15 mg BD for 21 days then 20 mg OD with food.',
    ['rivaroxaban 15 mg x2/1d for 21-21d', 'rivaroxaban 20 mg x1/1d C'],
  ],
  [
    'Enoxaparin 1 mg/kg SC q12h or 1.5 mg/kg SC once daily; in CrCl <30 mL/min, 1 mg/kg once daily.',
    [
      'enoxaparin 1 mg/kg x1/12h subcutaneous',
      'enoxaparin 1.5 mg/kg x1/1d subcutaneous',
      'enoxaparin 1 mg/kg x1/1d subcutaneous',
    ],
  ],
  [
    'Unfractionated heparin: 80 units/kg bolus then 18 units/kg/hour.',
    ['heparin 80 units/kg loading', 'heparin 18 units/kg per hour'],
  ],
  [
    'Salbutamol 2.5–5 mg nebulised every 20 minutes for three doses, then 2.5–10 mg every 1–4 hours as needed.',
    ['albuterol 2.5-5 mg x1/20min n=3 nebulised', 'albuterol 2.5-10 mg x1/1-4h prn nebulised'],
  ],
  [
    'Magnesium sulfate 2 g IV over 20 minutes may be considered in severe exacerbations.',
    ['magnesium sulfate 2 g over 20-20min intravenous'],
  ],
  ['Budesonide-formoterol 160/4.5 mcg two puffs twice daily.', ['budesonide / formoterol 2 puff x2/1d']],
  ['Tiotropium 18 micrograms inhaled once daily via HandiHaler.', ['tiotropium 18 mcg x1/1d inhaled']],
  ['Morphine 5 to 10 mg orally every 4 hours; halve the dose in frail older adults.', ['morphine 5-10 mg x1/4h oral']],
  ['Hydromorphone 0.2–0.5 mg IV q2–4h PRN pain.', ['hydromorphone 0.2-0.5 mg x1/2-4h prn intravenous']],
  [
    'The 24-hour oral morphine dose should not exceed 60 mg without specialist advice.',
    ['morphine -60 mg per day oral max (limit)'],
  ],
  [
    'Paracetamol 1 g four times a day (maximum 4 g in 24 hours); reduce to 500 mg four times a day if body weight is below 50 kg.',
    [
      'acetaminophen 1 g x4/1d max 4 g/day',
      'acetaminophen -4 g per day max (limit)',
      'acetaminophen 500 mg x4/1d target',
    ],
  ],
  [
    'Ibuprofen 400 mg tds with food, max 1.2 g/day without prescription.',
    ['ibuprofen 400 mg x3/1d C max 1.2 g/day', 'ibuprofen -1.2 g per day max (limit)'],
  ],
  [
    'Carbamazepine, starting dose 100 mg twice daily, increased by 100–200 mg every two weeks; usual maintenance 800–1200 mg daily in divided doses; max. 2 g daily.',
    [
      'carbamazepine 100 mg x2/1d start',
      'carbamazepine 100-200 mg x1/2wk increment',
      'carbamazepine 800-1200 mg per day divided true maintenance',
      'carbamazepine -2 g per day max (limit)',
    ],
  ],
  [
    'Valproate 20-40 mg/kg IV (max 3000 mg) over 10 minutes.',
    ['valproate 20-40 mg/kg over 10-10min max 3000 mg intravenous', 'valproate -3000 mg intravenous max (limit)'],
  ],
  [
    'Levetiracetam 60 mg/kg (up to 4,500 mg) IV as a single dose.',
    ['levetiracetam 60 mg/kg n=1 max 4500 mg intravenous', 'levetiracetam -4500 mg max (limit)'],
  ],
  [
    'Lamotrigine should be started at 25 mg every other day in patients taking valproate and at 50 mg daily in those taking enzyme inducers.',
    ['lamotrigine 25 mg x1/2d start', 'lamotrigine 50 mg per day start'],
  ],
  [
    'Aspirin and ticagrelor, 81 mg daily and 90 mg twice daily respectively, are continued for at least one year.',
    ['aspirin 81 mg per day', 'ticagrelor 90 mg x2/1d for 1-y'],
  ],
  [
    'Either nortriptyline (10–75 mg at night) or desipramine (10–100 mg at night) may be tried.',
    ['nortriptyline 10-75 mg x1/1d NIGHT', 'desipramine 10-100 mg x1/1d NIGHT'],
  ],
  [
    'SSRIs (sertraline 50–200 mg, escitalopram 10–20 mg, or fluoxetine 20–60 mg daily) are first-line.',
    ['sertraline 50-200 mg per day', 'escitalopram 10-20 mg per day', 'fluoxetine 20-60 mg per day'],
  ],
  [
    'Quetiapine 25-50 mg at bedtime is commonly used off-label for insomnia, but this is not recommended.',
    ['quetiapine 25-50 mg x1/1d HS'],
  ],
  [
    'Haloperidol 0.5–1 mg PO or IM, repeated every 30–60 minutes until calm (max 5 mg/24 h in older people).',
    ['haloperidol 0.5-1 mg x1/30-60min oral/intramuscular', 'haloperidol -5 mg per day oral/intramuscular max (limit)'],
  ],
  [
    'Zoledronic acid 5 mg IV once yearly or alendronate 70 mg orally once a week.',
    ['zoledronic acid 5 mg x1/12mo intravenous', 'alendronate 70 mg x1/1wk oral'],
  ],
  ['Denosumab 60 mg subcutaneously every 6 months.', ['denosumab 60 mg x1/6mo subcutaneous']],
  [
    'Vitamin D3 (cholecalciferol) 800–2000 IU daily is advised; serum 25-OH vitamin D should be >30 ng/mL.',
    ['cholecalciferol 800-2000 units per day'],
  ],
  [
    'Ferrous sulfate 325 mg (65 mg elemental iron) every other day improves absorption.',
    ['ferrous sulfate 325 mg x1/2d'],
  ],
  [
    'Metformin: begin with 500 mg once daily with the evening meal, increase by 500 mg weekly to 1000 mg twice daily, max 2550 mg/day.',
    [
      'metformin 500 mg x1/1d CV start',
      'metformin 500 mg per week increment',
      'metformin 1000 mg x2/1d max 2550 mg/day target',
      'metformin -2550 mg per day max (limit)',
    ],
  ],
  [
    'Insulin glargine 10 units once daily or 0.1–0.2 units/kg/day, increased by 2 units every 3 days until fasting glucose <130 mg/dL.',
    [
      'insulin glargine 10 units x1/1d',
      'insulin glargine 0.1-0.2 units/kg per day',
      'insulin glargine 2 units x1/3d increment',
    ],
  ],
  [
    'Semaglutide is initiated at 0.25 mg SC weekly for 4 weeks, then 0.5 mg weekly; the dose may be increased to 1 mg and then 2 mg weekly.',
    [
      'semaglutide 0.25 mg per week for 4-4wk subcutaneous start',
      'semaglutide 0.5 mg per week subcutaneous',
      'semaglutide 1 mg subcutaneous target',
      'semaglutide 2 mg per week subcutaneous',
    ],
  ],
  [
    'Empagliflozin (10 or 25 mg once daily) reduced cardiovascular death by 38% (HR 0.62; 95% CI 0.49–0.77).',
    ['empagliflozin 10-25 mg x1/1d (evidence)'],
  ],
  [
    'Furosemide 20–40 mg IV bolus; double the dose if urine output is <100 mL/h over the first 2 hours.',
    ['furosemide 20-40 mg intravenous'],
  ],
  [
    'Spironolactone 25 mg daily, up to 50 mg daily if potassium remains <5.0 mmol/L.',
    ['spironolactone 25 mg per day', 'spironolactone -50 mg per day'],
  ],
  [
    'Acetazolamide 250 mg PO QID or 500 mg ER BID.',
    ['acetazolamide 250 mg x4/1d oral', 'acetazolamide 500 mg x2/1d oral'],
  ],
  ['Latanoprost 0.005% one drop in the affected eye at night.', ['latanoprost 1 drop x1/1d NIGHT ophthalmic']],
  [
    'Ciprofloxacin otic drops: 4 drops into the affected ear twice daily for 7 days.',
    ['ciprofloxacin 4 drop x2/1d for 7-7d otic'],
  ],
  [
    'Clobetasol 0.05% ointment once daily for 2–4 weeks, not exceeding 50 g per week.',
    ['clobetasol -50 g per week for 2-4wk of 0.05 % topical max (limit)'],
  ],
  [
    'Nystatin 100,000 units (1 mL) four times daily after food for 7 days.',
    ['nystatin 100000 units x4/1d PC for 7-7d'],
  ],
  [
    'Valaciclovir 1 g three times daily × 7 days, started within 72 h of rash onset.',
    ['valacyclovir 1 g x3/1d for 7-7d'],
  ],
  [
    'Oseltamivir 75 mg b.i.d. x 5 days; renal dose 30 mg b.i.d. for CrCl 30–60 mL/min.',
    ['oseltamivir 75 mg x2/1d for 5-5d', 'oseltamivir 30 mg x2/1d'],
  ],
  ['Pyridoxine 25–50 mg daily is given with isoniazid.', ['pyridoxine 25-50 mg per day']],
  [
    'Azithromycin 500 mg on day 1 followed by 250 mg on days 2–5.',
    ['azithromycin 500 mg days 1', 'azithromycin 250 mg days 2,3,4,5'],
  ],
  [
    'Atropine 1 mg IV every 3–5 minutes to a total of 3 mg.',
    ['atropine 1 mg x1/3-5min intravenous', 'atropine -3 mg per course max (limit)'],
  ],
  [
    'Dexamethasone 10 mg IV then 4 mg every 6 hours.',
    ['dexamethasone 10 mg intravenous', 'dexamethasone 4 mg x1/6h intravenous'],
  ],
  ['Mannitol 0.25 to 1 g/kg over 15–20 minutes.', ['mannitol 0.25-1 g/kg over 15-20min']],
  [
    'Tranexamic acid 1 g IV over 10 minutes followed by 1 g over 8 hours.',
    ['tranexamic acid 1 g over 10-10min intravenous loading', 'tranexamic acid 1 g over 8-8h intravenous'],
  ],
  [
    'Misoprostol 800 mcg sublingually or 1000 mcg rectally.',
    ['misoprostol 800 mcg sublingual', 'misoprostol 1000 mcg rectal'],
  ],
  [
    'Oxytocin 10 IU IM or 5 IU by slow IV injection after delivery.',
    ['oxytocin 10 units intramuscular', 'oxytocin 5 units intravenous'],
  ],
  [
    'Nifedipine 10 mg orally, repeated every 15 minutes up to a maximum of 40 mg in the first hour.',
    ['nifedipine 10 mg x1/15min oral', 'nifedipine -40 mg max (limit)'],
  ],
  [
    'Labetalol 20 mg IV, then 40 mg, then 80 mg at 10-minute intervals (maximum 300 mg).',
    [
      'labetalol 20 mg intravenous',
      'labetalol 40 mg intravenous',
      'labetalol 80 mg x1/10min intravenous',
      'labetalol -300 mg intravenous max (limit)',
    ],
  ],
  [
    'Caffeine citrate 20 mg/kg loading, then 5–10 mg/kg once daily in preterm neonates.',
    ['caffeine 20 mg/kg loading', 'caffeine 5-10 mg/kg x1/1d maintenance'],
  ],
  ['Gentamicin 5 mg/kg every 36 hours in neonates under 7 days; trough <2 mg/L.', ['gentamicin 5 mg/kg x1/36h']],
  [
    'Penicillin V 500 mg q.i.d. for 10 days, or a single IM dose of benzathine penicillin 1.2 million units.',
    ['penicillin V 500 mg x4/1d for 10-10d', 'penicillin G benzathine 1.2 million units'],
  ],
  [
    'Cisplatin 75 mg/m² on day 1 and gemcitabine 1,250 mg/m² on days 1 and 8 of a 21-day cycle.',
    ['cisplatin 75 mg/m2 days 1', 'gemcitabine 1250 mg/m2 days 1,8'],
  ],
  [
    'Rituximab 375 mg/m2 weekly for 4 doses or 1 g on days 1 and 15.',
    ['rituximab 375 mg/m2 per week n=4', 'rituximab 1 g days 1,15'],
  ],
  [
    'Cyclophosphamide 500 mg IV every 2 weeks for 6 doses (Euro-Lupus regimen).',
    ['cyclophosphamide 500 mg x1/2wk n=6 intravenous'],
  ],
  [
    'Hydroxychloroquine should not exceed 5 mg/kg/day of actual body weight.',
    ['hydroxychloroquine -5 mg/kg per day max (limit)'],
  ],
  [
    'Tacrolimus 0.1 mg/kg/day in two divided doses, aiming for trough levels of 8–12 ng/mL.',
    ['tacrolimus 0.1 mg/kg per day divided 2'],
  ],
  [
    'Naloxone 0.4–2 mg IV/IM/IN every 2–3 minutes.',
    ['naloxone 0.4-2 mg x1/2-3min intravenous/intramuscular/intranasal'],
  ],
  [
    'Thiamine 500 mg IV three times a day for 2–3 days, then 250 mg daily for 5 days.',
    ['thiamine 500 mg x3/1d for 2-3d intravenous', 'thiamine 250 mg per day for 5-5d intravenous'],
  ],
  [
    'N-acetylcysteine 150 mg/kg over 1 h, then 50 mg/kg over 4 h, then 100 mg/kg over 16 h.',
    ['acetylcysteine 150 mg/kg over 1-1h', 'acetylcysteine 50 mg/kg over 4-4h', 'acetylcysteine 100 mg/kg over 16-16h'],
  ],
  [
    'Octreotide 50 mcg bolus, then 50 mcg/h for 2–5 days.',
    ['octreotide 50 mcg loading', 'octreotide 50 mcg per hour for 2-5d'],
  ],
  [
    'Pantoprazole 80 mg IV bolus followed by 8 mg/hr for 72 hours.',
    ['pantoprazole 80 mg intravenous loading', 'pantoprazole 8 mg per hour for 72-72h intravenous'],
  ],
  [
    'Rifaximin 550 mg twice daily reduces the recurrence of hepatic encephalopathy.',
    ['rifaximin 550 mg x2/1d (evidence)'],
  ],
  [
    'Mesalamine 2–4.8 g/day orally and 1 g/day rectally.',
    ['mesalamine 2-4.8 g per day oral', 'mesalamine 1 g per day rectal'],
  ],
  [
    'The recommended starting dosage of Eliquis is 10 mg taken orally twice daily for the first 7 days, after which it is decreased to 5 mg twice daily.',
    ['apixaban 10 mg x2/1d for 7-7d oral start', 'apixaban 5 mg x2/1d target'],
  ],
  [
    'Patients with an eGFR of 30 to 45 mL/min/1.73 m² should not receive more than 1,000 mg of metformin per day.',
    ['metformin -1000 mg per day max (limit)'],
  ],
  [
    'Dosing: 0.1 mg/kg (up to 6 mg) rapid IV push; may repeat with 0.2 mg/kg (max 12 mg).',
    [
      '? 0.1 mg/kg max 6 mg intravenous',
      '? -6 mg max (limit)',
      '? 0.2 mg/kg max 12 mg intravenous',
      '? -12 mg intravenous max (limit)',
    ],
  ],
  ['Give 20 mL/kg of isotonic crystalloid over 10–20 minutes.', ['? 20 mL/kg over 10-20min']],
  [
    'Initial: 5 mg/day; may increase by 5 mg/day at weekly intervals; usual range: 10–20 mg/day; maximum: 30 mg/day.',
    ['? 5 mg per day start', '? 5 mg per day x1/1wk increment', '? 10-20 mg per day', '? -30 mg per day max (limit)'],
  ],
  [
    'Adults: 400–800 mg/day in 2–4 divided doses. Children 6–12 years: 20–30 mg/kg/day in divided doses.',
    ['? 400-800 mg per day divided 2,4', '? 20-30 mg/kg per day divided true'],
  ],
  [
    'Nebivolol (5 mg/day; 2.5 mg/day in patients aged ≥65 years) is an alternative.',
    ['nebivolol 5 mg per day', 'nebivolol 2.5 mg per day'],
  ],
  [
    'The dose of ramipril is 2.5 mg once a day for 1 week, 5 mg once a day for the next 3 weeks, and then increased as tolerated to 10 mg once a day.',
    ['ramipril 2.5 mg x1/1d for 1-1wk', 'ramipril 5 mg x1/1d for 3-3wk', 'ramipril 10 mg x1/1d target'],
  ],
  [
    'Topiramate should be titrated slowly over 4 to 8 weeks to a target dose of 100 mg/day in two divided doses.',
    ['topiramate 100 mg per day divided 2 target'],
  ],
  ['Trazodone 50 mg qhs, ↑ to 100 mg if needed.', ['trazodone 50 mg x1/1d HS start', 'trazodone 100 mg prn target']],
  [
    'PCC 25–50 IU/kg should be given together with vitamin K 10 mg IV.',
    ['prothrombin complex concentrate 25-50 units/kg', 'phytonadione 10 mg intravenous'],
  ],
  ['Rasburicase 0.2 mg/kg once daily for up to five days.', ['rasburicase 0.2 mg/kg x1/1d for -5d']],
  [
    'An initial bolus of 0.1 U/kg followed by 0.1 U/kg/h; when glucose falls below 200 mg/dL, reduce the infusion to 0.02–0.05 U/kg/h.',
    ['? 0.1 units/kg loading', '? 0.1 units/kg per hour', '? 0.02-0.05 units/kg per hour target'],
  ],
  [
    'Potassium chloride 10 mEq/h via peripheral line (20 mEq/h via central line with cardiac monitoring).',
    ['potassium chloride 10 mEq per hour', 'potassium chloride 20 mEq per hour'],
  ],
  [
    'Replace with calcium carbonate 1–2 g of elemental calcium three times daily and calcitriol 0.25–0.5 mcg twice daily.',
    ['calcium carbonate 1-2 g x3/1d', 'calcitriol 0.25-0.5 mcg x2/1d'],
  ],
  ['Iron sucrose 200 mg IV × 5 doses over 2 weeks.', ['iron sucrose 200 mg n=5 intravenous']],
  [
    'Ganciclovir 5 mg/kg IV q12h × 14–21 days, then valganciclovir 900 mg PO daily.',
    ['ganciclovir 5 mg/kg x1/12h for 14-21d intravenous', 'valganciclovir 900 mg per day oral'],
  ],
  [
    'TMP-SMX 15–20 mg/kg/day (TMP component) in 3–4 divided doses for 21 days.',
    ['sulfamethoxazole / trimethoprim 15-20 mg/kg per day for 21-21d divided 3,4'],
  ],
  ['Co-trimoxazole 960 mg three times weekly for prophylaxis.', ['sulfamethoxazole / trimethoprim 960 mg x3/1wk']],
  [
    'Amphotericin B liposomal 3–5 mg/kg/day IV plus flucytosine 25 mg/kg PO q6h for ≥2 weeks.',
    ['liposomal amphotericin B 3-5 mg/kg per day intravenous', 'flucytosine 25 mg/kg x1/6h for 2-wk oral'],
  ],
  ['Dapsone 100 mg daily, after G6PD testing.', ['dapsone 100 mg per day']],
  [
    'Single-dose ceftriaxone 500 mg IM (1 g if weight ≥150 kg) plus doxycycline 100 mg orally twice daily for 7 days.',
    ['ceftriaxone 500 mg intramuscular', 'ceftriaxone 1 g', 'doxycycline 100 mg x2/1d for 7-7d oral'],
  ],
  [
    'Metronidazole 500 mg orally 3 times/day for 10 days; or 7.5 mg/kg IV every 6 hours.',
    ['metronidazole 500 mg x3/1d for 10-10d oral', 'metronidazole 7.5 mg/kg x1/6h intravenous'],
  ],
  [
    'Ampicillin 2 g IV q6h + gentamicin 5 mg/kg IV q24h.',
    ['ampicillin 2 g x1/6h intravenous', 'gentamicin 5 mg/kg x1/24h intravenous'],
  ],
  [
    'Piperacillin-tazobactam 4.5 g every 6–8 hours (extended infusion over 4 hours).',
    ['piperacillin / tazobactam 4.5 g x1/6-8h over 4-4h'],
  ],
  ['Meropenem 1 g TDS (2 g TDS for meningitis).', ['meropenem 1 g x3/1d', 'meropenem 2 g x3/1d']],
  [
    'Dolutegravir 50 mg once daily is the preferred option; with rifampicin, 50 mg twice daily.',
    ['dolutegravir 50 mg x1/1d', 'dolutegravir 50 mg x2/1d'],
  ],
  ['Ivermectin 200 µg/kg on days 0 and 7.', ['ivermectin 200 mcg/kg days 0,7']],
  [
    'Praziquantel 40 mg/kg as a single dose (or 60 mg/kg in two divided doses for S. japonicum).',
    ['praziquantel 40 mg/kg n=1', 'praziquantel 60 mg/kg divided 2'],
  ],
  [
    'Vitamin B12 1 mg IM on alternate days until no further improvement, then 1 mg every 2 months.',
    ['vitamin B12 1 mg x1/2d intramuscular', 'vitamin B12 1 mg x1/2mo intramuscular'],
  ],
  [
    'Folic acid 400 mcg/day (5 mg/day if high risk) until 12 weeks of pregnancy.',
    ['folic acid 400 mcg per day', 'folic acid 5 mg per day'],
  ],
  [
    'Buprenorphine 2–4 mg SL, may repeat q2h up to 8 mg on day 1; target 16 mg/day.',
    ['buprenorphine 2-4 mg x1/2h sublingual', 'buprenorphine -8 mg days 1', 'buprenorphine 16 mg per day target'],
  ],
  [
    'Methadone 20 to 30 mg on the first day (not exceeding 40 mg), titrating to 60–120 mg/day.',
    ['methadone 20-30 mg', 'methadone -40 mg max (limit)', 'methadone 60-120 mg per day target'],
  ],
  [
    'Nicotine patch: 21 mg/24 h for 6 weeks, then 14 mg/24 h for 2 weeks, then 7 mg/24 h for 2 weeks.',
    ['nicotine 21 mg per day for 6-6wk', 'nicotine 14 mg per day for 2-2wk', 'nicotine 7 mg per day for 2-2wk'],
  ],
  [
    'Varenicline 0.5 mg once daily on days 1–3, 0.5 mg twice daily on days 4–7, then 1 mg twice daily.',
    ['varenicline 0.5 mg x1/1d days 1,2,3', 'varenicline 0.5 mg x2/1d days 4,5,6,7', 'varenicline 1 mg x2/1d'],
  ],
  [
    'Bupropion SR 150 mg every morning for three days, then 150 mg twice a day.',
    ['bupropion 150 mg x1/1d MORN for 3-3d', 'bupropion 150 mg x2/1d'],
  ],
  ['Risperidone long-acting injection 25 mg IM every 2 weeks.', ['risperidone 25 mg x1/2wk intramuscular']],
  [
    'Sumatriptan 6 mg SC, may be repeated once after 1 hour; maximum 12 mg in 24 hours.',
    ['sumatriptan 6 mg subcutaneous', 'sumatriptan -12 mg per day subcutaneous max (limit)'],
  ],
  ['Oxygen at 12–15 L/min via non-rebreather mask for 15 minutes.', ['? 12-15 L per minute for 15-15min']],
  [
    'Verapamil 80 mg three times daily is started and increased every 14 days by 80 mg up to 960 mg/day with ECG monitoring.',
    ['verapamil 80 mg x3/1d start', 'verapamil 80 mg x1/14d increment', 'verapamil -960 mg per day max (limit)'],
  ],
  ['Low-dose aspirin (100 mg/day) started before 16 weeks reduces preterm preeclampsia.', ['aspirin 100 mg per day']],
  [
    'Women at high risk should take 150 mg of aspirin nightly from 12 weeks until 36 weeks.',
    ['aspirin 150 mg x1/1d NIGHT'],
  ],
  ['Betamethasone 12 mg IM, two doses 24 hours apart.', ['betamethasone 12 mg x1/24h n=2 intramuscular']],
  ['Anti-D immunoglobulin 1500 IU IM at 28 weeks.', ['anti-D immunoglobulin 1500 units intramuscular']],
  ['Carboprost 250 mcg IM every 15 minutes, maximum eight doses.', ['carboprost 250 mcg x1/15min intramuscular']],
  ['Ergometrine 500 micrograms IM (avoid in hypertension).', ['ergonovine 500 mcg intramuscular']],
  ['Terbutaline 0.25 mg subcutaneous.', ['terbutaline 0.25 mg subcutaneous']],
  ['Tofacitinib 5 mg BD or 11 mg XR OD.', ['tofacitinib 5 mg x2/1d', 'tofacitinib 11 mg x1/1d']],
  [
    'IVIG 2 g/kg as a single infusion over 10–12 hours with aspirin 30–50 mg/kg/day in four doses.',
    ['immune globulin 2 g/kg over 10-12h', 'aspirin 30-50 mg/kg per day divided 4'],
  ],
  ['Heparin is given as a single IV bolus of 60 units/kg.', ['heparin 60 units/kg n=1 intravenous']],
  [
    'Rectal paracetamol 500 mg, buccal lorazepam 2 mg or intranasal fentanyl 50 mcg.',
    ['acetaminophen 500 mg rectal', 'lorazepam 2 mg buccal', 'fentanyl 50 mcg intranasal'],
  ],
  ['Vancomycin 1 g IV or oral linezolid 600 mg is an option.', ['vancomycin 1 g intravenous', 'linezolid 600 mg oral']],
  ['Ketorolac 30 mg IV/IM, morphine 5 mg.', ['ketorolac 30 mg intravenous/intramuscular', 'morphine 5 mg']],
  [
    'PO: ibuprofen 400 mg, codeine 30 mg; IV: ketorolac 15 mg, morphine 5 mg.',
    ['ibuprofen 400 mg oral', 'codeine 30 mg oral', 'ketorolac 15 mg intravenous', 'morphine 5 mg intravenous'],
  ],
  [
    'Lansoprazole 30 mg, metronidazole 400 mg and amoxicillin 1 g, all by mouth twice daily for 7 days.',
    [
      'lansoprazole 30 mg x2/1d for 7-7d oral',
      'metronidazole 400 mg x2/1d for 7-7d oral',
      'amoxicillin 1 g x2/1d for 7-7d oral',
    ],
  ],
  [
    'Hydrocortisone 100 mg IV plus 50 mg every 6 hours.',
    ['hydrocortisone 100 mg intravenous', 'hydrocortisone 50 mg x1/6h'],
  ],
  [
    'Doses of lamivudine, abacavir and zidovudine are 4, 8 and 4 mg/kg twice daily, respectively.',
    ['lamivudine 4 mg/kg x2/1d', 'abacavir 8 mg/kg x2/1d', 'zidovudine 4 mg/kg x2/1d'],
  ],
  ['Adrenaline 0.3 mL (300 micrograms) IM for children over 6 years.', ['epinephrine 300 mcg intramuscular']],
  ['The daily limit of ibuprofen is 2.4 g.', ['ibuprofen -2.4 g per day max (limit)']],
  ['Ferritin has a limit of detection of 5 mcg/L.', []],
  [
    'Quetiapine is built up from 25 mg on day 1 to 50 mg on day 2.',
    ['quetiapine 25 mg days 1', 'quetiapine 50 mg days 2 target'],
  ],
  ['Metformin is doubled from 500 mg to 1 g twice daily.', ['metformin 500 mg', 'metformin 1 g x2/1d target']],
  [
    'Torasemide is stepped up to 20 mg and, if needed, to a maximum of 40 mg.',
    ['torsemide 20 mg target', 'torsemide -40 mg max (limit)'],
  ],
  ['Two pairs are infused once daily for 5 days, then oral thiamine 100 mg.', ['thiamine 100 mg oral']],
  ['Cross-taper from citalopram: reduce by 10 mg every week.', ['citalopram 10 mg x1/1wk decrement']],
  ['Mesalazine enemas of 1 g nightly.', ['mesalamine 1 g x1/1d NIGHT rectal']],
  ['Clotrimazole 200 mg pessary for 3 nights.', ['clotrimazole 200 mg for 3-3d vaginal']],
  [
    'Give 10 units of soluble insulin with 25 g of glucose IV.',
    ['insulin regular 10 units', 'glucose 25 g intravenous'],
  ],
  ['Hypoglycaemia: give glucose 10% 150 mL IV.', ['dextrose 150 mL intravenous']],
  ['Human albumin 1 g/kg IV on day 1.', ['human albumin 1 g/kg days 1 intravenous']],
  ['Trimethoprim one hundred milligrams at night.', ['trimethoprim 100 mg x1/1d NIGHT']],
  ['Erythromycin as a prokinetic is 200 mg IV twice daily.', ['erythromycin 200 mg x2/1d intravenous']],
  ['Risedronate 5 mg daily or 35 mg weekly.', ['risedronate 5 mg per day', 'risedronate 35 mg per week']],
  [
    'Prophylaxis is gentamicin 120 mg with ampicillin 1 g, both given intravenously.',
    ['gentamicin 120 mg intravenous', 'ampicillin 1 g intravenous'],
  ],
  [
    'Racecadotril 100 mg after each loose stool (not more than 400 mg a day).',
    ['racecadotril 100 mg', 'racecadotril -400 mg per day max (limit)'],
  ],
  ['Prednisolone 10 mg daily for a fortnight.', ['prednisolone 10 mg per day for 2-2wk']],
  ['Zoledronic acid 4 mg every fortnight.', ['zoledronic acid 4 mg x1/2wk']],
  ['Give half the loading dose of digoxin, 250 mcg.', ['digoxin 250 mcg loading']],
  [
    '| Weight | Ibuprofen 100 mg/5 mL |\n|---|---|\n| 5–7 kg | 2.5 mL |\n| 7–10 kg | 3.75 mL |',
    ['ibuprofen 2.5 mL', 'ibuprofen 3.75 mL'],
  ],
  ['Draw up one vancomycin 500 mg or 1 g vial.', []],
  [
    'Starting on 2 mg, glimepiride is raised by 1 mg every 2 weeks.',
    ['glimepiride 2 mg start', 'glimepiride 1 mg x1/2wk increment'],
  ],
  ['After 20 mg has failed, try escitalopram 10 mg.', ['escitalopram 10 mg']],
  [
    '- Metronidazole 500 mg IV every 8 hours and tobramycin\n  - 5 mg/kg IV daily',
    ['metronidazole 500 mg x1/8h intravenous', 'tobramycin 5 mg/kg per day intravenous'],
  ],
  [
    '- Metronidazole 500 mg IV every 8 hours or tobramycin 5 mg/kg IV\n  - 7 mg/kg IV daily',
    ['metronidazole 500 mg x1/8h intravenous', 'tobramycin 5 mg/kg intravenous', '? 7 mg/kg per day intravenous'],
  ],
  [
    '| | Adults | Children |\n|---|---|---|\n| Loading dose | 1 g over 10 min | 20 mg/kg over 10 min |\n| Maintenance | 2 g over 8 h | 3 mg/kg/h |',
    [
      '? 1 g over 10-10min loading',
      '? 20 mg/kg over 10-10min loading',
      '? 2 g over 8-8h maintenance',
      '? 3 mg/kg per hour maintenance',
    ],
  ],
  ['Give zolmitriptan 5 mg and oxygen 12 L/min.', ['zolmitriptan 5 mg', '? 12 L per minute']],
  [
    'Dabigatran 150 mg twice daily follows 5 days of dalteparin; 110 mg twice daily is for those over 80 years.',
    ['dabigatran 150 mg x2/1d', 'dabigatran 110 mg x2/1d'],
  ],
  [
    'Salbutamol 2 puffs as needed; 10 puffs via spacer in an attack.',
    ['albuterol 2 puff prn', 'albuterol 10 puff inhaled'],
  ],
  ['A salbutamol inhaler of 200 puffs.', []],
  // What stands beside an amount and is another's.
  ['Switch from citalopram 20 mg to sertraline 50 mg.', ['citalopram 20 mg (history)', 'sertraline 50 mg']],
  ['Lithium 400 mg at night, checking levels weekly.', ['lithium 400 mg x1/1d NIGHT']],
  ['Amitriptyline 10 mg at night, doubled weekly if tolerated.', ['amitriptyline 10 mg x1/1d NIGHT']],
  [
    'Metformin 500 mg with dinner, increasing every week by 500 mg to 2 g daily.',
    ['metformin 500 mg x1/1d CV start', 'metformin 500 mg x1/1wk increment', 'metformin 2 g per day target'],
  ],
  ['Haloperidol 25 mg a fortnight; review in a fortnight.', ['haloperidol 25 mg x1/2wk']],
  [
    'Sertraline: children one 5 mg tablet; adults one 10 mg tablet.',
    ['sertraline 1 tablet of 5 mg', 'sertraline 1 tablet of 10 mg'],
  ],
  ['The dose of methadone cannot exceed 40 mg a day.', ['methadone -40 mg per day max (limit)']],
  ['Keep lamotrigine at no less than 100 mg daily.', ['lamotrigine 100- mg per day']],
  ['Droperidol 1.25 mg IV; may repeat once in 20 minutes.', ['droperidol 1.25 mg intravenous']],
  ['Ivermectin 12 mg once wkly.', ['ivermectin 12 mg x1/1wk']],
  [
    'Paroxetine 20 mg daily on days 1 and 2, 40 mg daily on days 3 and 4.',
    ['paroxetine 20 mg per day days 1,2', 'paroxetine 40 mg per day days 3,4'],
  ],
  ['If the monthly injection is due, give olanzapine 10 mg daily instead.', ['olanzapine 10 mg per day']],
  ['Give a weekly injection of methotrexate 15 mg.', ['methotrexate 15 mg per week']],
  ['Sertraline 50 mg; day one limit 100 mg.', ['sertraline 50 mg', 'sertraline -100 mg days 1 max (limit)']],
  // What stands between two doses, and what bounds one.
  [
    'Where ergometrine is not available, misoprostol 800 micrograms under the tongue.',
    ['misoprostol 800 mcg sublingual'],
  ],
  ['Pethidine is available as 50 mg ampoules.', []],
  [
    'Human albumin 20% aside, albumin 1 g/kg is infused on day 1 and 0.5 g/kg on day 2.',
    ['albumin 1 g/kg days 1', 'albumin 0.5 g/kg days 2'],
  ],
  ['Urine albumin 30 mg per day or more.', []],
  ['Ibuprofen 400 mg, then 10% glucose 100 mL/hour.', ['ibuprofen 400 mg', 'glucose 100 mL per hour']],
  ['Chloroquine 5 mg of base/kg weekly.', ['chloroquine 5 mg/kg per week']],
  ['Artemether + lumefantrine 80+480 mg twice daily for 3 days.', ['artemether / lumefantrine x2/1d for 3-3d low']],
  [
    'Prednisolone 30 mg daily on days 1–5, 15 mg daily on days 6–10.',
    ['prednisolone 30 mg per day days 1,2,3,4,5', 'prednisolone 15 mg per day days 6,7,8,9,10'],
  ],
  [
    'Salbutamol 100 mcg (below 6 years) or 200 mcg (6 years and over) by spacer every 4 hours.',
    ['albuterol 100 mcg x1/4h inhaled', 'albuterol 200 mcg x1/4h inhaled'],
  ],
  [
    'Dobutamine is started at 2.5 mcg/kg/min and not taken beyond 10 mcg/kg/min. Add milrinone (0.25 mcg/kg/min).',
    [
      'dobutamine 2.5 mcg/kg per minute start',
      'dobutamine -10 mcg/kg per minute max (limit)',
      'milrinone 0.25 mcg/kg per minute',
    ],
  ],
  ['Flumazenil 0.2 mg IV, may be repeated to 1 mg.', ['flumazenil 0.2 mg intravenous', 'flumazenil -1 mg max (limit)']],
  [
    'Flumazenil 0.2 mg IV, repeat at 0.1 mg every minute.',
    ['flumazenil 0.2 mg intravenous', 'flumazenil 0.1 mg x1/1min'],
  ],
  [
    'Glycopyrronium 200 micrograms, repeat every 3 minutes to 600 micrograms in total.',
    ['glycopyrrolate 200 mcg x1/3min max 600 mcg/course', 'glycopyrrolate -600 mcg per course max (limit)'],
  ],
  [
    'Zolmitriptan 2.5 mg, to a limit of 10 mg in 24 hours.',
    ['zolmitriptan 2.5 mg', 'zolmitriptan -10 mg per day max (limit)'],
  ],
  ['With carbamazepine the aripiprazole dose is 30 mg daily.', ['aripiprazole 30 mg per day']],
  ['Without phenytoin: lamotrigine 50 mg daily.', ['lamotrigine 50 mg per day']],
  ['Milrinone is an inotrope of choice: 0.5 mcg/kg/min.', ['milrinone 0.5 mcg/kg per minute']],
  [
    'Nitrazepam 5 mg at night, lowered by 1 mg a month.',
    ['nitrazepam 5 mg x1/1d NIGHT', 'nitrazepam 1 mg per month decrement'],
  ],
  [
    'Heparin 60 units/kg and raise the rate by 2 units/kg/h.',
    ['heparin 60 units/kg', 'heparin 2 units/kg per hour increment'],
  ],
  [
    'Abacavir 600 mg + lamivudine 300 mg + efavirenz 600 mg once daily.',
    ['abacavir 600 mg x1/1d', 'lamivudine 300 mg x1/1d', 'efavirenz 600 mg x1/1d'],
  ],
  ['Tramadol 50 mg SOS.', ['tramadol 50 mg prn']],
  [
    'Carbimazole 20 mg daily for the first month, then 10 mg daily for a further 6 months.',
    ['carbimazole 20 mg per day for 1-1mo', 'carbimazole 10 mg per day for 6-6mo'],
  ],
  [
    'When the rate reaches 0.3 mcg/kg/min, hydrocortisone 50 mg every 6 hours is added.',
    ['? 0.3 mcg/kg per minute threshold (evidence)', 'hydrocortisone 50 mg x1/6h'],
  ],
  [
    'Verapamil 80 mg three times daily, or diltiazem 60 mg twice daily, rising to 120 mg twice daily.',
    ['verapamil 80 mg x3/1d', 'diltiazem 60 mg x2/1d start', 'diltiazem 120 mg x2/1d target'],
  ],
  ['Mannitol 1 g/kg (70 g in a 70 kg adult) over 20 minutes.', ['mannitol 1 g/kg over 20-20min']],
  ['A 500 mg dose of levetiracetam follows phenytoin 1 g.', ['levetiracetam 500 mg', 'phenytoin 1 g']],
  ['Deferasirox 20 mg/kg of body weight daily.', ['deferasirox 20 mg/kg per day']],
  ['Glucagon 1 mg, or 15 g of fast-acting carbohydrate.', ['glucagon 1 mg']],
  ['Metformin 500 mg of it with food.', ['metformin 500 mg']],
  // What real notes write beside doses.
  [
    'Induction: etomidate 0.3 mg/kg Maintenance: 10 mcg/kg/min.',
    ['etomidate 0.3 mg/kg', 'etomidate 10 mcg/kg per minute maintenance'],
  ],
  [
    'Sertraline 25 mg daily, goal 100 mg daily, 25 mg per week increase.',
    ['sertraline 25 mg per day', 'sertraline 100 mg per day target', 'sertraline 25 mg per week increment'],
  ],
  ['Renal blood flow is 1,100 mL/min.', []],
  ['The liver holds about 500 mcg of folate stores.', []],
  ['Equipment: 2 mL syringes × 3 for amoxicillin.', []],
  ['Use the meropenem 500 mg IV vial.', []],
  ['Mix 17 g of polyethylene glycol in 8 oz of juice and drink once daily.', ['polyethylene glycol 3350 17 g x1/1d']],
  ['Tramadol 50 mg where oral morphine 10 mg was taken.', ['tramadol 50 mg', 'morphine 10 mg oral (history)']],
  [
    'Prednisone 5 mg eq, hydrocortisone 20 mg eq.',
    ['prednisone 5 mg (evidence) low', 'hydrocortisone 20 mg (evidence) low'],
  ],
  [
    'Propofol runs at 50 mcg/kg/min. Add alfentanil 10 mcg/kg.',
    ['propofol 50 mcg/kg per minute', 'alfentanil 10 mcg/kg'],
  ],
  ['Creatine 3 g/day, taken up into the muscle cells.', ['creatine 3 g per day']],
  ['Aspirin is given (p. 12) at 300 mg, clopidogrel (p. 14) at 600 mg.', ['aspirin 300 mg', 'clopidogrel 600 mg']],
  ['TDF + 3TC + EFV 400 mg once daily.', ['tenofovir disoproxil~+lamivudine~+efavirenz 400 mg x1/1d']],
  [
    'Vit K 5 mg IV with prothrombin complex 50 units/kg.',
    ['phytonadione 5 mg intravenous', 'prothrombin complex concentrate 50 units/kg'],
  ],
  // Steps, bounds and timings in other words.
  [
    'Propofol 100 mg gives sleep and provides amnesia; ketamine 20 mg before incision.',
    ['propofol 100 mg', 'ketamine 20 mg'],
  ],
  ['Diazepam is cut by a quarter every month to 5 mg.', ['diazepam 5 mg target']],
  [
    'Escitalopram is reduced to 15 mg in week 1, to 10 mg in week 2 and to 5 mg in week 3.',
    ['escitalopram 15 mg target', 'escitalopram 10 mg target', 'escitalopram 5 mg target'],
  ],
  ['Methadone no more than 5 mg every 12 hours to begin with.', ['methadone -5 mg x1/12h start (limit)']],
  ['Liraglutide 0.6 mg daily; after a week go to 1.2 mg.', ['liraglutide 0.6 mg per day', 'liraglutide 1.2 mg target']],
  [
    'Codeine 30 mg every 6 hours, at the most 240 mg daily.',
    ['codeine 30 mg x1/6h max 240 mg/day', 'codeine -240 mg per day max (limit)'],
  ],
  ['Trifluoperazine rarely needs to exceed 20 mg a day.', ['trifluoperazine -20 mg per day max (limit)']],
  ['Run 5% glucose at 80 mL/kg/day.', ['? 80 mL/kg per day']],
  ['Midazolam 5 mg into the cheek.', ['midazolam 5 mg buccal']],
  ['Leave a PRN dose of morphine 2.5 mg SC.', ['morphine 2.5 mg prn subcutaneous']],
  ['Hyoscine butylbromide 20 mg SC 8th hourly.', ['butylscopolamine 20 mg x1/8h subcutaneous']],
  ['Alprazolam 0.25 mg BID–TID.', ['alprazolam 0.25 mg x2-3/1d']],
  ['Prazosin 1 mg od or bd.', ['prazosin 1 mg x1-2/1d']],
  [
    'Sotorasomab 5 mg/kg daily for 4 days, then 3 mg/kg daily.',
    ['sotorasomab 5 mg/kg per day for 4-4d', 'sotorasomab 3 mg/kg per day'],
  ],
  ['Calcium carbonate 1.25 g (500 mg elemental calcium) twice daily.', ['calcium carbonate 1.25 g x2/1d']],
  [
    'Fosphenytoin 15 mg/kg IV at 100 mg/min, then phenytoin 100 mg every 8 hours.',
    ['fosphenytoin 15 mg/kg intravenous', 'phenytoin 100 mg x1/8h'],
  ],
  ['Give 500 mL of isotonic crystalloid over 15 minutes.', ['? 500 mL over 15-15min']],
  [
    'Amiodarone 400 mg three times daily until 10 g total, then 200 mg daily.',
    ['amiodarone 400 mg x3/1d', 'amiodarone -10 g per course max (limit)', 'amiodarone 200 mg per day'],
  ],
  ['Isoniazid 10 mg/kg (7–15 mg/kg) once daily.', ['isoniazid 10 mg/kg x1/1d', 'isoniazid 7-15 mg/kg x1/1d']],
  ['Mycophenolate 500 mg twice daily.', ['mycophenolic acid 500 mg x2/1d']],
  [
    'Etomidate 0.3 mg/kg or propofol 1 mg/kg IV, followed by vecuronium 0.1 mg/kg (0.2 mg/kg for a rapid sequence).',
    ['etomidate 0.3 mg/kg', 'propofol 1 mg/kg intravenous', 'vecuronium 0.1 mg/kg', 'vecuronium 0.2 mg/kg'],
  ],
  ['Perampanel with carbamazepine: 4 mg at night.', ['perampanel 4 mg x1/1d NIGHT']],
  ['With efavirenz, atovaquone is given at 750 mg twice daily.', ['atovaquone 750 mg x2/1d']],
  [
    'Ticagrelor 180 mg and aspirin 300 mg at once, then 90 mg of each daily.',
    ['ticagrelor 180 mg', 'aspirin 300 mg', 'ticagrelor+aspirin 90 mg per day'],
  ],
  [
    'Ethionamide 15 (12–20) mg/kg and cycloserine 10 (8–15) mg/kg; the ceilings for ethionamide and cycloserine are 1 g and 750 mg, respectively.',
    ['ethionamide 15 mg/kg', 'cycloserine 10 mg/kg', 'ethionamide -1 g max (limit)', 'cycloserine -750 mg max (limit)'],
  ],
  ['Vedolizumab 300 mg at weeks 0, 2 and 6 and every 8 weeks thereafter.', ['vedolizumab 300 mg x1/8wk']],
  ['Then 20 units of oxytocin in 1 L saline at 150 mL/h.', ['oxytocin 20 units']],
  ['Give 6 units of soluble insulin in 25 g glucose over 15 minutes.', ['insulin regular 6 units over 15-15min']],
  ['Ketamine 0.5 mg/kg bolus and 0.2 mg/kg/h.', ['ketamine 0.5 mg/kg loading', 'ketamine 0.2 mg/kg per hour']],
  [
    'Load with levetiracetam 40 mg/kg and continue with 10 mg/kg twice a day.',
    ['levetiracetam 40 mg/kg loading', 'levetiracetam 10 mg/kg x2/1d maintenance'],
  ],
  [
    'Once 15 mcg/min is reached, add vasopressin 0.03 units/min.',
    ['? 15 mcg per minute threshold (evidence)', 'vasopressin 0.03 units per minute'],
  ],
  ['Reteplase 0.9 mg/kg (not over 90 mg).', ['reteplase 0.9 mg/kg max 90 mg', 'reteplase -90 mg max (limit)']],
  ['No more than 10 puffs in any one day.', ['? -10 puff per day max (limit)']],
  ['Ivermectin 200 mcg/kg, two doses a week apart.', ['ivermectin 200 mcg/kg n=2']],
  ['Oxazepam 15 mg QDS, reduced over 5 days.', ['oxazepam 15 mg x4/1d for 5-5d']],
  [
    'Tizanidine is started at 2 mg and raised in 2 mg steps every 4 days to 24 mg/day.',
    ['tizanidine 2 mg start', 'tizanidine 2 mg increment', 'tizanidine 24 mg per day target'],
  ],
  ['Cefotaxime 1 g IMI stat.', ['cefotaxime 1 g n=1 intramuscular']],
  ['Give cefazolin 2 g and 0.5 mL of tetanus toxoid IM.', ['cefazolin 2 g', 'tetanus vaccine 0.5 mL intramuscular']],
  ['Fluvoxamine: effective antidepressant dose 100 mg daily.', ['fluvoxamine 100 mg per day']],
  ['Dihydroergotamine (preferred over sumatriptan), or valproate 500 mg IV.', ['valproate 500 mg intravenous']],
  ['We advise 50,000 IU of either ergocalciferol or colecalciferol.', ['ergocalciferol+cholecalciferol 50000 units']],
  ['Liothyronine 5--20 micrograms IV once.', ['liothyronine 5-20 mcg n=1 intravenous']],
  ['Oxycodone 2.5 mg up to 4-hourly.', ['oxycodone 2.5 mg x1/4h']],
  ['If unable to obtain IV: ketamine 4 mg/kg IM.', ['ketamine 4 mg/kg intramuscular']],
  ['Procainamide 100 mg over 5 min (20 mg/min).', ['procainamide 100 mg over 5-5min']],
  [
    'Propranolol 1 mg IV up to max 10 mg, or 40 mg PO every 6 hours.',
    ['propranolol 1 mg intravenous', 'propranolol -10 mg max (limit)', 'propranolol 40 mg x1/6h oral'],
  ],
  ['Griseofulvin dosage: PO; 10 mg/kg once daily.', ['griseofulvin 10 mg/kg x1/1d oral']],
  ['Foscarnet maintenance; 90 mg/kg once daily.', ['foscarnet 90 mg/kg x1/1d maintenance']],
  ['Dextrose 25 g/dose (250 mL/dose of 10% solution) IV.', ['dextrose 25 g per dose of 10 % intravenous']],
  [
    '- Initiate a norepinephrine infusion.\n- Commence at 0.1 mcg/kg/min.',
    ['norepinephrine 0.1 mcg/kg per minute start'],
  ],
  [
    'Start bumetanide 1 mg and amiloride 5 mg, to a maximum of 5 mg and 20 mg respectively.',
    ['bumetanide 1 mg start', 'amiloride 5 mg start', 'bumetanide -5 mg max (limit)', 'amiloride -20 mg max (limit)'],
  ],
  ['Take fosfomycin as a single 3 g sachet of granules.', ['fosfomycin 3 g']],
  ['Abacavir 600 mg once daily (as two 300 mg tablets).', ['abacavir 600 mg x1/1d']],
  ['Give 20 g of fast-acting glucose by mouth.', ['glucose 20 g oral']],
  ['Azathioprine follows after dexamethasone pulses of 40 mg on four days.', ['dexamethasone 40 mg']],
  [
    'Donepezil 5 mg, raised to 10 mg after a month; galantamine 8 mg daily, rising in monthly 8 mg steps to 24 mg.',
    [
      'donepezil 5 mg start',
      'donepezil 10 mg target',
      'galantamine 8 mg per day start',
      'galantamine 8 mg increment',
      'galantamine 24 mg target',
    ],
  ],
  [
    'Start guanfacine 1 mg each morning and go up weekly by 1 mg.',
    ['guanfacine 1 mg x1/1d MORN start', 'guanfacine 1 mg per week increment'],
  ],
  ['More than 30 mg of albumin per gram of creatinine is abnormal.', []],
  ['Tab. Zorvexin 40 mg OD; Inj Qualimon 1 g BD.', ['zorvexin 40 mg x1/1d', 'qualimon 1 g x2/1d']],
  ['Deflazacort as an alternate-day dose of 1 mg/kg.', ['deflazacort 1 mg/kg x1/2d']],
  ['Bemiparin 115 units/kg SC daily (about 7,500 units).', ['bemiparin 115 units/kg per day subcutaneous']],
  [
    'Start lurasidone 20 mg and titrate by 20 mg weekly toward 80 mg.',
    ['lurasidone 20 mg start', 'lurasidone 20 mg per week increment', 'lurasidone 80 mg target'],
  ],
  ['Zuclopenthixol: 150 mg/day is the labelled ceiling.', ['zuclopenthixol -150 mg per day max (limit)']],
  ['Nitrofurantoin 100 mg BD, pivmecillinam, fosfomycin 3 g.', ['nitrofurantoin 100 mg x2/1d', 'fosfomycin 3 g']],
  [
    'cefazolin 2 g (child: 50 mg/kg up to 2 g) intravenously, 8-hourly',
    ['cefazolin 2 g x1/8h intravenous', 'cefazolin 50 mg/kg x1/8h max 2 g intravenous', 'cefazolin -2 g max (limit)'],
  ],
  ['Dutasteride/tamsulosin 0.5/0.4 mg once daily.', ['dutasteride / tamsulosin x1/1d low']],
];

describe('sentences of guidelines of many fields', () => {
  test.each(CASES)('%s', (text, doses) => {
    expect(readProse(text).map(brief)).toEqual(doses);
  });
});
