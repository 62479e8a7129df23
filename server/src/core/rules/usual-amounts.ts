/** What the formulary's rules of a drug allow at most, and what they call usual, for rules that compare beside the judge. */
import type { DoseFact } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { DoseRule } from '../formulary/model.ts';
import { rulesForUse } from '../judge/choose-rules.ts';
import { mayJudge } from '../judge/evidence-state.ts';
import { inUnit, plainUnit } from '../judge/in-unit.ts';
import { basisOf, limitedWindows, limitIn, limitsIn, rangeEndIn, unitOf, usualIn } from '../judge/rule-limits.ts';
import { DAY, DOSE, sameWindow, type Window, windowOf } from '../judge/window.ts';
import { compare, type Decimal, decimal, decimalOrNull, divide, isAbove, largest, toNumber } from '../units/decimal.ts';
import type { RuleContext } from './rule.ts';

/** The rules that may judge the drug in the jurisdictions chosen, with the dose's basis, and its route where one is stated. */
export function rulesFor(dose: DoseFact, drug: IndexedDrug, { config }: RuleContext): readonly DoseRule[] {
  const chosen: readonly string[] = config.jurisdictions;
  return drug.doseRules.filter(
    (rule) =>
      basisOf(rule) === dose.basis &&
      (chosen.length === 0 || rule.status === 'off-label' || chosen.includes(rule.jurisdiction)) &&
      (dose.routes.length === 0 || dose.routes.some((route) => route === rule.route)) &&
      mayJudge(rule, drug, config),
  );
}

/** Those of the use that the text names; all where it names none. */
export function ofUse(rules: readonly DoseRule[], dose: DoseFact, { formulary }: RuleContext): readonly DoseRule[] {
  return dose.indication === null ? rules : rulesForUse(rules, dose.indication.id, formulary.indications);
}

export interface Top {
  readonly value: Decimal;
  readonly unit: string;
  readonly rule: DoseRule;
}

/** The highest limit or end of a usual range in a window; null where the rules bound nothing there. */
export function highestBound(rules: readonly DoseRule[], window: Window): Top | null {
  const [first] = rules;
  if (first === undefined) return null;
  const unit = unitIn(first, window);
  let top: Top | null = null;
  for (const rule of rules)
    for (const value of boundsOf(rule, window, unit))
      if (top === null || isAbove(value, top.value)) top = { value, unit, rule };
  return top;
}

function unitIn(rule: DoseRule, window: Window): string {
  const limited = limitedWindows(rule).find((known) => sameWindow(known.window, window));
  return limited === undefined ? (usualIn(rule, window)?.unit ?? 'mg') : unitOf(limited);
}

function boundsOf(rule: DoseRule, window: Window, unit: string): readonly Decimal[] {
  const bounds = limitsIn(rule, window).map((limit) => limitIn(limit, unit));
  return [...bounds, rangeEndIn(usualIn(rule, window), 'high', unit)].filter((bound) => bound !== null);
}

/** What the rule gives at once; a day's amount that it does not divide is given at once. */
export function highestSingle(rule: DoseRule): { readonly value: Decimal; readonly unit: string } | null {
  const [once, day] = [usualIn(rule, DOSE), usualIn(rule, DAY)];
  if (once !== null && once.high !== null) return { value: once.high, unit: once.unit };
  const value = day?.high == null ? null : divide(day.high, decimal(Math.max(1, rule.frequency?.min ?? 1)));
  return day === null || value === null ? null : { value, unit: day.unit };
}

/** The higher of a bound and the drug's absolute ceilings in the same window. */
export function withCeilings(top: Top, drug: IndexedDrug, window: Window): Decimal {
  return drug.ceilings.reduce((highest, ceiling) => {
    const own = windowOf(ceiling.per);
    if (own === null || !sameWindow(own, window)) return highest;
    const value = limitIn({ kind: 'stated-maximum', value: ceiling.value, unit: ceiling.unit, per: 'day' }, top.unit);
    return value === null ? highest : largest(highest, value);
  }, top.value);
}

/** A value of the dose in a unit of the formulary. */
export function amountIn(value: number | null, dose: DoseFact, unit: string): Decimal | null {
  const amount = decimalOrNull(value);
  return amount === null ? null : inUnit(amount, dose, plainUnit(unit));
}

/** Both ends of the dose stand inside the usual range of the rule in the window. */
export function isUsual(dose: DoseFact, rule: DoseRule, window: Window): boolean {
  const usual = usualIn(rule, window);
  if (usual === null || usual.high === null) return false;
  const low = amountIn(dose.low ?? dose.high, dose, usual.unit);
  const high = amountIn(dose.high ?? dose.low, dose, usual.unit);
  if (low === null || high === null) return false;
  return compare(low, usual.low ?? usual.high) >= 0 && compare(high, usual.high) <= 0;
}

export const boundWords = ({
  value,
  unit,
}: Pick<Top, 'value' | 'unit'>): { low: number; high: number; unit: string } => ({
  low: toNumber(value),
  high: toNumber(value),
  unit,
});
