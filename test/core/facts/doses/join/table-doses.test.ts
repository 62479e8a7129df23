import { describe, expect, test } from 'vitest';
import { brief, read } from '../brief.ts';

const CASES: readonly (readonly [name: string, table: string, doses: readonly string[]])[] = [
  [
    'how often, and the most of a day',
    '| Drug | Dose | How often | Max in 24 h |\n| --- | --- | --- | --- |\n| Ibuprofen | 300 mg | every 6–8 hours | 900 mg |',
    ['ibuprofen 300 mg x1/6-8h max 900 mg/day', 'ibuprofen -900 mg per day max (limit)'],
  ],
  [
    'an interval in hours',
    '| Drug | Dose (mg) | Interval (h) |\n| --- | --- | --- |\n| Amoxicillin | 500 | 8 |\n| Doxycycline | 100 | 12–24 |',
    ['amoxicillin 500 mg x1/8h', 'doxycycline 100 mg x1/12-24h'],
  ],
  [
    'an interval, and the amount of a day',
    '| Drug | Dose | Interval | Pump over 24 hours |\n| --- | --- | --- | --- |\n| Midazolam | 2 mg | 1-hourly | 5–20 mg |',
    ['midazolam 2 mg x1/1h', 'midazolam 5-20 mg per day'],
  ],
  [
    'pieces whose strength the header tells',
    '## Valproate\n\n| Weight | Tablets (3 mg) per dose |\n| --- | --- |\n| 25–35 kg | 2 |',
    ['valproate 2 tablet per dose'],
  ],
  [
    'figures that are intervals',
    '| eGFR | Flucytosine dose interval (25 mg/kg/dose) |\n| --- | --- |\n| 20–40 | 12 hourly |',
    [],
  ],
  [
    'the unit in the first cell of the row',
    '| | Low dose | High dose |\n| --- | --- | --- |\n| Hydrocortisone (mg/day) | 10–15 | 20–30 |',
    ['hydrocortisone 10-15 mg per day', 'hydrocortisone 20-30 mg per day'],
  ],
  [
    'how many pieces',
    '| Drug | Tablets | Times a day |\n| --- | --- | --- |\n| Metformin 500 mg | 2 | 2 |',
    ['metformin 2 tablet x2/1d'],
  ],
  [
    'what a piece holds',
    '| Drug | Sodium per tablet | Dose |\n| --- | --- | --- |\n| Valproate | 27 mg | 300 mg twice daily |',
    ['valproate 300 mg x2/1d'],
  ],
  [
    'a table of how a syringe is filled',
    '| Body weight | Adrenaline (mg) | Diluent (mL) | Final volume | Rate for 0.05 mcg/kg/min |\n| --- | --- | --- | --- | --- |\n| 4 kg | 0.4 mg | 40 mL | 40 mL | 2 mL/hr |',
    [],
  ],
  [
    'by weight',
    '## Amoxicillin\n\n| Dose | Weight-based | Max dose |\n| --- | --- | --- |\n| 1st | 0.1 mg/kg | 6 mg |',
    ['amoxicillin 0.1 mg/kg', 'amoxicillin -6 mg max (limit)'],
  ],
  [
    'how long, in the header',
    '| Age | Treatment (5 days) | Prophylaxis (for 10–14 days) |\n| --- | --- | --- |\n| Doxycycline | 100 mg bd | 50 mg od |',
    ['doxycycline 100 mg x2/1d for 5-5d', 'doxycycline 50 mg x1/1d for 10-14d'],
  ],
  [
    'how long, in figures alone',
    '| Drug | Dose | Duration (days) |\n| --- | --- | --- |\n| Amoxicillin | 500 mg tds | 5–7 |',
    ['amoxicillin 500 mg x3/1d for 5-7d'],
  ],
  [
    'how often, in words',
    '| Medicine | Number of tablets | How many times a day | For how long |\n| --- | --- | --- | --- |\n| Prednisolone 5 mg | 6 | once | 5 days |',
    ['prednisolone 6 tablet x1/1d for 5-5d'],
  ],
  [
    'a dose by weight, and how many a day',
    '| Drug | mg/kg/dose | Doses per day |\n| --- | --- | --- |\n| Amoxicillin | 25 | 3 |',
    ['amoxicillin 25 mg/kg x3/1d'],
  ],
  [
    'what a day brings, and in how many doses',
    '| Drug | Total daily dose (mg) | Doses per day |\n| --- | --- | --- |\n| Gabapentin | 900–1800 | 3 |\n| Pregabalin | 150–600 | 2–3 |',
    ['gabapentin 900-1800 mg per day', 'pregabalin 150-600 mg per day'],
  ],
  [
    'what a day brings, and how often',
    '| Drug | Single dose | Frequency | Daily total |\n| --- | --- | --- | --- |\n| Gabapentin | 600 mg | every 8 hours | 1800 mg |',
    ['gabapentin 600 mg x1/8h', 'gabapentin 1800 mg per day'],
  ],
  [
    'a unit of a day as the whole header',
    '| Drug | mg/day | Number of doses |\n| --- | --- | --- |\n| Gabapentin | 900–1800 | 3 |',
    ['gabapentin 900-1800 mg per day'],
  ],
  [
    'an empty cell below a name',
    '| Drug | Route | Dose |\n| --- | --- | --- |\n| Ondansetron | IV | 4 mg |\n| | PO | 8 mg |\n| | IM | 2 mg |',
    ['ondansetron 4 mg intravenous', 'ondansetron 8 mg oral', 'ondansetron 2 mg intramuscular'],
  ],
  [
    'the most in brackets',
    '| Drug | Child (max dose) |\n| --- | --- |\n| Vancomycin | 15 mg/kg (1 g) |',
    ['vancomycin 15 mg/kg', 'vancomycin -1 g max (limit)'],
  ],
  [
    'for how long it protects',
    '| Drug | Dose | Duration of protection |\n| --- | --- | --- |\n| Doxycycline | 100 mg daily | 3 years |',
    ['doxycycline 100 mg per day'],
  ],
  [
    'an interval as a time',
    '| Drug | Dose | Dose interval |\n| --- | --- | --- |\n| Amoxicillin | 500 mg | 8–12 h |',
    ['amoxicillin 500 mg x1/8-12h'],
  ],
  [
    'the unit in the line above',
    'Table 1. Steroids (mg per day)\n\n| Drug | Low | High |\n| --- | --- | --- |\n| Hydrocortisone | 10–15 | 20–30 |',
    ['hydrocortisone 10-15 mg per day', 'hydrocortisone 20-30 mg per day'],
  ],
  [
    'the unit in the corner',
    '| Steroid (mg/day) | Low | High |\n| --- | --- | --- |\n| Hydrocortisone | 10–15 | 20–30 |',
    ['hydrocortisone 10-15 mg per day', 'hydrocortisone 20-30 mg per day'],
  ],
  [
    'at most so often, and a dose for a month',
    '| Drug | Dose | Times a day | Monthly |\n| --- | --- | --- | --- |\n| Salbutamol | 2 mg | up to 4 | |\n| Ibuprofen | | | 150 mg |',
    ['salbutamol 2 mg x0-4/1d', 'ibuprofen 150 mg per month'],
  ],
  [
    'a dose for a week',
    '| Drug | Weekly dose |\n| --- | --- |\n| Methotrexate | 10–15 mg |',
    ['methotrexate 10-15 mg per week'],
  ],
  [
    'how much a spray holds, and how many',
    '| Drug | Dose per spray | Sprays per nostril | Times daily |\n| --- | --- | --- | --- |\n| Fentanyl | 50 mcg | 2 | 1 |',
    ['fentanyl 2 spray x1/1d intranasal'],
  ],
  [
    'what a column for how often says in an instruction',
    '| Drug | Dose | Frequency |\n| --- | --- | --- |\n| Digoxin | 20 mg | Daily |\n| Citalopram | 5 mg | daily × 3 days |\n| Ondansetron | 4 mg | q8h prn |\n| Warfarin | 5 mg | Nightly |\n| Methotrexate | 15 mg | Weekly |\n| Valproate | 5 mg/kg | 24 h |\n| Amoxicillin | 1 g | BD or TDS (BD if over 70) |',
    [
      'digoxin 20 mg per day',
      'citalopram 5 mg per day for 3-3d',
      'ondansetron 4 mg x1/8h prn',
      'warfarin 5 mg x1/1d NIGHT',
      'methotrexate 15 mg per week',
      'valproate 5 mg/kg x1/24h',
      'amoxicillin 1 g',
    ],
  ],
  [
    'the first of several steps',
    '| Drug | Dose | How often |\n| --- | --- | --- |\n| Dexamethasone | 1 drop | Every 2 hours for 2 days, then QDS |',
    ['dexamethasone 1 drop x1/2h for 2-2d'],
  ],
  [
    'how often beside the route',
    '| Drug | Dose | Route | Duration |\n| --- | --- | --- | --- |\n| Colchicine | 40 mg | Oral, once daily | 6–8 weeks minimum |\n| Azithromycin | 500 mg | PO TDS | 7 days, 10 if severe |',
    ['colchicine 40 mg x1/1d for 6-wk oral', 'azithromycin 500 mg x3/1d oral'],
  ],
  [
    'the pace of an operation or a test is not how often it is given',
    '| Drug | Dose | Re-dose interval (h) | Frequency of levels |\n| --- | --- | --- | --- |\n| Ceftriaxone | 2 g | 4 | daily |',
    ['ceftriaxone 2 g'],
  ],
  [
    'days alone, and how long it works',
    '| Drug | Dose | Days |\n| --- | --- | --- |\n| Doxycycline | 100 mg BD | 7 |\n\n| Drug | Dose | Duration |\n| --- | --- | --- |\n| Tramadol | 30 mg QDS | 4–6 h |',
    ['doxycycline 100 mg x2/1d for 7-7d', 'tramadol 30 mg x4/1d'],
  ],
  [
    'a turned table',
    '| | Apixaban | Enoxaparin |\n| --- | --- | --- |\n| Dose | 5 mg | 20 mg |\n| Frequency | twice daily | once daily |\n| Duration | 3 months | 3–6 h |',
    ['apixaban 5 mg x2/1d for 3-3mo', 'enoxaparin 20 mg x1/1d'],
  ],
  [
    'a card',
    '| Item | Detail |\n| --- | --- |\n| Drug | Ceftriaxone |\n| Dose | 50 mg/kg |\n| Interval | 6-hourly |\n| Route | IV |',
    ['ceftriaxone 50 mg/kg x1/6h intravenous'],
  ],
  [
    'ditto, and an empty cell of a row that goes on',
    '| Drug | Age | Dose | Frequency |\n| --- | --- | --- | --- |\n| Ibuprofen | 1–3 years | 100 mg | TDS |\n| | 4–6 years | 150 mg | |\n| Paracetamol | 2–4 years | 180 mg | QDS |\n| Tramadol | 12 years | 30 mg | ditto |\n| Morphine | 12 years | 5 mg | |',
    [
      'ibuprofen 100 mg x3/1d',
      'ibuprofen 150 mg x3/1d',
      'acetaminophen 180 mg x4/1d',
      'tramadol 30 mg x4/1d',
      'morphine 5 mg',
    ],
  ],
  [
    'as many doses as drugs, and fewer',
    '| Antibiotic | Dose |\n| --- | --- |\n| Ceftriaxone + doxycycline | 2 g + 500 mg |\n| Vancomycin and amoxicillin | 1 g |',
    ['ceftriaxone 2 g', 'doxycycline 500 mg', '? 1 g'],
  ],
  [
    'what is given in a time, and what is passed in it',
    '| Drug | Usual (mg/day) | Protein (mg/day) |\n| --- | --- | --- |\n| Sertraline | 50–100 | 30 |',
    ['sertraline 50-100 mg per day'],
  ],
  [
    'a rate is raised, not given again',
    '| Drug | Titrate |\n| --- | --- |\n| Norepinephrine | 2.5 mcg/kg/min every 10 min |',
    ['norepinephrine 2.5 mcg/kg per minute x1/10min increment'],
  ],
  [
    'an hour at least between two is no interval, and a day has its own header',
    '| Drug | PRN dose (SC) | Minimum interval | 24 h dose |\n| --- | --- | --- | --- |\n| Morphine | 2.5 mg | 1 hour | 10 mg |',
    ['morphine 2.5 mg prn subcutaneous', 'morphine 10 mg per day'],
  ],
  [
    'name, dose, name, dose',
    '| IV | Usual dose | Oral | Usual dose |\n| --- | --- | --- | --- |\n| Vancomycin | 1 g q12h | Amoxicillin | 500 mg q8h |',
    ['vancomycin 1 g x1/12h', 'amoxicillin 500 mg x1/8h'],
  ],
  [
    'every so many hours, and part of a day',
    '| Drug | Dose | Every (h) | Dose at night (mg) |\n| --- | --- | --- | --- |\n| Valproate | 5 mg/kg | 36 | |\n| Amitriptyline | | | 10 |',
    ['valproate 5 mg/kg x1/36h', 'amitriptyline 10 mg x1/1d'],
  ],
  [
    'slots of a day, and how many days',
    '| Medicine | Dose | Schedule | No. of days |\n| --- | --- | --- | --- |\n| Tramadol | 1 tab | 1-1-1 | 3 |',
    ['tramadol 1 tablet x3/1d for 3-3d'],
  ],
  [
    'weeks over the columns',
    '| Week | 1–2 | 3–4 |\n| --- | --- | --- |\n| Prednisolone (mg/day) | 60 | 50 |',
    ['prednisolone 60 mg per day', 'prednisolone 50 mg per day'],
  ],
  [
    'how fast a dose is given',
    '| Drug | Dose | Rate |\n| --- | --- | --- |\n| Midazolam | 0.1 mg/kg IV | 2 mg/min |',
    ['midazolam 0.1 mg/kg intravenous'],
  ],
  [
    'by what it was worked out',
    '| Weight (kg) | Lidocaine 1 mg/kg IV (mg) | Amoxicillin 250 mg tablet (tablets per dose) |\n| --- | --- | --- |\n| 10 | 10 | 1 |',
    ['lidocaine 10 mg intravenous', 'amoxicillin 1 tablet per dose'],
  ],
  [
    'the range beside its middle',
    '| Drug | Daily dose, mg/kg (range) |\n| --- | --- |\n| Amoxicillin | 25 (20–30) |\n| Valproate | 25 (40–50) |',
    ['amoxicillin 25 mg/kg per day'],
  ],
  [
    'steps of weeks under "Increase"',
    '| Drug | Increase |\n| --- | --- |\n| Topiramate | 25 mg/week |\n| Amitriptyline | 10 mg every 2 weeks |',
    ['topiramate 25 mg per week increment', 'amitriptyline 10 mg x1/2wk increment'],
  ],
  [
    'a name over a later column is not that of this one',
    '| Patient | Total daily dose | Basal (insulin) |\n| --- | --- | --- |\n| Frail | 0.3 units/kg/day | 0.15 units/kg once daily |',
    ['? 0.3 units/kg per day', 'insulin 0.15 units/kg x1/1d'],
  ],
  [
    'a route at the head of a row, and what is treated',
    '| | Loading dose |\n| --- | --- |\n| Intravenous regimen | Phenytoin 20 mg/kg |\n| Oral thrush | Amoxicillin 20 mg/kg |',
    ['phenytoin 20 mg/kg intravenous loading', 'amoxicillin 20 mg/kg loading'],
  ],
  [
    'an interval of weeks',
    '| Drug | Dose | Interval |\n| --- | --- | --- |\n| Rituximab | 500 mg | 2–4 weeks |',
    ['rituximab 500 mg x1/2-4wk'],
  ],
  [
    'a table of HTML',
    '<table><tr><th>Drug</th><th>Age</th><th>Dose (mg/kg)</th><th>Interval</th></tr><tr><td rowspan="2">Amoxicillin</td><td>1–5 years</td><td>15<sup>2</sup></td><td rowspan="2">8-hourly</td></tr><tr><td>5–12 years</td><td>20</td></tr></table>',
    ['amoxicillin 15 mg/kg x1/8h', 'amoxicillin 20 mg/kg x1/8h'],
  ],
];

describe('doses of tables', () => {
  test.each(CASES)('%s', (_, table, doses) => {
    expect(read(table).map(brief)).toEqual(doses);
  });
});
