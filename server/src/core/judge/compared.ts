/** An amount of the dose said in the unit of a rule, and what a verdict tells of it. */
import type { DoseRule } from '../formulary/model.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { type Decimal, toNumber } from '../units/decimal.ts';
import type { Amount } from './amounts.ts';
import type { DrugCase } from './context.ts';
import { inUnit } from './in-unit.ts';
import type { UsualRange } from './rule-limits.ts';
import type { Window } from './window.ts';

export interface Compared extends Amount {
  readonly unit: string;
}

/** The amount in the unit of a rule; null where the unit does not allow it. */
export function inRuleUnit(amount: Amount, one: DrugCase, unit: string): Compared | null {
  const say = (value: Decimal | null) => (value === null ? null : inUnit(value, one.dose, unit));
  const [low, high, peak] = [say(amount.low), say(amount.high), say(amount.peak)];
  if (high === null && amount.high !== null) return null;
  return { low, high, peak, complete: amount.complete, unit };
}

/** The rule, the amounts and the usual range behind a verdict. */
export function ruleFacts(
  rule: DoseRule,
  window: Window,
  compared?: Compared,
  usual?: UsualRange | null,
): Partial<Verdict> {
  const per = perOf(window);
  return {
    rule: rule.id,
    sources: sourceIds(rule),
    ...(compared === undefined ? {} : { compared: range(compared, per) }),
    ...(usual == null ? {} : { usual: range(usual, per) }),
  };
}

const range = ({ low, high, unit }: UsualRange, per: string) => ({
  low: low === null ? null : toNumber(low),
  high: high === null ? null : toNumber(high),
  unit,
  per,
});

export const sourceIds = (rule: DoseRule): string[] => rule.evidence.map((evidence) => evidence.source);

export function perOf(window: Window): string {
  if (window.kind !== 'hours') return window.kind === 'rate' ? 'hour' : window.kind;
  if (window.hours === 24) return 'day';
  return window.hours === 168 ? 'week' : `${window.hours} hours`;
}
