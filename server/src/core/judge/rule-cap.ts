/** The cap of a rule per kg or m²: absolute, for one dose unless it says the day, and so the one part of it that an
 * absolute amount can be compared with. */
import type { DoseRule, Limit } from '../formulary/model.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { amountIn } from './amounts.ts';
import { inRuleUnit, ruleFacts } from './compared.ts';
import type { DrugCase } from './context.ts';
import { isExceeded, verdictLimit } from './exceeded-limit.ts';
import { plainUnit } from './in-unit.ts';
import { makeVerdict } from './verdicts.ts';
import { DAY, DOSE, dimensionOf } from './window.ts';

/** The verdict on an absolute amount above the cap; null where it is not above, or there is no cap. */
export function judgeByCap(rule: DoseRule, one: DrugCase): Verdict | null {
  const { cap } = rule;
  if (cap === undefined || one.dose.basis !== null) return null;
  const per = cap.per ?? 'dose';
  const window = per === 'day' ? DAY : DOSE;
  const unit = plainUnit(cap.unit);
  const amount = amountIn(one.dose, window);
  const compared = amount === null ? null : inRuleUnit(amount, one, unit);
  const limit: Limit = { kind: 'stated-maximum', value: cap.value, unit: cap.unit, per };
  if (compared === null || !isExceeded(limit, compared.high, unit)) return null;
  return makeVerdict('above-label-maximum', one.drug.id, {
    dimension: dimensionOf(window),
    ...ruleFacts(rule, window, compared),
    limit: verdictLimit(limit, one, rule),
  });
}
