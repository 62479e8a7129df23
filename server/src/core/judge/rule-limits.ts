/** What a dose rule limits: its windows, with the limits and the usual range that hold in each. */
import type { Amounts, DoseRule, Limit } from '../formulary/model.ts';
import { byObject } from '../text/memo.ts';
import { type Decimal, decimal, decimalOrNull, multiply } from '../units/decimal.ts';
import { convert } from '../units/units.ts';
import { plainUnit } from './in-unit.ts';
import { DAY, DOSE, RATE, sameWindow, type Window, windowOf } from './window.ts';

/** The usual range of a rule in one window, in `unit`; a single usual amount is both its ends. */
export interface UsualRange {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly unit: string;
}

export interface LimitedWindow {
  readonly window: Window;
  readonly limits: readonly Limit[];
  readonly usual: UsualRange | null;
}

/** The windows a rule limits. A rule without any limit holds by its ranges alone: the day before the single dose. */
export const limitedWindows = byObject((rule: DoseRule): readonly LimitedWindow[] => {
  const windows: Window[] = [];
  for (const { per } of rule.limits) {
    const window = windowOf(per);
    if (window !== null && !windows.some((known) => sameWindow(known, window))) windows.push(window);
  }
  const by = windows.length > 0 ? windows : rangeWindows(rule);
  return by.map((window) => ({ window, limits: limitsIn(rule, window), usual: usualIn(rule, window) }));
});

function rangeWindows(rule: DoseRule): Window[] {
  if (rule.rate !== undefined) return [RATE];
  if (rule.perDay !== undefined) return [DAY];
  return rule.perDose === undefined ? [] : [DOSE];
}

/** The limits of a rule in a window. */
export const limitsIn = (rule: DoseRule, window: Window): readonly Limit[] =>
  rule.limits.filter((limit) => {
    const own = windowOf(limit.per);
    return own !== null && sameWindow(own, window);
  });

/** The usual range in a window; a day's range also follows from the single dose and how often it is given. */
export function usualIn(rule: DoseRule, window: Window): UsualRange | null {
  if (window.kind === 'dose') return usualDose(rule);
  if (window.kind === 'rate') return usualRate(rule);
  return sameWindow(window, DAY) ? usualDay(rule) : null;
}

const usualDose = byObject(({ perDose }: DoseRule) => rangeOf(perDose));
const usualRate = byObject(({ rate }: DoseRule) => hourly(rate));
const usualDay = byObject((rule: DoseRule) => rangeOf(rule.perDay) ?? dayFromDose(rule));

const SIXTY = decimal(60);

/** "mcg/kg/min" as micrograms an hour; the basis stands with the rule. */
function hourly(rate: Amounts | undefined): UsualRange | null {
  const range = rangeOf(rate);
  if (range === null || !/\/min(?:ute)?$/.test(rate?.unit ?? '')) return range;
  const scaled = (value: Decimal | null) => (value === null ? null : multiply(value, SIXTY));
  return { ...range, low: scaled(range.low), high: scaled(range.high) };
}

function rangeOf(amounts: Amounts | undefined): UsualRange | null {
  if (amounts === undefined) return null;
  const unit = plainUnit(amounts.unit);
  const [low, usual, high] = [decimalOrNull(amounts.low), decimalOrNull(amounts.usual), decimalOrNull(amounts.high)];
  if (low === null && high === null) return usual === null ? null : { low: usual, high: usual, unit };
  return { low, high, unit };
}

function dayFromDose(rule: DoseRule): UsualRange | null {
  const { perDose, frequency } = rule;
  if (perDose === undefined || frequency?.per !== 'd' || frequency.min === undefined || frequency.max === undefined) {
    return null;
  }
  const single = rangeOf(perDose);
  if (single === null) return null;
  const { low, high, unit } = single;
  return { low: times(low, frequency.min), high: times(high, frequency.max), unit };
}

function times(value: Decimal | null, count: number): Decimal | null {
  const by = decimalOrNull(count);
  return value === null || by === null ? null : multiply(value, by);
}

/** The unit in which a window's amounts are compared. */
export function unitOf({ limits, usual }: LimitedWindow): string {
  return plainUnit(limits.find((limit) => limit.unit !== undefined)?.unit ?? usual?.unit ?? '');
}

/** A limit's value in a unit, rates per hour; null for a kind without a value. */
export function limitIn(limit: Limit, unit: string): Decimal | null {
  const value = decimalOrNull(limit.value);
  if (value === null || limit.unit === undefined) return null;
  return convert(limit.per === 'minute' ? multiply(value, SIXTY) : value, plainUnit(limit.unit), unit);
}

/** One end of a usual range in a unit. */
export function rangeEndIn(range: UsualRange | null, end: 'low' | 'high', unit: string): Decimal | null {
  const value = range?.[end] ?? null;
  return range === null || value === null ? null : convert(value, range.unit, unit);
}

/** Whether the rule's amounts are for each kg, for each m², or absolute. */
export function basisOf(rule: DoseRule): 'kg' | 'm2' | null {
  return rule.basis === 'per-kg' ? 'kg' : rule.basis === 'per-m2' ? 'm2' : null;
}
