import { expect, test } from 'vitest';
import { unitWords } from '../../../server/src/core/judge/dose-words.ts';

test.each([
  ['tablet', null, 'tablets'],
  ['patch', null, 'patches'],
  ['mg', 'kg', 'mg/kg'],
  ['mg', 'm2', 'mg/m²'],
  ['mg/h', null, 'mg/h'],
  ['g/h', null, 'g/h'],
  ['mg/h', 'kg', 'mg/kg/h'],
  ['mcg/min', 'kg', 'mcg/kg/min'],
] as const)('%s, by %s: %s', (unit, basis, words) => {
  expect(unitWords(unit, { low: 2, high: 4 }, basis)).toBe(words);
});
