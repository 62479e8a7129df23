import { describe, expect, test } from 'vitest';
import { brief, readProse } from '../brief.ts';

const CASES: readonly (readonly [text: string, doses: readonly string[]])[] = [
  [
    'Duloxetine (60-120 mg daily) and pregabalin (300-600 mg daily) are first-line.',
    ['duloxetine 60-120 mg per day', 'pregabalin 300-600 mg per day'],
  ],
  [
    'Duloxetine 6 mg (half with pregabalin) + pregabalin 3 mg/kg, 2 mg/kg later.',
    ['duloxetine 6 mg', 'pregabalin 3 mg/kg', 'pregabalin 2 mg/kg'],
  ],
  ['Gabapentin 20 mg/kg in glucose 5% 10 mL/kg over 4 hours.', ['gabapentin 20 mg/kg']],
  ['Insulin 10 units in glucose 25 g (50 mL of 50% or 125 mL of 20%).', ['insulin 10 units']],
  ['Saline 4 mL/kg/hour and whole blood 10 mL/kg.', ['? 4 mL/kg per hour', '? 10 mL/kg']],
  ['Give 75 mg of pregabalin twice daily.', ['pregabalin 75 mg x2/1d']],
  [
    'Ibuprofen 4–10 mg/kg every 6 hours (max: 400 mg/dose; 40 mg/kg/day).',
    [
      'ibuprofen 4-10 mg/kg x1/6h max 400 mg/dose',
      'ibuprofen -400 mg per dose max (limit)',
      'ibuprofen -40 mg/kg per day max (limit)',
    ],
  ],
  [
    'Amoxicillin 5 mg/kg (max 300 mg) and azithromycin 10 mg/kg daily.',
    ['amoxicillin 5 mg/kg per day max 300 mg', 'amoxicillin -300 mg max (limit)', 'azithromycin 10 mg/kg per day'],
  ],
  ['Give aspirin 200 mg (containing 65 mg elemental sodium) twice daily.', ['aspirin 200 mg x2/1d']],
  [
    'Adrenaline 0.15 mg for patients weighing 15–30 kg and 0.3 mg above 30 kg.',
    ['adrenaline 0.15 mg', 'adrenaline 0.3 mg'],
  ],
  [
    'Prednisolone 40 mg by mouth or hydrocortisone 100 mg IV every 6 hours.',
    ['prednisolone 40 mg oral', 'hydrocortisone 100 mg x1/6h intravenous'],
  ],
  [
    'Midazolam 2.5 mg IV or 5 mg IM every 5 minutes.',
    ['midazolam 2.5 mg x1/5min intravenous', 'midazolam 5 mg x1/5min intramuscular'],
  ],
  ['Calcium 1,000 mg daily.', ['calcium 1000 mg per day']],
  ['Enoxaparin 40 mg once daily with calcium 500 mg twice daily.', ['enoxaparin 40 mg x1/1d', 'calcium 500 mg x2/1d']],
  ['Serum calcium 10 mg: give pregabalin 75 mg.', ['pregabalin 75 mg']],
  ['Sertraline 50 mg once daily (25 mg in older adults).', ['sertraline 50 mg x1/1d', 'sertraline 25 mg x1/1d']],
  ['Sertraline 50 mg twice daily (100 mg).', ['sertraline 50 mg x2/1d', 'sertraline 100 mg']],
  [
    'Amoxicillin 100 mg twice daily (or if unavailable 50 mg four times daily) for 3 days.',
    ['amoxicillin 100 mg x2/1d for 3-3d', 'amoxicillin 50 mg x4/1d for 3-3d'],
  ],
  ['For a 20-kg child: ceftriaxone 50 mg/kg = 1 g once daily.', ['ceftriaxone 50 mg/kg x1/1d']],
  ['Ceftriaxone is preferred to amoxicillin; 50 mg/kg once a day.', ['ceftriaxone 50 mg/kg x1/1d']],
  ['In contrast to warfarin, apixaban 5 mg twice daily needs no tests.', ['apixaban 5 mg x2/1d']],
  ['Rituximab 1 g IV, mycophenolate 1 g twice daily.', ['rituximab 1 g intravenous', 'mycophenolate 1 g x2/1d']],
  ['Statins (atorvastatin 80 QD or duloxetine 40mg).', ['duloxetine 40 mg x1/1d']],
  ['Lidocaine twice daily or aspirin 500 mg.', ['aspirin 500 mg']],
  // British "every morning", "every night".
  ['Metformin 500 mg OM, 1 g ON.', ['metformin 500 mg x1/1d MORN', 'metformin 1 g x1/1d NIGHT']],
  ['Zopiclone 7.5 mg ON for 5 days.', ['zopiclone 7.5 mg x1/1d NIGHT for 5-5d']],
  ['GIVE ASPIRIN 300 MG ON ARRIVAL.', ['aspirin 300 mg']],
  ['Lidocaine 2% with adrenaline 1:80,000: maximum 300 mg.', ['lidocaine -300 mg max (limit)']],
  ['Naloxone 1 mg per 10 mg of morphine given, maximum 5 mg.', ['naloxone -5 mg max (limit)']],
  ['Morphine / oxycodone: naloxone 0.4 mg IV.', ['naloxone 0.4 mg intravenous']],
  ['Lidocaine twice daily and oral aspirin 500 mg stat.', ['aspirin 500 mg n=1 oral']],
  [
    'Duloxetine 60 mg daily, in place of venlafaxine XR 75 mg daily.',
    ['duloxetine 60 mg per day', 'venlafaxine 75 mg per day (prohibition)'],
  ],
  ['Twice daily, aspirin or ibuprofen 500 mg.', ['aspirin~+ibuprofen 500 mg x2/1d']],
  ['Topiramate (adjunct to valproate): 25 mg daily.', ['topiramate 25 mg per day']],
  ['Tricyclic antidepressants (start with nortriptyline): 25 mg daily.', ['nortriptyline 25 mg per day start']],
  ['Give metformin with 400 mcg (0.4 mg) digoxin.', ['digoxin 400 mcg']],
  [
    'Give digoxin 1 mg IM, or 75 mL of 20% potassium chloride IV.',
    ['digoxin 1 mg intramuscular', 'potassium chloride 75 mL intravenous'],
  ],
  [
    'Digoxin 20 mcg/kg in 100 mL of 0.3% potassium chloride over 1 hour, then 10 mcg/kg over 2 hours.',
    ['digoxin 20 mcg/kg over 1-1h', 'digoxin 10 mcg/kg over 2-2h'],
  ],
  ['Insulin 10 units in 50 mL of 50% glucose IV over 15 minutes.', ['insulin 10 units over 15-15min intravenous']],
  ['Phenytoin 15 mg/kg mixed in 100 mL NaCl over 10 minutes.', ['phenytoin 15 mg/kg over 10-10min']],
  [
    '100 mg hydrocortisone IV then 50 mg every 6 hours.',
    ['hydrocortisone 100 mg intravenous', 'hydrocortisone 50 mg x1/6h intravenous'],
  ],
  [
    'Doses were 75 mg per day for amitriptyline, 120 mg per day for duloxetine and 600 mg per day for pregabalin.',
    ['amitriptyline 75 mg per day', 'duloxetine 120 mg per day', 'pregabalin 600 mg per day'],
  ],
  [
    'Tricyclic antidepressants (amitriptyline, nortriptyline) 25-75 mg at night.',
    ['amitriptyline+nortriptyline 25-75 mg x1/1d NIGHT'],
  ],
  // Right behind the last of several names an amount is that one's; the others may be meant too.
  ['Amitriptyline or nortriptyline 25 mg at night.', ['amitriptyline~+nortriptyline 25 mg x1/1d NIGHT']],
  ['Amitriptyline, nortriptyline 25 mg at night.', ['amitriptyline~+nortriptyline 25 mg x1/1d NIGHT']],
  ['Either pregabalin or duloxetine 60 mg once daily.', ['pregabalin~+duloxetine 60 mg x1/1d']],
  ['Pregabalin, gabapentin or venlafaxine XR 75 mg daily.', ['pregabalin~+gabapentin~+venlafaxine 75 mg per day']],
  ['Pregabalin or duloxetine (60 mg daily).', ['pregabalin+duloxetine 60 mg per day']],
  ['Both amitriptyline and nortriptyline 25 mg daily.', ['amitriptyline+nortriptyline 25 mg per day']],
  ['Amitriptyline or nortriptyline 25 mg each.', ['amitriptyline+nortriptyline 25 mg']],
  ['Amitriptyline or nortriptyline: 25 mg daily.', ['amitriptyline+nortriptyline 25 mg per day']],
  ['Duloxetine, amitriptyline 25 mg daily or pregabalin can be tried.', ['amitriptyline 25 mg per day']],
  ['Duloxetine or amitriptyline 25 mg daily, or pregabalin.', ['duloxetine~+amitriptyline 25 mg per day']],
  [
    'Pregabalin and duloxetine, 150 mg and 60 mg daily respectively.',
    ['pregabalin 150 mg per day', 'duloxetine 60 mg per day'],
  ],
  ['Duloxetine 30 mg daily, then 60 mg daily.', ['duloxetine 30 mg per day', 'duloxetine 60 mg per day']],
  ['Compared with gabapentin, pregabalin 300 mg daily acts faster.', ['pregabalin 300 mg per day (evidence)']],
  ['In patients taking warfarin, start digoxin with care and give 125 mcg daily.', ['digoxin 125 mcg per day start']],
  ['For opioid overdose, give naloxone 0.4 mg IV.', ['naloxone 0.4 mg intravenous']],
  [
    'Trimethoprim-sulfamethoxazole 8 mg/kg/day of the trimethoprim component.',
    ['trimethoprim/sulfamethoxazole 8 mg/kg per day'],
  ],
  ['Foobarazole 200 mg daily may replace pregabalin.', ['foobarazole 200 mg per day']],
  ['Pregabalin helps. Start at 75 mg twice daily.', ['pregabalin 75 mg x2/1d start']],
  ['Pregabalin and duloxetine help. Start at 75 mg twice daily.', ['? 75 mg x2/1d start']],
  ['PLUSmetformin 500 mg twice daily.', ['metformin 500 mg x2/1d']],
  ['Tylenol (acetaminophen) 1 g every 6 hours.', ['acetaminophen 1 g x1/6h']],
  ['Pregabalin150 mg twice daily.', ['pregabalin 150 mg x2/1d']],
];

describe('joining doses to drugs in a sentence', () => {
  test.each(CASES)('%s', (text, doses) => {
    expect(readProse(text).map(brief)).toEqual(doses);
  });
});
