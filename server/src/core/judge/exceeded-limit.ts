/** Which limits of a rule an amount is above. Equal to a limit is not above it. */
import type { DoseRule, Limit, LimitKind } from '../formulary/model.ts';
import type { VerdictKind, VerdictLimit } from '../formulary/verdict.ts';
import { compare, type Decimal, isAbove } from '../units/decimal.ts';
import type { Compared } from './compared.ts';
import type { DrugCase } from './context.ts';
import { plainUnit } from './in-unit.ts';
import { limitIn } from './rule-limits.ts';

export type LimitVerdict = 'above-label-maximum' | 'above-no-benefit' | 'above-recommended';

export interface Exceeded {
  readonly kind: LimitVerdict;
  readonly limit: VerdictLimit;
}

const VERDICT_OF: Readonly<Record<LimitKind, LimitVerdict | null>> = {
  'stated-maximum': 'above-label-maximum',
  'no-benefit-above': 'above-no-benefit',
  'recommended-dose': 'above-recommended',
  'studied-up-to': 'above-recommended',
  'safety-not-evaluated-above': 'above-recommended',
  'none-stated': null,
};
const MOST_SERIOUS_FIRST: readonly (LimitVerdict & VerdictKind)[] = [
  'above-label-maximum',
  'above-no-benefit',
  'above-recommended',
];

export function isExceeded(limit: Limit, high: Decimal | null, unit: string): boolean {
  const value = limitIn(limit, unit);
  return value !== null && high !== null && isAbove(high, value);
}

/** Of the limits exceeded the most serious kind, and of that the highest; null where there is none. */
export function exceededLimit(
  limits: readonly Limit[],
  amount: Compared,
  one: DrugCase,
  rule: DoseRule,
): Exceeded | null {
  const exceeded = sorted(limits, amount.unit)
    .reverse()
    .filter((limit) => isExceeded(limit, amount.high, amount.unit));
  for (const kind of MOST_SERIOUS_FIRST) {
    const highest = exceeded.find((limit) => VERDICT_OF[limit.kind] === kind);
    if (highest !== undefined) return { kind, limit: verdictLimit(highest, one, rule) };
  }
  return null;
}

/** The limit that a dose within all of them would come to first. */
export function nearestLimit(
  limits: readonly Limit[],
  unit: string,
  one: DrugCase,
  rule: DoseRule,
): VerdictLimit | null {
  const lowest = sorted(limits, unit)[0];
  return lowest === undefined ? null : verdictLimit(lowest, one, rule);
}

/** The limits with a value, lowest first. */
function sorted(limits: readonly Limit[], unit: string): Limit[] {
  const valued = limits.flatMap((limit) => {
    const value = limitIn(limit, unit);
    return value === null ? [] : [{ limit, value }];
  });
  return valued.sort((a, b) => compare(a.value, b.value)).map(({ limit }) => limit);
}

export function verdictLimit(limit: Limit, one: DrugCase, rule: DoseRule): VerdictLimit {
  const anchor = limit.evidence?.[0] ?? rule.evidence[0];
  return {
    value: limit.value ?? 0,
    unit: plainUnit(limit.unit ?? ''),
    per: limit.per,
    kind: limit.kind,
    jurisdiction: rule.jurisdiction,
    source: one.drug.sources[anchor?.source ?? '']?.title ?? '',
  };
}
