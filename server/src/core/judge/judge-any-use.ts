/** Judges a dose whose use is not said, or not narrowly enough: by the union of uses, which can only accuse. */
import type { DoseRule } from '../formulary/model.ts';
import type { NotCheckedReason } from '../formulary/verdict.ts';
import { rulesForRouteAndRelease } from './choose-rules.ts';
import type { DrugCase } from './context.ts';
import { accusation, judgeOnLabel } from './judge-on-label.ts';
import { isApplicable, type Judged, refusal } from './judged.ts';

/** Reasons that hold whatever the use. */
const WHATEVER_THE_USE: readonly NotCheckedReason[] = [
  'unit',
  'needs-weight',
  'no-population',
  'draft-rule',
  'no-rule',
];

/** Where the uses of a drug differ by class, the union accuses of nothing but a slip by a thousand. */
export function judgeAnyUse(labels: readonly DoseRule[], guidelines: readonly DoseRule[], one: DrugCase): Judged {
  if (one.drug.indicationRequired === true) return onlyASlip('no-indication', labels, one);
  const rules = rulesForRouteAndRelease(labels, one);
  const uses = new Set(rules.flatMap((rule) => rule.indications.map(({ id }) => id)));
  const all = [...uses].map((id) => {
    const forUse = rules.filter((rule) => rule.indications.some((indication) => indication.id === id));
    return judgeOnLabel(forUse, guidelines, one);
  });
  const forThem = all.filter(
    ({ verdicts }) => !verdicts.some(({ reason }) => reason === 'no-population' || reason === 'no-rule'),
  );
  const judged = forThem.length > 0 ? forThem : all;
  const sets = judged.map(({ verdicts }) => verdicts);
  if (sets.length === 0) return refusal('no-rule', one);
  const reason = WHATEVER_THE_USE.find((known) => sets.every((set) => set.some((verdict) => verdict.reason === known)));
  const applied = judged.some((each) => each.applied.length === 0) ? [] : judged.flatMap((each) => each.applied);
  return { verdicts: accusation(sets, reason ?? 'no-indication', one), applied };
}

/**
 * Judges a dose whose use is said less narrowly than the labels do ("infection", where they say which). What they give
 * for one kind says nothing of another; but what is a slip by all of them is a slip.
 */
export const judgeWiderUse = (narrower: readonly DoseRule[], one: DrugCase): Judged =>
  onlyASlip('no-rule', narrower, one);

const onlyASlip = (reason: NotCheckedReason, rules: readonly DoseRule[], one: DrugCase): Judged => ({
  ...refusal(reason, one),
  applied: rulesForRouteAndRelease(rules, one).filter((rule) => isApplicable(rule, one)),
});
