/** A dose against the most that its drug is given at for anything, and what is left of it without its zeros. */
import type { DoseFact } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { DoseRule } from '../formulary/model.ts';
import { amountIn } from '../judge/amounts.ts';
import { amountWords } from '../judge/dose-words.ts';
import { inUnit, plainUnit } from '../judge/in-unit.ts';
import { basisOf, rangeEndIn, usualIn } from '../judge/rule-limits.ts';
import { DAY, DOSE, type Window } from '../judge/window.ts';
import { type Decimal, decimal, divide, isAbove, multiply, toNumber } from '../units/decimal.ts';
import { describeDose, doseSubject } from './dose-words.ts';
import type { Problem, RuleContext } from './rule.ts';
import { boundWords, highestBound, rulesFor, type Top, withCeilings } from './usual-amounts.ts';

/** The amount against the most that the rules of the same basis give. */
export function beyondIn(
  window: Window,
  dose: DoseFact,
  drug: IndexedDrug,
  rules: readonly DoseRule[],
): Problem | null {
  const given = amountIn(dose, window)?.high ?? null;
  const top = given === null ? null : topIn(window, dose, drug, rules);
  const amount = top === null || given === null ? null : inUnit(given, dose, plainUnit(top.unit));
  if (top === null || amount === null) return null;
  const least = drug.indicationRequired === true ? 100 : 5;
  if (!isAbove(amount, multiply(top.value, decimal(least)))) return null;
  const shift = SHIFTS.find((factor) => isUsualAt(divide(amount, decimal(factor)), factor, window, top, rules));
  const ratio = divide(amount, top.value);
  if (shift === undefined || ratio === null) return null;
  return {
    messageId: 'beyond',
    data: {
      dose: describeDose(dose),
      times: String(Math.floor(toNumber(ratio))),
      limit: amountWords({ ...boundWords(top), per: PER[window.kind] ?? null }, dose.basis),
      shift: String(shift),
    },
    span: dose.span,
    subject: doseSubject(dose, drug.id),
  };
}

/** A small child's weight: what is too much for it is too much for everybody. */
const [LEAST_KG, ADULT_KG] = [decimal(10), decimal(70)];

/** An amount by weight of a drug that is given by weight for nothing: a thousandfold slip passes every absolute dose. */
export function beyondByWeight(
  window: Window,
  dose: DoseFact,
  drug: IndexedDrug,
  context: RuleContext,
): readonly Problem[] {
  if (!/^(?:mcg|mg|g)$/.test(dose.unit ?? '') || dose.drugs.some(({ inherited }) => inherited !== false)) return [];
  const absolute: DoseFact = { ...dose, basis: null };
  const rules = rulesFor(dose, drug, context).length > 0 ? [] : rulesFor(absolute, drug, context);
  const given = amountIn(absolute, window)?.high ?? null;
  const top = given === null ? null : topIn(window, absolute, drug, rules);
  const amount = top === null || given === null ? null : inUnit(given, absolute, plainUnit(top.unit));
  if (top === null || amount === null) return [];
  const [light, heavy] = [multiply(amount, LEAST_KG), divide(multiply(amount, ADULT_KG), decimal(1000))];
  const ratio = divide(light, top.value);
  if (!isAbove(light, multiply(top.value, decimal(20))) || ratio === null) return [];
  if (!isUsualAt(heavy, 1000, window, top, rules)) return [];
  return [
    {
      messageId: 'byWeight',
      data: {
        dose: describeDose(dose),
        times: String(Math.floor(toNumber(ratio))),
        limit: amountWords({ ...boundWords(top), per: PER[window.kind] ?? null }),
      },
      span: dose.span,
      subject: doseSubject(dose, drug.id),
    },
  ];
}

const SHIFTS = [10, 1000];
const PER: Readonly<Record<string, string>> = { hours: 'day', rate: 'hour', dose: 'dose' };

/** What is left without the zeros is a usual amount of some rule; without three of them, at least a tenth of one. */
function isUsualAt(amount: Decimal | null, by: number, window: Window, top: Top, rules: readonly DoseRule[]): boolean {
  if (amount === null) return false;
  return rules.some((rule) => {
    const usual = usualIn(rule, window) ?? (window === DOSE ? usualIn(rule, DAY) : null);
    const [low, high] = [rangeEndIn(usual, 'low', top.unit), rangeEndIn(usual, 'high', top.unit)];
    const reached = by === 1000 && basisOf(rule) === null ? multiply(amount, decimal(10)) : amount;
    return high !== null && !isAbove(amount, high) && (low === null || !isAbove(low, reached));
  });
}

/** The most that any rule gives; a single dose may be a whole day's. */
function topIn(window: Window, dose: DoseFact, drug: IndexedDrug, rules: readonly DoseRule[]): Top | null {
  const tops = (window === DOSE ? [DOSE, DAY] : [window]).flatMap((one) => {
    const top = highestBound(rules, one);
    return top === null ? [] : [{ ...top, value: dose.basis === null ? withCeilings(top, drug, one) : top.value }];
  });
  const [first, second] = tops;
  if (first === undefined || second === undefined) return first ?? null;
  if (second.unit !== first.unit) return null;
  return isAbove(second.value, first.value) ? second : first;
}
