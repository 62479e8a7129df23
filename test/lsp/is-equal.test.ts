import { expect, test } from 'vitest';
import { isEqual } from '../../server/src/lsp/is-equal.ts';
import { fc } from '../harness/fast-check.ts';

test('two values are equal exactly where their JSON is', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isEqual(one, structuredClone(one))).toBe(true);
      expect(isEqual(one, other)).toBe(sorted(one) === sorted(other));
    }),
  );
});

test.each([
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [[], {}],
  [{}, []],
  [[1, 2], [1]],
  [null, {}],
  [{ a: { b: [1] } }, { a: { b: [2] } }],
])('%j is not %j', (one, other) => {
  expect(isEqual(one, other)).toBe(false);
});

test('a field that is not there equals one that is undefined', () => {
  expect(isEqual({ a: undefined }, {})).toBe(true);
  expect(isEqual({}, { a: undefined })).toBe(true);
});

/** JSON whose fields are in order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part === null || typeof part !== 'object' || Array.isArray(part)
      ? part
      : Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
