import { describe, expect, test } from 'vitest';
import { read, readProse } from './brief.ts';

const sure = (text: string): string[] =>
  readProse(text).map(({ low, high, unit, confidence }) => `${low ?? high} ${unit} ${confidence}`);

describe('what is asked, compared or told of as a slip is never sure', () => {
  test.each<readonly [text: string, doses: readonly string[]]>([
    ['Is 20 mg of fluoxetine daily enough?', ['20 mg low']],
    ['The note says digoxin 500 mcg: is that per day?', ['500 mcg low']],
    ['Should the dose be 5 mg or 10 mg?', ['5 mg low', '10 mg low']],
    ['Is it sepsis? Give ceftriaxone 2 g.', ['2 g high']],
    ['Ceftriaxone 2 g; is it meningitis?', ['2 g high']],
    ['10 mg of oral morphine is about the same as 7 mg of oxycodone.', ['10 mg low', '7 mg low']],
    ['Prednisolone 5 mg = dexamethasone 0.75 mg.', ['5 mg low', '0.75 mg low']],
    ['Vancomycin 1 g twice daily = 2 g a day.', ['1 g high']],
    [
      'A fentanyl patch of 25 mcg/hour corresponds to roughly 90 mg of oral morphine daily.',
      ['25 mcg low', '90 mg low'],
    ],
    ['The lethal dose of colchicine is thought to be near 0.8 mg/kg.', ['0.8 mg low']],
    ['Deaths have followed as little as 12 mg/kg of amitriptyline.', ['12 mg low']],
    ['Start with as little as 10 mg of amitriptyline.', ['10 mg high']],
    ['After a lethal overdose was prevented, give 0.5 mg of naloxone.', ['0.5 mg high']],
    ['A tenfold error led to 50 mg of morphine being injected.', ['50 mg low']],
    ['To prevent errors, give morphine 5 mg.', ['5 mg high']],
    ['Haloperidol or midazolam 2 mg if the patient is confused.', ['2 mg high']],
    ['Morphine 4 mg was mistaken for oxycodone 4 mg.', ['4 mg low', '4 mg low']],
  ])('%s', (text, doses) => expect(sure(text)).toEqual(doses));
});

describe('an amount of which something is stated, without a word of dosing', () => {
  test.each<readonly [text: string, doses: readonly string[]]>([
    ['As little as 5 mL of it can kill a toddler on lithium.', []],
    ['Lithium 800 mg has fallen out of favour.', ['800 mg low']],
    ['Adding aspirin 75 mg brings only bleeding.', ['75 mg low']],
    ['Exposure after 10 mg of morphine was 1.4 times that in young men.', ['10 mg low']],
    ['Her exposure to methotrexate reached 300 mg.', ['300 mg low']],
    ['Morphine 5 mg is the dose.', ['5 mg high']],
    ['Morphine 5 mg daily is cheap.', ['5 mg high']],
    ['Morphine 5 mg is recommended.', ['5 mg high']],
    ['Morphine 5 mg can be added.', ['5 mg high']],
    ['Midazolam 2 mg for those who are agitated.', ['2 mg high']],
    ['If pain is severe morphine 10 mg.', ['10 mg high']],
    ['Pain was severe, morphine 10 mg.', ['10 mg high']],
    ['You can have acetaminophen 1 g.', ['1 g high']],
  ])('%s', (text, doses) => expect(sure(text)).toEqual(doses));
});

describe('amounts that are compared in other words', () => {
  test.each<readonly [text: string, doses: readonly string[]]>([
    ['Convert 60 mg of tramadol to 6 mg of morphine.', ['60 mg low', '6 mg low']],
    ['1 mg of midazolam ~ 10 mg of tramadol.', ['1 mg low', '10 mg low']],
    ['Give midazolam ~ 2 mg.', ['2 mg high']],
    ['Midazolam 10 mg and zopiclone 7.5 mg have the same effect.', ['10 mg low', '7.5 mg low']],
    ['Dexamethasone 4 mg has the potency of 26 mg prednisolone.', ['4 mg low', '26 mg low']],
    ['Suspected overdose of lithium (800 mg).', ['800 mg low']],
    ['Digoxin "0.5 mg" looks like "5 mg".', ['0.5 mg low', '5 mg low']],
    ['Write 0.5 mg and give 0.5 mg of digoxin.', ['0.5 mg low', '0.5 mg high']],
  ])('%s', (text, doses) => expect(sure(text)).toEqual(doses));
});

describe('an amount of nothing that is named, in a sentence that gives nothing', () => {
  test.each<readonly [text: string, doses: readonly string[]]>([
    ['Some 450 mL of it a day leaves through the chest tube.', ['450 mL low']],
    ['The gland yields to 100 mg per day at most.', ['100 mg low']],
    ['Give 20 mg/kg a day.', ['20 mg high']],
    ['Xyzanol 20 mg daily.', ['20 mg high']],
    ['Children under 40 kg with a fit: 1 mg/kg/hour.', ['1 mg high']],
    ['Those on placebo needed 12 mg more morphine than others.', ['12 mg low']],
    ['A cumulative dose of 450 mg/m2 of doxorubicin weakens the heart.', ['450 mg low']],
    ['The cumulative dose of doxorubicin should not exceed 450 mg/m2.', ['450 mg high']],
  ])('%s', (text, doses) => expect(sure(text)).toEqual(doses));
});

describe('instructions that say two things, or too little', () => {
  test.each<readonly [text: string, confidence: readonly string[]]>([
    ['1-2 prn', ['low']],
    ['1-2 tablets prn', ['high']],
    ['take 3/4 daily', ['low']],
    ['Furosemide .... mg od', []],
    ['take 1 tablet twice three times daily', ['low']],
    ['take 2 tablets once a day four times daily', ['low']],
    ['take 2 tablets twice daily every 12 hours', ['high']],
    ['100 mg once daily three times a week', ['high']],
    ['1 daily or 2 daily', ['low']],
    ['Take 1 tablet 2 tablets daily', ['low']],
    ['Take 1 tablet twice daily with food, 60 tablets.', ['high']],
  ])('%s', (text, confidence) => expect(read(text).map((dose) => dose.confidence)).toEqual(confidence));
});

test('the least that a dose by weight comes to is no dose of its own, and leaves the maximum to it', () => {
  const doses = readProse('Digoxin 10-20 mcg/kg, min 0.1 mg, max 0.5 mg.');
  expect(doses.map(({ low, high }) => [low, high])).toEqual([
    [10, 20],
    [null, 0.5],
  ]);
  expect(doses[0]?.max?.value).toBe(0.5);
  expect(readProse('Digoxin 20 mcg/kg (at least 0.1 mg) once daily.')).toHaveLength(1);
});
