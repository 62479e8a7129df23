/**
 * Slips of a decimal place or a unit: an amount far outside every limit and range of the drug, which ten or a thousand
 * times more or less would be usual for the use that is named. With no applicable rule nothing is implausible.
 */
import type { DoseRule } from '../formulary/model.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { compare, type Decimal, decimal, decimalOrNull, isAbove, multiply, parseDecimal } from '../units/decimal.ts';
import { convert } from '../units/units.ts';
import { amountIn } from './amounts.ts';
import { type Compared, inRuleUnit, ruleFacts } from './compared.ts';
import type { DrugCase } from './context.ts';
import { plainUnit } from './in-unit.ts';
import { ADULT_DAYS } from './person.ts';
import { basisOf, limitedWindows, limitIn, rangeEndIn, type UsualRange, usualIn } from './rule-limits.ts';
import { makeVerdict } from './verdicts.ts';
import { DAY, DOSE, dimensionOf, RATE, sameWindow, type Window } from './window.ts';

const TWO = decimal(2);
const TOO_LARGE = ['0.1', '0.001'].flatMap((text) => parseDecimal(text) ?? []);
const TOO_SMALL = [decimal(10), decimal(1000)];
const TWENTIETH = parseDecimal('0.05') ?? decimal(0);
/** In kg and square metres. */
const LARGE_BODY: Readonly<Record<string, Decimal>> = { kg: decimal(150), m2: decimal(3) };
const LARGE_CHILD: Readonly<Record<string, Decimal>> = { kg: decimal(60), m2: decimal(2) };

/** The verdict that the amount is a slip, in the first dimension where it is one; null where it is none. */
export function judgePlausibility(rules: readonly DoseRule[], one: DrugCase): Verdict | null {
  const comparable = rules.filter((rule) => basisOf(rule) === one.dose.basis);
  for (const window of [DAY, DOSE, RATE]) {
    const verdict = slipIn(window, comparable, one);
    if (verdict !== null) return verdict;
  }
  return null;
}

/** A single dose that no rule limits counts only where it is more than the rules give in a whole day. */
function isJudged(window: Window, { high, unit }: Compared, rules: readonly DoseRule[]): boolean {
  if (!sameWindow(window, DOSE) || rules.some(limitsTheDose)) return true;
  const day = rules.flatMap((rule) => boundsOf(rule, DAY, unit)).reduce(higher, null);
  return high !== null && day !== null && isAbove(high, day);
}

const limitsTheDose = (rule: DoseRule): boolean =>
  limitedWindows(rule).some((limited) => sameWindow(limited.window, DOSE));

function slipIn(window: Window, rules: readonly DoseRule[], one: DrugCase): Verdict | null {
  const amount = amountIn(one.dose, window);
  if (amount === null || amount.high === null) return null;
  for (const rule of rules) {
    const usual = usualIn(rule, window);
    const compared = usual === null ? null : inRuleUnit(amount, one, usual.unit);
    if (usual === null || compared === null || !isJudged(window, compared, rules)) continue;
    if (!isSlip(compared, usual, window, rules, one)) continue;
    const facts = ruleFacts(rule, window, compared, usual);
    return makeVerdict('implausible', one.drug.id, { dimension: dimensionOf(window), ...facts });
  }
  return null;
}

function isSlip(
  amount: Compared,
  usual: UsualRange,
  window: Window,
  rules: readonly DoseRule[],
  one: DrugCase,
): boolean {
  const lowest = rules.flatMap((rule) => boundsOf(rule, window, usual.unit)).reduce(lower, null);
  const all = everyUse(one).flatMap((rule) => boundsOf(rule, window, usual.unit));
  const highest = all.reduce(higher, null);
  const { high } = amount;
  if (high === null || lowest === null || highest === null) return false;
  const fits = (factor: Decimal): boolean =>
    isUsual(amount, factor, { ...usual, low: usual.low ?? expectedLow(all, usual, factor) });
  if (isAbove(high, multiply(highest, TWO)))
    return !isByBody(high, usual.unit, window, one) && largeSlips(window, rules, one).some(fits);
  const small = amount.complete && isAbove(lowest, multiply(high, TWO)) && isBelowEveryStrength(one);
  return small && TOO_SMALL.slice(isUseOpen(one) ? 1 : 0).some(fits);
}

