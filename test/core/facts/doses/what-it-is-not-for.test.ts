/** Conditions, patients, drugs and routes that stand beside a dose and belong to something else. */
import { describe, expect, test } from 'vitest';
import { brief, read, readProse } from './brief.ts';
import { readProse as readKnown, read as readWithNames } from './built-in-names.ts';

describe('a condition that is no use', () => {
  test.each<readonly [text: string, uses: readonly (string | null)[]]>([
    ['Atenolol 25 mg once daily (in the absence of contraindications such as asthma) may help.', [null]],
    ['Clonazepam 2 mg daily, monitoring for sedation.', [null]],
    ['Oxycodone 5 mg four times daily, holding doses for sedation.', [null]],
    ['Oxycodone 5 mg four times daily for pain.', ['pain']],
    ['If fits go on under sedation, give phenytoin 1 g IV.', [null]],
    ['Midazolam 2 mg IV for sedation.', ['sedation']],
    ['Glucagon 2 mg over 5 min (vomiting occurs if it is run in too fast; max 6 mg/h).', [null, null]],
    ['Alternative (PCN allergy): clindamycin 300 mg three times daily.', [null]],
    ['Heparin 60 units/kg IV (stroke) | 40 units/kg as a bolus', ['stroke', null]],
  ])('%s', (text, uses) => {
    expect(readKnown(text).map(({ indication }) => indication?.text ?? null)).toEqual(uses);
  });

  test('what one row of an HTML table is for does not hold for the next', () => {
    const row = (words: string) => `<tr><td>${words}</td></tr>`;
    const table = `<table>${row('<b>Midazolam</b><br>Pain: 2 mg IV')}${row('<b>Fentanyl</b><br>Induction: 100 mcg IV')}</table>`;
    expect(read(table).map((dose) => [brief(dose), dose.indication?.text ?? null])).toEqual([
      ['midazolam 2 mg intravenous', 'Pain'],
      ['fentanyl 100 mcg intravenous', null],
    ]);
  });
});

describe('people whom it is not for', () => {
  test.each<readonly [text: string, patient: string | null]>([
    ['Baclofen (cannot be used in severe renal impairment): 5 mg three times daily.', null],
    ['Baclofen 5 mg three times daily (not for use in children).', null],
    ['Baclofen 5 mg three times daily in children.', 'children'],
    ['Baclofen 5 mg three times daily in women who may become pregnant.', null],
    ['Baclofen 5 mg three times daily (hold if >75 y).', null],
    ['Baclofen 5 mg three times daily (skip if eGFR <30).', null],
    ['Furosemide 80 mg IV may reduce the need for dialysis.', null],
    ['Furosemide 80 mg IV in dialysis.', 'dialysis'],
    ['Haloperidol 0.5 mg every 6 hours for older/frail.', 'older/frail'],
    ['Gentamicin 4 mg/kg if under 2000 g.', 'under 2000 g'],
  ])('%s', (text, patient) => {
    expect(readProse(text).map((dose) => dose.patient?.text ?? null)).toEqual([patient]);
  });

  test('whom a bracket names its own dose for, and not the limit or the line below', () => {
    const patients = (text: string) => readProse(text).map((dose) => dose.patient?.text ?? null);
    expect(patients('Allopurinol 100 mg/d (50 mg/d if CrCl <20), by uric acid; max 600 mg/d.')).toEqual([
      null,
      'CrCl <20',
      null,
    ]);
    expect(patients('Amoxicillin 50 mg/kg in children (max 2 g).')).toEqual(['children', 'children']);
    expect(patients('- Lorazepam 2 mg (1 mg if frail)\n    - Titrate up to 5 mg')).toEqual([null, 'frail', null]);
  });
});

