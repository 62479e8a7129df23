import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../../server/src/core/article/read-article.ts';
import { readDoses } from '../../../../../server/src/core/facts/doses/read-doses.ts';
import { judgeFormulary } from '../../../../harness/fixture-formulary.ts';
import { brief, read } from '../brief.ts';

const inherited = (text: string): string[] =>
  read(text).map((dose) => `${dose.drugs[0]?.inherited || 'own'}: ${brief(dose)}`);

const CASES: readonly (readonly [name: string, text: string, doses: readonly string[]])[] = [
  [
    'a parent item',
    '- **Pregabalin**\n  - Start 75 mg twice daily\n  - Maximum 600 mg/day\n- **Gabapentin**\n  - 300 mg daily\n',
    [
      'parent-item: pregabalin 75 mg x2/1d start',
      'parent-item: pregabalin -600 mg per day max (limit)',
      'parent-item: gabapentin 300 mg per day',
    ],
  ],
  [
    'a sibling item, where the words go on about it',
    'Options.\n\n- Tricyclic antidepressants (amitriptyline, nortriptyline) at 25-75 mg/day\n- Start at low doses (10 mg/day)\n',
    ['own: amitriptyline+nortriptyline 25-75 mg per day', 'sibling: amitriptyline+nortriptyline 10 mg per day start'],
  ],
  [
    'no sibling for an unknown name',
    'Options.\n\n- Heparin 5,000 units daily\n- Rimsoe-50 (XYZ) 50 mL daily\n',
    ['own: heparin 5000 units per day', 'own: ? 50 mL per day'],
  ],
  [
    'a heading',
    '## Duloxetine\n\nBegin with 30 mg daily. Then 60 mg daily.\n',
    ['heading: duloxetine 30 mg per day start', 'own: duloxetine 60 mg per day'],
  ],
  [
    'no heading that says before what it is given',
    '## Fluids (before pregabalin)\n\nBegin with 30 mg daily.\n',
    ['own: ? 30 mg per day start'],
  ],
  [
    'the row, not what is taken besides',
    '| Drug | Dose |\n|---|---|\n| Duloxetine [1] | 60 mg once daily with an antidepressant |\n',
    ['table-header: duloxetine 60 mg x1/1d'],
  ],
  [
    'the heading, not what each dose is given with',
    '## Pregabalin\n\nSevere pain, with each gabapentin dose:\n\n- 75 mg twice daily\n',
    ['heading: pregabalin 75 mg x2/1d'],
  ],
  [
    'choices with a stroke, and what they are mixed with over a column',
    '| Agent | Plain | With adrenaline |\n|---|---|---|\n| Duloxetine / pregabalin | 2 mg/kg | 3 mg/kg |\n',
    ['table-header: duloxetine+pregabalin 2 mg/kg', 'table-header: duloxetine+pregabalin 3 mg/kg'],
  ],
  [
    'a row that names the routes of its columns',
    '| | Duloxetine | Pregabalin |\n|---|---|---|\n| Route | IV | Oral |\n| First dose | 20 mg | 75 mg |\n',
    ['table-header: duloxetine 20 mg intravenous', 'table-header: pregabalin 75 mg oral'],
  ],
  [
    'the heading, not until when it is given',
    '## Pregabalin\n\nPGB 30 mg/kg (adult 2 g), for 48 h or until gabapentin is not needed.\n',
    ['heading: pregabalin 30 mg/kg for 48-48h', 'heading: pregabalin 2 g for 48-48h'],
  ],
  [
    'no heading where the row names what no list has',
    '## Pregabalin\n\n| Drug | Start |\n|---|---|\n| Tab. Blorfexin | 20 mg daily |\n',
    ['own: ? 20 mg per day start'],
  ],
  [
    'no other cell where the row begins with two names',
    '| Option | Dose | Most |\n|---|---|---|\n| Duloxetine with pregabalin | 5 mg + 50 mg | 12 mg duloxetine |\n',
    ['own: ? 5 mg', 'own: ? 50 mg', 'own: duloxetine 12 mg'],
  ],
  [
    'boxes to tick',
    'Duloxetine 30 mg daily; adjust by level ☐ **Pregabalin** 75 mg twice daily\n',
    ['own: duloxetine 30 mg per day', 'own: pregabalin 75 mg x2/1d'],
  ],
  [
    'no heading of two drugs',
    '## Duloxetine and pregabalin\n\nBegin with 30 mg daily.\n',
    ['own: ? 30 mg per day start'],
  ],
  [
    'a line of its own in bold',
    '# Pain\n\n**Venlafaxine**\n\n37.5 mg daily.\n',
    ['heading: venlafaxine 37.5 mg per day'],
  ],
  [
    'the line that leads a list',
    'Gabapentin is given as follows:\n\n1. 300 mg daily\n2. 600 mg daily\n',
    ['parent-item: gabapentin 300 mg per day', 'parent-item: gabapentin 600 mg per day'],
  ],
  [
    'a heading about poisoning names no drug to give',
    '## Paracetamol overdose\n\nGive 150 mg/kg over 1 hour.\n',
    ['own: ? 150 mg/kg over 1-1h'],
  ],
  [
    'a drug column',
    '| Drug | Start | Maximum (mg/day) | Route |\n|---|---|---|---|\n| Topiramate | 25 mg daily | 200 | PO |\n| Blorfex | 5 mg daily | 20 | PO |\n',
    [
      'table-header: topiramate 25 mg per day oral start',
      'table-header: topiramate -200 mg per day oral max (limit)',
      'own: ? 5 mg per day oral start',
      'own: ? -20 mg per day oral max (limit)',
    ],
  ],
  [
    'drugs as columns',
    '| | Fluoxetine | Sertraline | Zoofram |\n|---|---|---|---|\n| Dose | 20 mg daily | 50–200 mg daily | 5 mg daily |\n',
    ['table-header: fluoxetine 20 mg per day', 'table-header: sertraline 50-200 mg per day', 'own: ? 5 mg per day'],
  ],
  [
    'unit and meaning in the header',
    '| CrCl (mL/min) | Gabapentin total daily dose (mg) | Regimen |\n|---|---|---|\n| 15–29 | 200–700 | 200–700 mg once daily |\n',
    ['table-header: gabapentin 200-700 mg per day', 'table-header: gabapentin 200-700 mg x1/1d'],
  ],
  [
    'a frequency behind a bare figure',
    '| Drug | Starting dose (mg) | Target dose (mg) |\n|---|---|---|\n| Carvedilol | 3.125 bd | 25–50 bd |\n',
    ['table-header: carvedilol 3.125 mg x2/1d start', 'table-header: carvedilol 25-50 mg x2/1d target'],
  ],
  [
    'a frequency in the header',
    '| Weight | Amoxicillin 250 mg/5 mL, twice daily |\n|---|---|\n| 4–6 kg | 5 mL |\n',
    ['table-header: amoxicillin 5 mL x2/1d'],
  ],
  [
    'drugs with a unit as columns, and rows of weights',
    '| Weight | Amoxicillin (mg) | Ibuprofen (mg) |\n|---|---|---|\n| 10–14 kg | 250 | 100 |\n',
    ['table-header: amoxicillin 250 mg', 'table-header: ibuprofen 100 mg'],
  ],
  [
    'drugs with a unit as columns, and rows of anything',
    '| Product | Amoxicillin (mg) | Ibuprofen (mg) |\n|---|---|---|\n| Mixture A | 250 | 100 |\n',
    [],
  ],
  [
    'a limit of a day in the header, and a phase behind the name',
    '| Drug | Dose | Most in 24 hours |\n|---|---|---|\n| Digoxin (loading) | 250 micrograms | 1 mg |\n',
    ['table-header: digoxin 250 mcg loading', 'table-header: digoxin 1 mg per day loading'],
  ],
  [
    'columns that say by how much and how far',
    '| Drug | Start | Titrate by | Ceiling |\n|---|---|---|---|\n| Fentanyl | 25 mcg/h | 25 mcg/h | 200 mcg/h |\n',
    [
      'table-header: fentanyl 25 mcg per hour start',
      'table-header: fentanyl 25 mcg per hour increment',
      'table-header: fentanyl -200 mcg per hour max (limit)',
    ],
  ],
  [
    'a line above a table with many rows',
    '# Seizures\n\nMidazolam buccal\n\n| Age | Dose |\n|---|---|\n| 1 year | 2.5 mg |\n| 3 years | 5 mg |\n| 6 years | 7.5 mg |\n',
    ['heading: midazolam 2.5 mg buccal', 'heading: midazolam 5 mg buccal', 'heading: midazolam 7.5 mg buccal'],
  ],
  [
    'a line with a colon above a table of days',
    '# Plan\n\nMorphine reducing regimen (moderate dependence):\n\n| Day | Morning | Night |\n|---|---|---|\n| 1 | 20 mg | 10 mg |\n',
    ['heading: morphine 20 mg', 'heading: morphine 10 mg'],
  ],
  [
    'no line above a table of names',
    '# Plan\n\nMedicines that change warfarin:\n\n| Medicine | Dose |\n|---|---|\n| Zoofram | 5 mg |\n',
    ['own: ? 5 mg'],
  ],
  [
    'a title without a colon above a table, and a column of durations',
    '# Plan\n\nVancomycin dosing by weight (IV)\n\n| Weight | Dose | Duration |\n|---|---|---|\n| < 40 kg | 500 mg q12h | 5–7 days |\n',
    ['heading: vancomycin 500 mg x1/12h for 5-7d intravenous'],
  ],
  [
    'a card whose items say route and frequency',
    '## Morphine\n\n- **Dose:** 5 mg\n- **Route:** IV\n- **Frequency:** every 4 hours\n',
    ['heading: morphine 5 mg x1/4h intravenous'],
  ],
  [
    'a card in lines of one paragraph',
    '# Card\n\n**Medication:** Prednisolone\\\n**Dose:** 60 mg\\\n**Route:** PO\\\n**Frequency:** once daily\n',
    ['own: prednisolone 60 mg x1/1d oral'],
  ],
  [
    'a card with two doses and one route',
    '## Morphine\n\n- Adult dose: 5 mg\n- Child dose: 1 mg\n- Route: IV\n',
    ['heading: morphine 5 mg', 'sibling: morphine 1 mg'],
  ],
  [
    'tablets counted in the header',
    '# Plan\n\nWarfarin:\n\n| Weight | Tablets per dose |\n|---|---|\n| 5–15 kg | 1 |\n| 15–25 kg | 2 |\n',
    ['heading: warfarin 1 tablet per dose', 'heading: warfarin 2 tablet per dose'],
  ],
  [
    'the route that stands beside the name',
    'Adrenaline by intramuscular injection:\n\n- adults 500 micrograms\n- children 150 micrograms IV\n',
    ['parent-item: adrenaline 500 mcg intramuscular', 'parent-item: adrenaline 150 mcg intravenous'],
  ],
  [
    'no route where the name has two',
    '## Morphine IV, then oral\n\n- Start with 10 mg\n',
    ['heading: morphine 10 mg start'],
  ],
  [
    'the route of a heading in between',
    '## Salbutamol IV\n\n### Nebulised\n\n- 5 mg every hour\n',
    ['heading: salbutamol 5 mg x1/1h nebulised'],
  ],
  [
    'the member of a class that the item before named',
    '- A tricyclic antidepressant:\n  - amitriptyline 10 mg at night\n  - increase by 10 mg every week\n',
    ['own: amitriptyline 10 mg x1/1d NIGHT', 'sibling: amitriptyline 10 mg x1/1wk increment'],
  ],
  [
    'columns about preparing a dose are left alone',
    '| Weight | Dose | Volume of stock |\n|---|---|---|\n| 10 kg | 5 mg | 0.5 mL |\n',
    ['own: ? 5 mg'],
  ],
];

describe('a dose finds its drug above or beside it', () => {
  test.each(CASES)('%s', (_name, text, doses) => {
    expect(inherited(text)).toEqual(doses);
  });
});

test('the component of a combination is kept apart from the drug', () => {
  const [dose] = read('Some words.\n\nTrimethoprim-sulfamethoxazole 8 mg/kg/day of the trimethoprim component.');
  expect(dose?.component).toBe('trimethoprim');
});

test('activity below a drug that is sold by mass is another drug’s', () => {
  const text = '## Alphadol\n\n- 12 units/kg/hour\n- 5 mg daily\n\n## Another\n\nAlphadol 12 units daily.';
  const doses = readDoses(readArticle(text), judgeFormulary()).flatMap((block) => block.doses);
  expect(doses.map(({ drugs, unit }) => `${drugs[0]?.name ?? '?'} ${unit}`)).toEqual([
    '? units',
    'alphadol mg',
    'alphadol units',
  ]);
});
