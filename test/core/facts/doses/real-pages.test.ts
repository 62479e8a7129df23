/** Wordings of handbooks and notes: short names, slips of the pen, who is left out, what counts and what harms. */
import { describe, expect, test } from 'vitest';
import { brief, readProse } from './brief.ts';
import { readProse as readKnown } from './built-in-names.ts';

const names = (text: string): string[] =>
  readKnown(text).map(({ drugs, high, unit }) => `${drugs.map(({ name }) => name).join('+') || '?'} ${high} ${unit}`);

describe('whose dose it is', () => {
  test.each<readonly [text: string, doses: readonly string[]]>([
    [
      'Then epi 0.5 mg IM, methylpred 125 mg IV and vanc 1 g IV.',
      ['epinephrine 0.5 mg', 'methylprednisolone 125 mg', 'vancomycin 1 g'],
    ],
    ['Ben pen 1.2 g IM, or pip-taz 4.5 g IV.', ['penicillin G 1.2 g', 'piperacillin / tazobactam 4.5 g']],
    ['Give ipratropium 0.5 mg. 200 mg i.v. Hydrocortisone follows.', ['ipratropium 0.5 mg', 'hydrocortisone 200 mg']],
    ['Give ipratropium 0.5 mg i.v. Repeat 0.5 mg once.', ['ipratropium 0.5 mg', 'ipratropium 0.5 mg']],
    ['Lorazepam 1 mg, Foobarol (diphenhydramine) 25 mg IM.', ['lorazepam 1 mg', 'diphenhydramine 25 mg']],
    ['Lamotrigine (with valproate) 25 mg daily.', ['lamotrigine 25 mg']],
    ['Sofosbuvir 400 mg daily + velpatsavir 100 mg daily.', ['sofosbuvir 400 mg', 'velpatsavir 100 mg']],
    ['Sofosbuvir 400 mg daily, a further 100 mg daily.', ['sofosbuvir 400 mg', 'sofosbuvir 100 mg']],
    ['Misoprostol is for places where oxytocin is not available. Give 600 mcg by mouth.', ['misoprostol 600 mcg']],
    ['Adenosine 6 mg IV, then a 20 mL rapid flush of normal saline.', ['adenosine 6 mg', 'normal saline 20 mL']],
    ['Albuterol inhaler (max 3 doses) ipratropium 0.5 mg nebulised.', ['ipratropium 0.5 mg']],
  ])('%s', (text, doses) => expect(names(text)).toEqual(doses));
});

describe('how much', () => {
  test.each<readonly [text: string, doses: readonly string[]]>([
    ['Heparin 5k units twice daily.', ['heparin 5000 units x2/1d']],
    ['Vitamin D 50k IU weekly.', ['vitamin D 50000 units per week']],
    ['Morphine (max 3 doses) 5 mg daily.', ['morphine 5 mg per day']],
    ['Morphine max 5 mg daily.', ['morphine -5 mg per day max (limit)']],
    ['Salbutamol 2.5 mg/3 mL neb every 20 minutes.', ['salbutamol 2.5 mg x1/20min nebulised']],
    ['Amoxicillin 250 mg/5 mL PO 10 mL daily.', ['amoxicillin 10 mL per day oral']],
    ['Amoxicillin 250 mg/5 mL suspension.', []],
    ['Ceftriaxone 1 g IV q24.', ['ceftriaxone 1 g x1/24h intravenous']],
    ['Adrenaline ⩽1 mcg/kg IV.', ['adrenaline -1 mcg/kg intravenous']],
    ['Lidocaine 50 mg IV (20 mg = 1 mL).', ['lidocaine 50 mg intravenous']],
    ['Citalopram dosage forms: 10 mg, 20 mg (scored).', []],
    ['Citalopram presentations: 10 mg and 20 mg.', []],
    ['Lidocaine: Cl 285 mL/kg/min, dose 1 mg/kg.', ['lidocaine 1 mg/kg']],
    ['Morphine if UO over 0.5 mL/kg: 5 mg daily.', ['morphine 5 mg per day']],
  ])('%s', (text, doses) => expect(readProse(text).map(brief)).toEqual(doses));
});

describe('what has no one reading', () => {
  test.each<readonly [text: string, confidence: 'high' | 'low']>([
    ['Tramadol 50,100,200 mg orally.', 'low'],
    ['Tramadol 1,000,000 mcg orally.', 'high'],
    ['Amoxicillin 250 mg/5 mL twice daily.', 'low'],
    ['Adrenaline 1 mg/10 mL IV every 3 minutes.', 'low'],
  ])('%s', (text, confidence) => expect(readProse(text).map((dose) => dose.confidence)).toEqual([confidence]));
});

describe('for whom', () => {
  test.each<readonly [text: string, patient: string | null]>([
    ['Morphine 5 mg daily (avoid if there is any concern about breathing or if creatinine clearance <30).', null],
    ['Morphine 5 mg daily (seek advice if < 1 year).', null],
    ['Morphine 5 mg daily (if < 1 year).', '< 1 year'],
    ['Morphine 5 mg for a patient wt < 30 kg.', 'wt < 30 kg'],
    ['<6m 5 mg of morphine', '<6m'],
    ['6m-6yrs 5 mg of morphine', '6m-6yrs'],
    ['A 6m long line, then 5 mg of morphine daily.', null],
  ])('%s', (text, patient) => expect(readProse(text).map((dose) => dose.patient?.text ?? null)).toEqual([patient]));
});

describe('what is no advice', () => {
  test.each<readonly [text: string, roles: readonly string[]]>([
    ['Toxic ingestion dose = 150 mg/kg of paracetamol.', ['evidence']],
    ['Paracetamol toxic dose: 150 mg/kg.', ['evidence']],
    ['The toxic levels are:\n\n- lidocaine 3 mg/kg', ['evidence']],
    [
      'What is the daily dose?\n\n- A) 1 g of paracetamol daily\n- B) 9 g of paracetamol daily',
      ['evidence', 'evidence'],
    ],
    ['1. How much?\n\n   a. 9 g of paracetamol daily', ['evidence']],
    ['How much?\n\n- 1 g of paracetamol daily', ['recommendation']],
    ['The dose:\n\n- A) 1 g of paracetamol daily', ['recommendation']],
    ['Paracetamol is toxic; the usual dose: 15 mg/kg.', ['recommendation']],
    ['Prednisolone 5 mg = dexamethasone 0.75 mg.', ['evidence', 'evidence']],
    ['5 mg prednisolone = 0.75 mg dexamethasone.', ['evidence', 'evidence']],
    ['Aspirin 300 mg once (contraindicated in children).', ['recommendation']],
    ['Aspirin 300 mg is contraindicated in children.', ['prohibition']],
  ])('%s', (text, roles) => expect(readProse(text).map(({ role }) => role)).toEqual(roles));
});
