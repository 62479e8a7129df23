/** Ids lead to one thing each, and no name to two drugs. */
import type { Formulary } from '../model.ts';
import { type Invariant, type Problem, perRule, placedDrugs, placedRules } from './problem.ts';

export const uniqueIds: Invariant = (formulary) => [
  ...repeated(placedDrugs(formulary).map(({ drug, path }) => ({ key: drug.id, path: `${path}/id`, what: 'drug id' }))),
  ...repeated(placedRules(formulary).map(({ rule, path }) => ({ key: rule.id, path: `${path}/id`, what: 'rule id' }))),
];

export const uniqueNames: Invariant = (formulary) => {
  const names = placedDrugs(formulary).flatMap(({ drug, path }) => {
    const generics = [drug.genericName, ...drug.synonyms].map((name) => name.toLowerCase());
    return [...new Set(generics)].map((key) => ({ key, path, what: 'name' }));
  });
  return repeated(names);
};

export const adjustmentsNameRules: Invariant = (formulary) =>
  placedDrugs(formulary).flatMap(({ drug, path }) =>
    drug.adjustments.flatMap(({ appliesTo }, index) => {
      const missing =
        appliesTo === 'all' || drug.extends === true
          ? []
          : appliesTo.filter((id) => !drug.doseRules.some((rule) => rule.id === id));
      return missing.map((id) => ({
        path: `${path}/adjustments/${index}/appliesTo`,
        message: `there is no rule "${id}" in this drug; correct the id`,
      }));
    }),
  );

/** Parts of an entry are only retired by one that is laid over it. */
export const retireNeedsExtends: Invariant = (formulary) =>
  placedDrugs(formulary)
    .filter(({ drug }) => (drug.retire ?? []).length > 0 && drug.extends !== true)
    .map(({ path }) => ({
      path: `${path}/retire`,
      message: 'retires rules of an entry that it replaces; add "extends": true, or remove it',
    }));

export const ruleSaysSomething: Invariant = perRule(({ rule }) => {
  const says = rule.perDose ?? rule.perDay ?? rule.rate ?? rule.application;
  if (says !== undefined || rule.limits.length > 0 || (rule.titration ?? []).length > 0) return [];
  return [{ path: '', message: 'has no amount, rate, limit or step; add one or remove the rule' }];
});

export const reviewsAreSigned: Invariant = (formulary: Formulary) => {
  const drugs = placedDrugs(formulary).map(({ drug, path }) => ({ review: drug.review, path: `${path}/review` }));
  const rules = placedRules(formulary).flatMap(({ rule, path }) =>
    rule.review === undefined ? [] : [{ review: rule.review, path: `${path}/review` }],
  );
  return [...drugs, ...rules]
    .filter(({ review }) => review.state !== 'draft' && (review.by === undefined || review.on === undefined))
    .map(({ review, path }) => ({
      path,
      message: `${review.state} needs who ("by") and when ("on"); add both, or set it to draft`,
    }));
};

function repeated(
  all: readonly { readonly key: string; readonly path: string; readonly what: string }[],
): readonly Problem[] {
  const seen = new Set<string>();
  return all.flatMap(({ key, path, what }) => {
    const again = seen.has(key);
    seen.add(key);
    return again ? [{ path, message: `${what} "${key}" is used twice; give each its own` }] : [];
  });
}
