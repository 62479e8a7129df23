import { describe, expect, test } from 'vitest';
import { read, readProse } from './brief.ts';

const sure = (text: string): string[] =>
  readProse(text).map(({ low, high, unit, confidence }) => `${low ?? high} ${unit} ${confidence}`);

describe('what is asked, compared or told of as a slip is never sure', () => {
  test.each<readonly [text: string, doses: readonly string[]]>([
    ['Is 20 mg of fluoxetine daily enough?', ['20 mg low']],
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
    ['After a lethal overdose was prevented, give 0.5 mg of naloxone.', ['0.5 mg high']],
    ['A tenfold error led to 50 mg of morphine being injected.', ['50 mg low']],
    ['To prevent errors, give morphine 5 mg.', ['5 mg high']],
    ['Haloperidol or midazolam 2 mg if the patient is confused.', ['2 mg high']],
    ['Morphine 4 mg was mistaken for oxycodone 4 mg.', ['4 mg low', '4 mg low']],
  ])('%s', (text, doses) => expect(sure(text)).toEqual(doses));
});

describe('instructions that say two things, or too little', () => {
  test.each<readonly [text: string, confidence: readonly string[]]>([
    ['1-2 prn', ['low']],
    ['1-2 tablets prn', ['high']],
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
