/** A dose of a rule can be given with whole or half units of the strengths that are entered. */

import { divide, toNumber } from '../../units/decimal.ts';
import { findUnit, sameDimension } from '../../units/units.ts';
import { type Problem, placedRules } from '../invariants/problem.ts';
import type { DoseRule, Drug, Product } from '../model.ts';

/** Forms that are counted; of the second group a half is given too. */
const WHOLE = /\b(?:capsule|suppository|patch|lozenge|sachet|film|pessary)/i;
const HALVED = /\b(?:tablet|caplet|pill)/i;

export function strengthProblems(formulary: Parameters<typeof placedRules>[0]): readonly Problem[] {
  return placedRules(formulary).flatMap(({ drug, rule, path }) => {
    const products = productsOf(drug, rule);
    if (rule.basis !== 'absolute' || products.length === 0 || !products.every(isCounted)) return [];
    const { perDose } = rule;
    if (perDose === undefined) return [];
    return (['low', 'usual', 'high'] as const).flatMap((field): Problem[] => {
      const value = perDose[field];
      if (value === undefined || value === 0 || isReachable(value, perDose.unit, products)) return [];
      return [
        {
          path: `${path}/perDose/${field}`,
          message: `${value} ${perDose.unit} cannot be made of whole or half units of ${strengthWords(products)}; check the dose or add the strength`,
        },
      ];
    });
  });
}

const productsOf = (drug: Drug, rule: DoseRule): readonly Product[] =>
  drug.products.filter(
    (product) =>
      product.route === rule.route &&
      (rule.release === undefined || rule.release.length === 0 || rule.release.includes(product.release)),
  );

/** Liquids, powders and injections give any amount, and a form without strengths is not known. */
const isCounted = ({ form, strengths }: Product): boolean =>
  (WHOLE.test(form) || HALVED.test(form)) && strengths.length > 0 && strengths.every(({ unit }) => !unit.includes('/'));

/** Most units in one dose that are tried; more would not be one dose. */
const MOST = 40;

function isReachable(value: number, unit: string, products: readonly Product[]): boolean {
  const parts = products.flatMap(({ form, strengths }) =>
    strengths
      .filter((strength) => sameDimension(strength.unit, unit))
      .map((strength) => ratio(strength.value, strength.unit, unit) * (HALVED.test(form) ? 0.5 : 1)),
  );
  // Another unit (tablets, patches) is counted by itself.
  if (parts.length === 0) return true;
  return sums(parts, value).some((sum) => Math.abs(sum - value) < value * 1e-9);
}

/** The value in another unit of the same kind. */
function ratio(value: number, from: string, to: string): number {
  const [a, b] = [findUnit(from), findUnit(to)];
  const factor = a === undefined || b === undefined ? null : divide(a.factor, b.factor);
  return factor === null ? value : value * toNumber(factor);
}

/** Every amount up to the goal that at most `MOST` units make, of steps that are multiples of one grid. */
function sums(parts: readonly number[], goal: number): readonly number[] {
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set(reached);
    for (const start of reached)
      for (let n = 1, sum = start + part; n <= MOST && sum <= goal * (1 + 1e-9); n += 1, sum += part)
        next.add(Number(sum.toPrecision(12)));
    if (next.size > 20_000) return [goal];
    reached = next;
  }
  return [...reached];
}

const strengthWords = (products: readonly Product[]): string =>
  products
    .map(({ form, strengths }) => `${form} ${strengths.map(({ value, unit }) => `${value} ${unit}`).join(', ')}`)
    .join('; ');
