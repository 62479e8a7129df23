import { expect, test } from 'vitest';

interface Draw {
  readonly drawRules: (formulary: object, options: object) => readonly { readonly rule: { readonly id: string } }[];
}

// The script has no types, so its name is not written as one that the compiler resolves.
const script: string = new URL('../../../scripts/formulary-draw.mjs', import.meta.url).href;
const { drawRules } = (await import(script)) as Draw;

const formulary = {
  drugs: ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    doseRules: [1, 2, 3, 4, 5].map((n) => ({ id: `${id}-${n}`, evidence: [] })),
  })),
};
const ids = (options: object, from = formulary): string[] =>
  drawRules(from, { seed: 1, count: 8, ...options }).map(({ rule }) => rule.id);

test('the same seed draws the same rules, another seed others', () => {
  expect(ids({})).toEqual(ids({}));
  expect(ids({ seed: 2 })).not.toEqual(ids({}));
});

test('the order of the drugs does not matter', () => {
  expect(ids({}, { drugs: [...formulary.drugs].reverse() })).toEqual(ids({}));
});

test('no drug gives more rules than it may, no rule comes twice, and the count holds', () => {
  const drawn = ids({ count: 12, perDrug: 3 });
  expect(new Set(drawn).size).toBe(12);
  for (const drug of 'abcd') expect(drawn.filter((id) => id.startsWith(drug))).toHaveLength(3);
  expect(ids({ count: 100, perDrug: 3 })).toHaveLength(12);
});

test('rules of an earlier draw stay out', () => {
  const first = ids({});
  expect(ids({ seed: 2, count: 20, perDrug: 5, without: new Set(first) })).toHaveLength(12);
  expect(ids({ seed: 2, count: 20, perDrug: 5, without: new Set(first) }).some((id) => first.includes(id))).toBe(false);
});
