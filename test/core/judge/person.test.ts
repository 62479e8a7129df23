import { expect, test } from 'vitest';
import type { Patient } from '../../../server/src/core/facts/types.ts';
import { matchPopulation, matchRule } from '../../../server/src/core/judge/match-population.ts';
import { personOf } from '../../../server/src/core/judge/person.ts';
import { makeDose, years } from '../../harness/make-dose.ts';
import { rule } from '../formulary/fixtures.ts';

const person = (patient: Partial<Patient> | null) => personOf(makeDose({ patient }).patient);
const round = (band: { min: number; max: number } | null) =>
  band === null ? null : [Math.round(band.min), Math.round(band.max)];

test.each([
  ['nobody named', null, [6574, 21915], [50, Infinity], [90, Infinity]],
  ['adults', { ageMinDays: 6574 }, [6574, 21915], [50, Infinity], [90, Infinity]],
  ['the old, by the word', { text: 'frail older adults' }, [23741, Infinity], [50, Infinity], [90, Infinity]],
  ['children, by the word', { text: 'Children' }, [0, 6573], null, [90, Infinity]],
  ['children over an age', { ageMinDays: 183, text: 'children over 6 months' }, [183, 6573], null, [90, Infinity]],
  ['adults and children over an age', { ageMinDays: 4383, text: 'adults and children over 12 years' }, [4383, Infinity], null, [90, Infinity]],
  ['a weight that few adults have', { weightMaxKg: 40 }, [0, Infinity], [0, 40], [90, Infinity]],
  ['adults below an age', { ageMaxDays: 27392, text: 'Adults under 75 years' }, [6574, 27392], [50, Infinity], [90, Infinity]],
  ['a child too heavy for a young infant', { weightMinKg: 20, weightMaxKg: 20, ageMaxDays: 6573, text: 'child weighing 20 kg' }, [182, 6573], [20, 20], [90, Infinity]],
  ['a weight that no adult has', { weightMinKg: 10, weightMaxKg: 10 }, [0, 6573], [10, 10], [90, Infinity]],
  ['renal impairment without figures', { text: 'in renal impairment' }, [6574, 21915], [50, Infinity], null],
  ['normal renal function', { text: 'no renal impairment' }, [6574, 21915], [50, Infinity], [90, Infinity]],
])('%s', (_says, patient, age, weight, renal) => {
  const found = person(patient);
  expect([round(found.age), round(found.weight), round(found.renal)]).toEqual([age, weight, renal]);
}); // biome-ignore format: a table

test.each([
  ['haemodialysis', 'dialysis'],
  ['patients on dialysis', 'dialysis'],
  ['ESRD', 'dialysis'],
  ['pregnant women', 'pregnant'],
  ['second trimester', 'pregnant'],
  ['liver cirrhosis', 'hepatic'],
  ['Child-Pugh B', 'hepatic'],
] as const)('%s is %s', (text, flag) => expect(person({ text })[flag]).toBe(true));

test.each([
  ['non-pregnant adults', 'pregnant'],
  ['not on dialysis', 'dialysis'],
  ['without hepatic impairment', 'hepatic'],
  ['adults', 'dialysis'],
] as const)('%s is not %s', (text, flag) => expect(person({ text })[flag]).toBe(false));

test.each([
  ['a rule without a population holds for adults', undefined, null, 'all'],
  ['and not for children', undefined, years(3, 5), 'none'],
  ['the last day of a completed year', { ageMinDays: 730, ageMaxDays: 4382 }, years(2, 11), 'all'],
  ['the day after it', { ageMinDays: 730, ageMaxDays: 4382 }, years(12, 12), 'none'],
  ['one day of rounding is forgiven', { ageMinDays: 27394 }, years(75), 'all'],
  ['ages that overlap', { ageMinDays: 730, ageMaxDays: 4382 }, years(10, 14), 'some'],
  ['ages that overlap at an edge', { ageMinDays: 730, ageMaxDays: 2191 }, years(5, 11), 'none'],
  ['a weight band holds up to its end', { weightMinKg: 15, weightMaxKg: 30 }, { weightMinKg: 15, weightMaxKg: 30 }, 'all'],
  ['over 25 kg and from 25.1 kg are one group', { weightMinKg: 25.1 }, { weightMinKg: 25 }, 'all'],
  ['one weight of 25 kg is not', { weightMinKg: 25.1 }, { weightMinKg: 25, weightMaxKg: 25 }, 'none'],
  ['nor is a group from 20 kg', { weightMinKg: 25.1 }, { weightMinKg: 20 }, 'some'],
  ['not including it', { weightMinKg: 15, weightMaxKg: 30 }, { weightMinKg: 30, weightMaxKg: 30 }, 'none'],
  ['a child of unknown weight', { weightMaxKg: 40 }, years(2, 5), 'needs-weight'],
  ['an adult of unknown weight', { ageMinDays: 6574, weightMinKg: 50 }, null, 'all'],
  ['who may weigh more', { ageMinDays: 6574, weightMinKg: 60 }, null, 'some'],
  ['age comes before weight', { ageMinDays: 6574, weightMinKg: 50 }, years(2, 5), 'none'],
  ['a rule silent on kidneys', { ageMinDays: 6574 }, { crclMin: 15, crclMax: 29 }, 'none'],
  ['and normal kidneys', { ageMinDays: 6574 }, { crclMin: 60 }, 'all'],
  ['and all but the worst', { ageMinDays: 6574 }, { crclMin: 30 }, 'some'],
  ['a renal band', { renal: { metric: 'eGFR', min: 30, max: 60, unit: 'mL/min' } }, { crclMin: 30, crclMax: 59 }, 'all'],
  ['dialysis has rules of its own', { dialysis: true }, { text: 'on haemodialysis' }, 'all'],
  ['Child-Pugh B', { hepatic: { childPugh: ['A', 'B'] } }, { text: 'Child-Pugh class B' }, 'all'],
  ['Child-Pugh C', { hepatic: { childPugh: ['A', 'B'] } }, { text: 'Child-Pugh class C' }, 'none'],
  ['opioid-tolerant patients', { experience: 'tolerant' as const }, { text: 'opioid-tolerant adults' }, 'all'],
  ['nobody said to be tolerant', { experience: 'tolerant' as const }, null, 'none'],
  ['nobody said: naive', { experience: 'naive' as const }, null, 'all'],
  ['women', { sex: 'female' }, { text: 'adult men' }, 'none'],
])('%s', (_says, population, patient, expected) => expect(matchPopulation(population, person(patient))).toBe(expected)); // biome-ignore format: a table

test.each([
  ['pre-eclampsia', 'pregnant women', 'all'],
  ['pre-eclampsia', 'adults', 'all'],
  ['cirrhosis', 'with cirrhosis', 'all'],
  ['hypertension', 'with cirrhosis', 'none'],
  ['ckd', 'chronic kidney disease', 'all'],
  ['hypertension', 'chronic kidney disease', 'none'],
  ['hypertension', 'pregnant women', 'none'],
])('a rule for %s that is silent on pregnancy, and %s', (id, text, expected) => {
  const one = rule('1', { indications: [{ id, label: id }], population: { ageMinDays: 6574 } });
  expect(matchRule(one, person({ text }))).toBe(expected);
});