describe('a name that is not what is dosed', () => {
  test.each<readonly [text: string, doses: readonly string[]]>([
    ['# Sertraline\n\nIn combination with lithium or valproate: 50 mg daily.', ['sertraline 50 mg per day']],
    ['# Sertraline\n\nAs adjunct to valproate, 50 mg daily.', ['sertraline 50 mg per day']],
    ['Heparin 5 units/kg. Give 30 mL/kg crystalloid.', ['heparin 5 units/kg', '? 30 mL/kg']],
    ['Heparin 5 units/kg and then 10 mL/kg of 0.9% saline.', ['heparin 5 units/kg', '? 10 mL/kg of 0.9 %']],
    [
      '- Midazolam:\n  - Oral: 0.5 mg/kg, may be mixed with 15 mg/kg paracetamol',
      ['midazolam 0.5 mg/kg oral', 'acetaminophen 15 mg/kg oral'],
    ],
    ['Salbutamol nebuliser every 4 hours, prednisolone 40 mg once daily.', ['prednisolone 40 mg x1/1d']],
    ['Salbutamol by mouth and prednisolone 40 mg once daily.', ['prednisolone 40 mg x1/1d oral']],
  ])('%s', (text, doses) => {
    expect((text.startsWith('#') || text.startsWith('-') ? read(text) : readProse(text)).map(brief)).toEqual(doses);
  });

  test.each<readonly [text: string, drugs: readonly string[]]>([
    ['Insulin 10 units with 25 g of D50.', ['insulin', 'dextrose']],
    ['# Bupropion\n\nStop the previous antidepressant by day 7, then 300 mg daily.', ['bupropion']],
    ['Heparin 5 units/kg and a 10 mL/kg fluid bolus of normal saline.', ['heparin', 'normal saline']],
    ['| Drug | Dose |\n| --- | --- |\n| Phenylephrine | 5 mcg/kg (vasopressor) |', ['phenylephrine']],
    ['| Antibiotic | Dose |\n| --- | --- |\n| Cefuroxime *or* ceftriaxone | 50 mg/kg |', ['cefuroxime', 'ceftriaxone']],
  ])('%s', (text, drugs) => {
    expect(readKnown(text).flatMap((dose) => dose.drugs.map(({ name }) => name))).toEqual(drugs);
  });
});

describe('what is dissolved, added or named next', () => {
  test.each<readonly [text: string, doses: readonly string[]]>([
    [
      '0.5% ropivacaine with 1:200,000 adrenaline: 10 mL, up to 3 mg/kg.',
      ['ropivacaine 10 mL', 'ropivacaine -3 mg/kg'],
    ],
    ['2% lidocaine with 1:100,000 of epinephrine 5 mL.', ['lidocaine 5 mL']],
    ['Lidocaine 1% with adrenaline 10 mL.', ['lidocaine 10 mL']],
    ['Bupivacaine 0.5% with fentanyl 20 mcg.', ['fentanyl 20 mcg']],
    ['Sodium bicarb 100 mEq in 1 L D5W.', ['sodium bicarbonate 100 mEq']],
    [
      'Sodium bicarbonate 1 mEq/kg, added to 1 L NS, at 20 mL/kg.',
      ['sodium bicarbonate 1 mEq/kg', 'sodium bicarbonate 20 mL/kg'],
    ],
    ['Tinidazole 2 g once or MNZ 500 mg bid.', ['tinidazole 2 g n=1', '? 500 mg x2/1d']],
    ['Doxycycline 100 mg bid or azithro 1 g.', ['doxycycline 100 mg x2/1d', 'azithromycin 1 g']],
    ['If max dose is reached, add metolazone 2.5 mg daily.', ['metolazone 2.5 mg per day']],
    ['Midazolam 10 mg (if no IV/IO access).', ['midazolam 10 mg']],
    ['Febuxostat 40 mg/d, ↑ q4wk to goal.', ['febuxostat 40 mg per day']],
  ])('%s', (text, doses) => {
    expect(readKnown(text).map(brief)).toEqual(doses);
  });

  test('the part that the drug of a table plays', () => {
    const table = '## Dopamine\n\n| Effect | Dose range |\n| --- | --- |\n| Vasopressor | 8–15 mcg/kg/min |';
    expect(readWithNames(table).map(brief)).toEqual(['dopamine 8-15 mcg/kg per minute']);
  });
});
