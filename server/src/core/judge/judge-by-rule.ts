/** Compares one dose with one dose rule: a verdict for each dimension that the rule limits. */
import type { DoseRule, Limit } from '../formulary/model.ts';
import type { NotCheckedReason, Verdict } from '../formulary/verdict.ts';
import { isAbove } from '../units/decimal.ts';
import { amountIn, isLessThanDaily } from './amounts.ts';
import { type Compared, inRuleUnit, ruleFacts, sourceIds } from './compared.ts';
import type { DrugCase } from './context.ts';
import { type Exceeded, exceededLimit, isExceeded, nearestLimit } from './exceeded-limit.ts';
import { perKg, ROUNDED, statedWeight } from './per-weight.ts';
import { judgeByCap } from './rule-cap.ts';
import { basisOf, type LimitedWindow, limitedWindows, rangeEndIn, unitOf } from './rule-limits.ts';
import { isOutside, makeVerdict, notChecked, onePerDimension } from './verdicts.ts';
import { DOSE, dimensionOf } from './window.ts';

/** The guideline that gives the dose, and whether the dose cites it. */
export interface Support {
  readonly rule: DoseRule;
  readonly cited: boolean;
}

/** Never empty: a rule that limits nothing of what the dose says gives one verdict that says so. */
export function judgeByRule(rule: DoseRule, one: DrugCase, support: Support | null): Verdict[] {
  const found = limitedWindows(rule).flatMap((limited) => judgeWindow(rule, limited, one, support) ?? []);
  if (found.length === 0) return [notChecked('no-limit', one.drug.id, null, ruleFacts(rule, DOSE))];
  const verdicts = onePerDimension(found);
  return isForStartAlone(rule, one) ? verdicts.map(unlessOutside) : verdicts;
}

/** What is given at the start limits no dose that the text does not call one: most are raised from there. */
const isForStartAlone = ({ doseType }: DoseRule, { dose }: DrugCase): boolean =>
  doseType === 'initial' && dose.phase === 'unspecified';

const unlessOutside = (verdict: Verdict): Verdict =>
  isOutside(verdict.kind) ? { ...verdict, kind: 'not-checked', reason: 'no-limit', limit: null } : verdict;

function judgeWindow(rule: DoseRule, limited: LimitedWindow, one: DrugCase, support: Support | null): Verdict | null {
  const { window, limits, usual } = limited;
  const whole = amountIn(one.dose, window);
  // One dose may already be more than a whole course.
  const amount =
    whole ?? (window.kind === 'course' && basisOf(rule) === one.dose.basis ? amountIn(one.dose, DOSE) : null);
  if (amount === null) return null;
  const dimension = dimensionOf(window);
  const refuse = (reason: NotCheckedReason, compared?: Compared) =>
    notChecked(reason, one.drug.id, dimension, ruleFacts(rule, window, compared, usual));
  if (basisOf(rule) !== one.dose.basis)
    return judgeByCap(rule, one) ?? judgeByWeight(rule, limited, one, support, refuse) ?? refuse('needs-weight');
  const compared = inRuleUnit(amount, one, unitOf(limited));
  if (compared === null) return whole === null ? null : refuse('unit');
  const parts = { dimension, ...ruleFacts(rule, window, compared, usual) };
  const exceeded = exceededLimit(limits, compared, one, rule);
  if (exceeded !== null) return outside(exceeded, one, rule, support, parts);
  if (whole === null) return null;
  const reason = openReason(compared, limits, one) ?? unlimitedReason(compared, limited);
  if (reason !== null) return refuse(reason, compared);
  const kind = isBelowUsual(compared, limited, one, rule) ? 'below-usual' : 'within-label';
  return makeVerdict(kind, one.drug.id, { ...parts, limit: nearestLimit(limits, compared.unit, one, rule) });
}

/** An absolute amount by a rule per kg, where the text says for which weight it is; null where it does not. */
function judgeByWeight(
  rule: DoseRule,
  limited: LimitedWindow,
  one: DrugCase,
  support: Support | null,
  refuse: (reason: NotCheckedReason) => Verdict,
): Verdict | null {
  const kg = basisOf(rule) === 'kg' ? statedWeight(one) : null;
  if (kg === null) return null;
  const exact = judgeWindow(rule, limited, perKg(one, kg), support);
  if (exact === null || !isOutside(exact.kind)) return exact === null ? null : { ...exact, ofKg: kg };
  const rounded = judgeWindow(rule, limited, perKg(one, kg, ROUNDED), support);
  return rounded !== null && isOutside(rounded.kind) ? { ...exact, ofKg: kg } : refuse('ambiguous');
}

/** A guideline rule lifts a stated maximum; beside the softer limits it is only noted. */
function outside(
  exceeded: Exceeded,
  one: DrugCase,
  rule: DoseRule,
  support: Support | null,
  parts: Partial<Verdict>,
): Verdict {
  const lifted = support !== null && exceeded.kind === 'above-label-maximum';
  const kind = lifted ? supportedKind(support) : exceeded.kind;
  return makeVerdict(kind, one.drug.id, { ...parts, limit: exceeded.limit, ...supportFacts(support, rule) });
}

export const supportedKind = ({ cited }: Support) =>
  cited ? ('off-label-supported-cited' as const) : ('off-label-supported-uncited' as const);

export function supportFacts(support: Support | null, rule: DoseRule): Partial<Verdict> {
  if (support === null) return {};
  const sources = new Set([...sourceIds(rule), ...sourceIds(support.rule)]);
  return { guideline: support.rule.id, cited: support.cited, sources: [...sources] };
}

/** Why the upper end of the dose is not known; null where it is. */
export function openReason(compared: Compared, limits: readonly Limit[], { dose }: DrugCase): NotCheckedReason | null {
  if (compared.complete)
    return limits.some((limit) => isExceeded(limit, compared.peak, compared.unit)) ? 'no-frequency' : null;
  if (dose.high === null && dose.low !== null) return 'ambiguous';
  return dose.freeText ? 'free-text' : 'no-frequency';
}

/** Above the usual range of a rule that states no maximum, nothing can be said. */
function unlimitedReason({ high, unit }: Compared, { limits, usual }: LimitedWindow): NotCheckedReason | null {
  if (limits.length > 0 && !limits.some((limit) => limit.kind === 'none-stated')) return null;
  const top = rangeEndIn(usual, 'high', unit);
  return top === null || high === null || isAbove(high, top) ? 'no-limit' : null;
}

/** Only a dose to be kept can be too low; and the same total in smaller doses is the same total. */
function isBelowUsual(
  { high, unit }: Compared,
  { window, usual }: LimitedWindow,
  { dose }: DrugCase,
  rule: DoseRule,
): boolean {
  if (dose.phase !== 'target' && dose.phase !== 'maintenance') return false;
  if (window.kind === 'dose' && rule.perDay !== undefined) return false;
  if (window.kind === 'hours' && isLessThanDaily(dose)) return false;
  const bottom = rangeEndIn(usual, 'low', unit);
  return bottom !== null && high !== null && isAbove(bottom, high);
}
