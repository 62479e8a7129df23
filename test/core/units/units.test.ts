import ucum from '@lhncbc/ucum-lhc';
import { describe, expect, test } from 'vitest';
import { decimal, parseDecimal, toNumber } from '../../../server/src/core/units/decimal.ts';
import { compareAmounts, convert, sameDimension, UNITS } from '../../../server/src/core/units/units.ts';

/** The codes by which the oracle knows our units; units of presentation have none. */
const CODES: Readonly<Record<string, string>> = {
  kg: 'kg', g: 'g', mg: 'mg', mcg: 'ug', ng: 'ng', pg: 'pg', L: 'L', dL: 'dL', mL: 'mL', microL: 'uL',
  mol: 'mol', mmol: 'mmol', micromol: 'umol', nmol: 'nmol', Eq: 'eq', mEq: 'meq', '%': '%',
}; // biome-ignore format: a table

const oracle = ucum.UcumLhcUtils.getInstance();
const converted = (value: number, from: string, to: string) => {
  const result = convert(decimal(value), from, to);
  return result === null ? null : toNumber(result);
};

describe('conversion of every pair of units', () => {
  const measured = UNITS.filter((unit) => unit.name in CODES);
  const pairs = measured.flatMap((a) => measured.map((b) => [a, b] as const));

  test.each(pairs.filter(([a, b]) => a.dimension === b.dimension).map(([a, b]) => [a.name, b.name]))(
    '%s → %s as UCUM has it',
    (from, to) => {
      const theirs = oracle.convertUnitTo(CODES[from] ?? '', 7.25, CODES[to] ?? '');
      expect(theirs.status).toBe('succeeded');
      expect(converted(7.25, from, to)).toBeCloseTo(
        Number(theirs.toVal),
        12 - Math.ceil(Math.log10(Math.max(1, Number(theirs.toVal)))),
      );
    },
  );

  test('of different dimensions is refused', () => {
    const wrong = UNITS.flatMap((a) =>
      UNITS.filter((b) => a.dimension !== b.dimension && convert(decimal(1), a.name, b.name) !== null).map(
        (b) => `${a.name} → ${b.name}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

test.each([
  [20, 'mEq', 'mmol'], [100, 'units', 'mg'], [2, 'tablet', 'mg'], [5, 'mg', 'mL'], [5, '%', 'mg'], [1, 'tablet', 'capsule'], [1, 'mg', 'furlong'],
] as const)('%d %s is not said in %s', (value, from, to) => expect(converted(value, from, to)).toBeNull()); // biome-ignore format: a table

test.each([
  [1.8, 'g', 'mg', 1800], [300, 'mcg', 'mg', 0.3], [0.1, 'mg', 'mcg', 100], [2.4, 'million units', 'units', 2_400_000], [3, 'tablet', 'tablets', 3],
  [1, 'µg', 'ng', 1000], [20, 'IU', 'units', 20], [5, 'cc', 'mL', 5], [1, 'kg', 'pg', 1e15],
] as const)('%d %s = %s', (value, from, to, expected) => expect(converted(value, from, to)).toBe(expected)); // biome-ignore format: a table

test('conversion is exact where floats are not', () => {
  expect(convert(parseDecimal('0.1') ?? decimal(0), 'g', 'mcg')).toEqual(decimal(100_000));
  expect(compareAmounts(decimal(0.3), 'g', decimal(300), 'mg')).toBe(0);
  expect(compareAmounts(decimal(0.30000001), 'g', decimal(300), 'mg')).toBe(1);
  expect(compareAmounts(decimal(1), 'tablet', decimal(1), 'mg')).toBeNull();
});

test('sameDimension', () => {
  expect(sameDimension('mg', 'g')).toBe(true);
  expect(sameDimension('tablets', 'tab')).toBe(true);
  expect(sameDimension('tablet', 'capsule')).toBe(false);
  expect(sameDimension('nonsense', 'nonsense')).toBe(false);
});
