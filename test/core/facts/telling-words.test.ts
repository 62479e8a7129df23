import { describe, expect, test } from 'vitest';
import { seekerOf, stem, stemsOf, tellingWords } from '../../../server/src/core/facts/cautions/telling-words.ts';

describe('words that tell of a note', () => {
  test.each([
    ['bleeding', 'bleeds'],
    ['suicidal', 'suicide'],
    ['pregnancy', 'pregnant'],
    ['fetus', 'pregnancy'],
    ['haemorrhage', 'bleeding'],
    ['hypersensitivity', 'allergic'],
    ['MAOIs', 'MAO'],
    ['hyperkalaemia', 'potassium'],
    ['kidneys', 'renal'],
    ['hepatic', 'liver'],
  ])('%s and %s are the same', (one, other) => expect(stem(one)).toBe(stem(other)));

  test.each([
    ['bleeding', 'breathing'],
    ['hypertension', 'hypotension'],
    ['renal', 'adrenal'],
    ['thrombosis', 'thrombocytopenia platelets'],
  ])('%s and %s are not', (one, other) => expect([...stemsOf(other)].every((it) => it === stem(one))).toBe(false));

  test('are neither common ones nor the name of the drug', () =>
    expect(
      tellingWords('known hypersensitivity to lisinopril or severe angioedema in the past', ['lisinopril']),
    ).toEqual([stem('allergy'), stem('angioedema')]));

  test('are abbreviations too', () => expect(tellingWords('second-degree AV block', [])).toContain('av'));

  test('are none where a note has only common ones', () =>
    expect(tellingWords('children under 2 years', [])).toEqual([]));

  test.each([
    'Mind the haemorrhages, the suicidal and AV blocks.',
    'Allergic to penicillin; MAOIs; foetal harm; K+ and hyperkalaemia.',
    'Nothing of that kind stands here.',
  ])('are found as their stems are: %s', (text) => {
    const asked = new Set(['bleed', 'suicid', 'av', 'allerg', 'mao', 'pregnan', 'potassi']);
    expect(new Set(seekerOf(asked)(text))).toEqual(new Set([...stemsOf(text)].filter((it) => asked.has(it))));
  });
});
