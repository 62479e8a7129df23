import { expect, test } from 'vitest';
import {
  add,
  compare,
  decimal,
  decimalOrNull,
  divide,
  isAbove,
  largest,
  multiply,
  parseDecimal,
  smallest,
  toNumber,
} from '../../../server/src/core/units/decimal.ts';
import { fc } from '../../harness/fast-check.ts';

test.each([
  ['0.5', 0.5], ['.5', 0.5], ['5.', 5], ['1e-3', 0.001], ['1E3', 1000], ['-2.50', -2.5], ['0', 0], ['600', 600],
] as const)('reads %s', (text, value) => expect(toNumber(parseDecimal(text) ?? decimal(-1))).toBe(value)); // biome-ignore format: a table

test.each(['', '.', '-', '1,5', '1.2.3', 'e3', 'NaN', 'Infinity', '1e99999', '9'.repeat(401)])(
  'does not read %j',
  (text) => expect(parseDecimal(text)).toBeNull(),
);

test('sums and products are exact where floats are not', () => {
  expect(compare(add(decimal(0.1), decimal(0.2)), decimal(0.3))).toBe(0);
  expect(compare(multiply(decimal(1.1), decimal(3)), decimal(3.3))).toBe(0);
});

test('a quotient that ends is exact, another is cut, and there is none by zero', () => {
  expect(divide(decimal(840), decimal(7))).toEqual(decimal(120));
  expect(divide(decimal(1), decimal(8))).toEqual(decimal(0.125));
  expect(toNumber(divide(decimal(1), decimal(3)) ?? decimal(0))).toBeCloseTo(1 / 3, 15);
  expect(divide(decimal(1), decimal(0))).toBeNull();
});

test('order', () => {
  expect([isAbove(decimal(2), decimal(1)), isAbove(decimal(1), decimal(1))]).toEqual([true, false]);
  expect([largest(decimal(0.5), decimal(0.25)), smallest(decimal(0.5), decimal(0.25))]).toEqual([
    decimal(0.5),
    decimal(0.25),
  ]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, null, undefined])('%s is no decimal', (value) =>
  expect(decimalOrNull(value)).toBeNull(),
);

test('a product divided by its factor is the number again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
      expect(divide(multiply(decimal(a), decimal(b)), decimal(b))).toEqual(decimal(a));
    }),
  );
});
