/** Which guideline rules speak of a dose, whether one of them gives it, and whether the dose cites that one. */
import type { DoseRule } from '../formulary/model.ts';
import type { NotCheckedReason } from '../formulary/verdict.ts';
import { isAbove } from '../units/decimal.ts';
import { amountIn } from './amounts.ts';
import { rulesForRouteAndRelease, rulesForUse } from './choose-rules.ts';
import { citesSource } from './cites-source.ts';
import { inRuleUnit } from './compared.ts';
import type { DrugCase } from './context.ts';
import { mayJudge } from './evidence-state.ts';
import { isExceeded } from './exceeded-limit.ts';
import type { Support } from './judge-by-rule.ts';
import { openReason } from './judge-by-rule.ts';
import { matchRule } from './match-population.ts';
import { basisOf, type LimitedWindow, limitedWindows, rangeEndIn, unitOf } from './rule-limits.ts';

/** The off-label rules for the dose's use, route and release: of the jurisdiction, international, or cited. */
export function guidelineRules(one: DrugCase, jurisdiction: string | null): DoseRule[] {
  const { drug, dose, context } = one;
  const offLabel = drug.doseRules.filter((rule) => rule.status === 'off-label' && isFor(rule, jurisdiction, one));
  const forUse =
    dose.indication === null ? offLabel : rulesForUse(offLabel, dose.indication.id, context.index.indications);
  return rulesForRouteAndRelease(forUse, one);
}

const isFor = (rule: DoseRule, jurisdiction: string | null, one: DrugCase): boolean =>
  rule.jurisdiction === 'INT' || rule.jurisdiction === jurisdiction || isCited(rule, one);

/** Standing in the reference list is not enough: one of the dose's own citations must lead to the guideline. */
function isCited(rule: DoseRule, { drug, context }: DrugCase): boolean {
  return rule.evidence.some((evidence) => {
    const source = drug.sources[evidence.source];
    return source !== undefined && context.citedReferences.some((reference) => citesSource(reference, source));
  });
}

/** The guideline that gives the dose to at least some of its patients, one that is cited before others. */
export function supportFor(one: DrugCase, rules: readonly DoseRule[]): Support | null {
  const giving = rules
    .filter((rule) => mayJudge(rule, one.drug, one.context.config) && isForSomeone(rule, one))
    .filter((rule) => isGiven(coverage(rule, one)))
    .map((rule) => ({ rule, cited: isCited(rule, one) }));
  return giving.find(({ cited }) => cited) ?? giving[0] ?? null;
}

/** One amount inside the range speaks for the guideline even where its frequency is not said. */
const isGiven = (covered: ReturnType<typeof coverage>): boolean => covered === 'covers' || covered === 'no-frequency';

function isForSomeone(rule: DoseRule, one: DrugCase): boolean {
  const match = matchRule(rule, one.person);
  return match === 'all' || match === 'some';
}

/** Whether the guideline's range holds the dose's upper end, or at the start is above it; else why that is unknown. */
export function coverage(rule: DoseRule, one: DrugCase): 'covers' | 'outside' | NotCheckedReason {
  const answers = limitedWindows(rule).flatMap((limited) => coverageIn(rule, limited, one) ?? []);
  if (answers.includes('outside')) return 'outside';
  return answers.find((answer) => answer !== 'covers') ?? answers[0] ?? 'no-limit';
}

function coverageIn(
  rule: DoseRule,
  limited: LimitedWindow,
  one: DrugCase,
): 'covers' | 'outside' | NotCheckedReason | null {
  const amount = amountIn(one.dose, limited.window);
  if (amount === null) return null;
  if (basisOf(rule) !== one.dose.basis) return 'needs-weight';
  const unit = unitOf(limited);
  const compared = inRuleUnit(amount, one, unit);
  if (compared === null) return 'unit';
  const [low, top] = [rangeEndIn(limited.usual, 'low', unit), rangeEndIn(limited.usual, 'high', unit)];
  const { high } = compared;
  if (high === null) return openReason(compared, limited.limits, one) ?? 'unit';
  const over = limited.limits.some((limit) => isExceeded(limit, high, unit)) || (top !== null && isAbove(high, top));
  if (over) return 'outside';
  const reason = openReason(compared, limited.limits, one);
  if (reason !== null) return reason;
  if (top === null && !limited.limits.some((limit) => limit.value !== undefined)) return 'no-limit';
  const atStart = one.dose.phase === 'start' || one.dose.phase === 'increment' || one.dose.phase === 'decrement';
  return low !== null && isAbove(low, high) && !atStart ? 'outside' : 'covers';
}