/** Where a label says "up to", a start stands for the lower end; else, by a thousand, a twentieth of the upper one does. */
function expectedLow(all: readonly Decimal[], { high }: UsualRange, factor: Decimal): Decimal | null {
  const least = all.reduce(lower, null);
  const isThousand = factor === TOO_LARGE[1] || factor === TOO_SMALL[1];
  if (!isThousand || high === null || least === null || isAbove(high, least)) return least;
  return multiply(high, TWENTIETH);
}

/** Uses that differ by class, of which the text names none: ten times one dose may be another. */
const isUseOpen = ({ dose, drug }: DrugCase): boolean => drug.indicationRequired === true && dose.indication === null;

/** No more than a large body gets by a rule that goes by weight or surface: methotrexate by the square metre. */
function isByBody(high: Decimal, unit: string, window: Window, { dose, drug }: DrugCase): boolean {
  if (dose.basis !== null) return false;
  return drug.doseRules.some((rule) => {
    const ofChildren = (rule.population?.ageMaxDays ?? ADULT_DAYS) < ADULT_DAYS;
    const body = (ofChildren ? LARGE_CHILD : LARGE_BODY)[basisOf(rule) ?? 'none'];
    return body !== undefined && boundsOf(rule, window, unit).some((bound) => !isAbove(high, multiply(bound, body)));
  });
}

/** "Maximum 600 mg a day" of what is usual at 60 mg: where the label states no maximum, only the unit can be a slip. */
function largeSlips(window: Window, rules: readonly DoseRule[], one: DrugCase): readonly Decimal[] {
  const { dose } = one;
  if (isUseOpen(one)) return TOO_LARGE.slice(1);
  if (dose.role !== 'limit') return TOO_LARGE;
  const stated = rules.some((rule) =>
    limitedWindows(rule).some(
      (known) => sameWindow(known.window, window) && known.limits.some(({ kind }) => kind === 'stated-maximum'),
    ),
  );
  return stated ? TOO_LARGE : TOO_LARGE.slice(1);
}

/** What another use of the drug allows is no slip of a decimal place; the text may mean that use. A dose that is kept up
 * is not meant for loading. */
const everyUse = ({ dose, drug }: DrugCase): readonly DoseRule[] => {
  const isKept = dose.phase === 'maintenance' || dose.phase === 'target';
  return drug.doseRules.filter((rule) => basisOf(rule) === dose.basis && !(isKept && rule.doseType === 'loading'));
};

/** The numeric limits and the ends of the usual range of a rule in a window. */
function boundsOf(rule: DoseRule, window: Window, unit: string): Decimal[] {
  const limited = limitedWindows(rule).find((known) => sameWindow(known.window, window));
  const usual = usualIn(rule, window);
  const limits = (limited?.limits ?? []).map((limit) => limitIn(limit, unit));
  return [...limits, rangeEndIn(usual, 'low', unit), rangeEndIn(usual, 'high', unit)].flatMap((bound) => bound ?? []);
}

const lower = (a: Decimal | null, b: Decimal): Decimal => (a === null || compare(b, a) < 0 ? b : a);
const higher = (a: Decimal | null, b: Decimal): Decimal => (a === null || compare(b, a) > 0 ? b : a);

/** True when both ends of the amount, scaled, stand inside the usual range. */
function isUsual(amount: Compared, factor: Decimal, { low, high }: UsualRange): boolean {
  const bottom = low ?? high;
  if (bottom === null || high === null || amount.high === null) return false;
  return [amount.low ?? amount.high, amount.high].every((end) => {
    const scaled = multiply(end, factor);
    return !isAbove(bottom, scaled) && !isAbove(scaled, high);
  });
}

/** What is given at once is below the smallest strength that is sold by this route. */
function isBelowEveryStrength(one: DrugCase): boolean {
  const { dose, drug, route } = one;
  const atOnce = decimalOrNull(dose.high ?? dose.low);
  if (atOnce === null || dose.unit === null || dose.basis !== null) return false;
  const products = drug.products.filter((product) => route === null || product.route === route);
  const strengths = products.flatMap((product) => product.strengths).filter(({ unit }) => unit === plainUnit(unit));
  const sold = strengths.flatMap(({ value, unit }) => convert(decimal(value), unit, dose.unit ?? '') ?? []);
  return sold.length > 0 && sold.every((strength) => isAbove(strength, atOnce));
}
