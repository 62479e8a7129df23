import { expect, test } from 'vitest';
import type { DoseRule, Population } from '../../../server/src/core/formulary/model.ts';
import { populationWords } from '../../../server/src/core/judge/population-words.ts';
import { type DoseParts, makeDose } from '../../harness/make-dose.ts';

const CRCL = { metric: 'CrCl-CG', unit: 'mL/min' };

const said = (population: Population | undefined, patient: DoseParts['patient']): string =>
  populationWords({ population } as DoseRule, makeDose(patient === undefined ? {} : { patient }));

test.each<[Population | undefined, string]>([
  [undefined, ''],
  [{ ageMinDays: 6574 }, ''],
  [{ ageMinDays: 4383 }, ''],
  [{ ageMinDays: 6574, ageMaxDays: 27393 }, ''],
  [{ ageMinDays: 27394 }, ' from 75 years of age'],
  [{ ageMaxDays: 6573 }, ' in children'],
  [{ ageMinDays: 2192, ageMaxDays: 6573 }, ' in children from 6 years of age'],
  [{ ageMinDays: 92, ageMaxDays: 6573 }, ' in children from 3 months of age'],
  [{ ageMaxDays: 28 }, ' in children up to 4 weeks of age'],
  [{ ageMaxDays: 1 }, ' in children up to 1 day of age'],
  [{ ageMinDays: 730, ageMaxDays: 4382 }, ' in children aged 2 to 11 years'],
  [{ ageMinDays: 183, ageMaxDays: 4382 }, ' in children aged 6 months to 11 years'],
  [{ ageMinDays: 183, ageMaxDays: 730 }, ' in children aged 6 to 24 months'],
  [{ pregnancy: true }, ' in pregnancy'],
  [{ ageMinDays: 6574, dialysis: true }, ' on dialysis'],
  [{ hepatic: { childPugh: ['A', 'B'] } }, ' in liver disease of Child-Pugh class A or B'],
  [{ weightMinKg: 15, weightMaxKg: 30 }, ' at 15 kg to under 30 kg'],
  [{ weightMaxKg: 40.01 }, ' at under 40 kg'],
  [{ weightMinKg: 30 }, ' at 30 kg or more'],
  [{ renal: { ...CRCL, max: 30 } }, ' at a creatinine clearance below 30 mL/min'],
  [{ renal: { ...CRCL, min: 30, max: 50.01 } }, ' at a creatinine clearance from 30 to under 50 mL/min'],
  [{ renal: { metric: 'eGFR', unit: 'mL/min', max: 45 } }, ' at an eGFR below 45 mL/min'],
  [{ renal: { ...CRCL, min: 60 } }, ''],
])('%j, where the text names patients', (population, words) => {
  expect(said(population, { text: 'patients' })).toBe(words);
});

test('normal function is said where the text names one', () => {
  const renal = { ...CRCL, min: 60 };
  expect(said({ renal }, { crclMin: 70, text: 'CrCl above 70' })).toBe(' at a creatinine clearance from 60 mL/min');
});

test('weight and renal function are left to the assumption where the text names nobody', () => {
  expect(said({ weightMinKg: 50, renal: { ...CRCL, max: 30 } }, undefined)).toBe('');
});
