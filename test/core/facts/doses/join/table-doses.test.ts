import { describe, expect, test } from 'vitest';
import { brief, read } from '../brief.ts';

const CASES: readonly (readonly [name: string, table: string, doses: readonly string[]])[] = [
  [
    'how often, and the most of a day',
    '| Drug | Dose | How often | Max in 24 h |\n| --- | --- | --- | --- |\n| Ibuprofen | 300 mg | every 6–8 hours | 900 mg |',
    ['ibuprofen 300 mg x1/6-8h', 'ibuprofen -900 mg per day max (limit)'],
  ],
  [
    'an interval in hours',
    '| Drug | Dose (mg) | Interval (h) |\n| --- | --- | --- |\n| Amoxicillin | 500 | 8 |\n| Doxycycline | 100 | 12–24 |',
    ['amoxicillin 500 mg x1/8h', 'doxycycline 100 mg x1/12-24h'],
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
];

describe('doses of tables', () => {
  test.each(CASES)('%s', (_, table, doses) => {
    expect(read(table).map(brief)).toEqual(doses);
  });
});
