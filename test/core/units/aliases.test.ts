import { expect, test } from 'vitest';
import { normaliseUnit, UNIT_ALIASES } from '../../../server/src/core/units/aliases.ts';
import { findUnit } from '../../../server/src/core/units/units.ts';

test.each([
  ['mg', 'mg'], ['MG', 'mg'], ['mgs', 'mg'], ['milligrams', 'mg'], ['mcg', 'mcg'], ['\u00b5g', 'mcg'], ['\u03bcg', 'mcg'], ['\u039cg', 'mcg'], ['micrograms', 'mcg'], ['ug', 'mcg'],
  ['gm', 'g'], ['grams', 'g'], ['U', 'units'], ['u', 'units'], ['IU', 'units'], ['I.U.', 'units'], ['international units', 'units'], ['International  Unit', 'units'],
  ['mEq', 'mEq'], ['meq', 'mEq'], ['ml', 'mL'], ['mL', 'mL'], ['cc', 'mL'], ['l', 'L'], ['tabs', 'tablet'], ['tab.', 'tablet'], ['caps', 'capsule'], ['puffs', 'puff'],
  ['mmol', 'mmol'], ['%', '%'], ['per cent', '%'], ['million units', 'million units'], ['MU', 'million units'], ['mU', 'milliunits'], [' drops ', 'drop'], ['mg.', 'mg'],
  ['patches', 'patch'], ['suppositories', 'suppository'], ['ampules', 'ampoule'], ['nanograms', 'ng'],
])('%s is %s', (text, unit) => expect(normaliseUnit(text)).toBe(unit)); // biome-ignore format: a table

test.each(['', ' ', 'mgg', 'constructor', '__proto__', 'mg/kg', 'm', 'x'.repeat(1000)])('%j is no unit', (text) =>
  expect(normaliseUnit(text)).toBeNull(),
);

test('every alias leads to a unit of the table', () => {
  expect(Object.values(UNIT_ALIASES).filter((name) => findUnit(name)?.name !== name)).toEqual([]);
});
