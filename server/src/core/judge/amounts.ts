/**
 * What a dose puts into a window (one dose, so many hours, a rate, a course), in the dose's own unit and basis. It
 * computes only from what the text says: without a frequency one amount is a lower bound, no more.
 */
import type { UnjudgedDose } from '../facts/types.ts';
import {
  type Decimal,
  decimal,
  decimalOrNull,
  divide,
  isAbove,
  largest,
  multiply,
  smallest,
} from '../units/decimal.ts';
import { convert } from '../units/units.ts';
import { type Window, windowOf } from './window.ts';

export interface Amount {
  readonly low: Decimal | null;
  /** The most that is given; where it is not `complete`, at least this much is. Null: nothing is known. */
  readonly high: Decimal | null;
  /** The most in any one window, where doses stand further apart than the window is long; else as `high`. */
  readonly peak: Decimal | null;
  readonly complete: boolean;
}

/** Null where the dose says nothing about the window: a daily total nothing about one dose. */
export function amountIn(dose: UnjudgedDose, window: Window): Amount | null {
  const amount = unboundedAmount(dose, window);
  return amount === null ? null : bounded(amount, dose, window);
}

function unboundedAmount(dose: UnjudgedDose, window: Window): Amount | null {
  switch (window.kind) {
    case 'dose':
      return isSingle(dose) ? ends(dose, decimal(1)) : null;
    case 'hours':
      return amountInHours(dose, window.hours);
    case 'rate':
      return dose.per === 'hour' ? ends(dose, decimal(1)) : dose.per === 'minute' ? ends(dose, decimal(60)) : null;
    case 'course':
      return dose.per === 'course' ? ends(dose, decimal(1)) : courseOf(dose);
    case 'lifetime':
      return null;
  }
}

/** A day's amount for so many days; null where either is not said. */
function courseOf(dose: UnjudgedDose): Amount | null {
  const days = dose.duration === null ? null : decimalOrNull(dose.duration.high ?? dose.duration.low);
  const hours = dose.duration === null || dose.duration.unit === 'min' ? null : DURATION_HOURS[dose.duration.unit];
  const day = amountInHours(dose, 24);
  if (days === null || hours === null || day === null || !day.complete) return null;
  return spread(day, multiply(days, decimal(hours)), decimal(24));
}

const DURATION_HOURS = { h: 1, d: 24, wk: 168, mo: 730.5, y: 8766 } as const;

const isSingle = (dose: UnjudgedDose): boolean => dose.per === null || dose.per === 'dose';

/** "650 mg once", "a single dose of 300 mg" is all of the day. */
const isOnce = (dose: UnjudgedDose): boolean => dose.count === 1 && dose.frequency === null;

/** A step up or down is an amount by itself: what stands beside it as "every 3 days" is the pace of the steps. */
const isStep = (dose: UnjudgedDose): boolean => dose.phase === 'increment' || dose.phase === 'decrement';

const PER_HOURS: Readonly<Record<string, number>> = { day: 24, week: 168, month: 730.5 };

function amountInHours(dose: UnjudgedDose, hours: number): Amount | null {
  if (hours < 24) return withinTheDay(dose, hours);
  const statedPer = dose.per === null ? undefined : PER_HOURS[dose.per];
  if (statedPer !== undefined) return spread(ends(dose, decimal(1)), decimal(hours), decimal(statedPer));
  if (dose.per === 'course') return null;
  if (dose.per === 'hour' || dose.per === 'minute') return infused(dose, hours);
  if (isStep(dose)) return ends(dose, decimal(1));
  if (dose.daily?.from === 'stated') return spread(dailyEnds(dose), decimal(hours), decimal(24));
  return byFrequency(dose, hours) ?? byDaily(dose, hours) ?? (isOnce(dose) ? ends(dose, decimal(1)) : lowerBound(dose));
}

/** "1 g/hour for 24 hours": as long as it is said to run. */
function infused(dose: UnjudgedDose, hours: number): Amount | null {
  const { duration, per } = dose;
  const unit = duration === null || duration.unit === 'min' ? null : DURATION_HOURS[duration.unit];
  const runs = decimalOrNull(duration?.high ?? duration?.low);
  if (unit === null || runs === null) return lowerBound(dose);
  const most = smallest(multiply(runs, decimal(unit)), decimal(hours));
  return ends(dose, per === 'minute' ? multiply(most, decimal(60)) : most);
}

/** A day's amount is not spread over its hours: what is known of an hour is one dose, where the next one comes later. */
function withinTheDay(dose: UnjudgedDose, hours: number): Amount | null {
  if (dose.per === 'hour' && hours === 1) return ends(dose, decimal(1));
  if (!isSingle(dose)) return null;
  const apart = hoursApart(dose.frequency);
  if (apart === null) return lowerBound(dose);
  return apart >= hours ? ends(dose, decimal(1)) : byFrequency(dose, hours);
}

/** Hours from one dose to the next: as the interval says, or as so many doses come apart in a day. */
function hoursApart(frequency: UnjudgedDose['frequency']): number | null {
  if (frequency === null || !(frequency.max > 0)) return null;
  const { period, periodUnit, max } = frequency;
  return periodUnit === 'min' ? period / 60 : (period * HOURS[periodUnit]) / max;
}

function byFrequency(dose: UnjudgedDose, hours: number): Amount | null {
  const { frequency } = dose;
  const times = decimalOrNull(frequency?.max);
  const period = decimalOrNull(frequency?.period);
  if (frequency === null || times === null || period === null || times.digits <= 0n || period.digits <= 0n) return null;
  const single = ends(dose, decimal(1));
  if (frequency.periodUnit === 'min') return dose.count === null ? null : capped(single, dose.count);
  const amount = spread(ends(dose, times), decimal(hours), multiply(period, decimal(HOURS[frequency.periodUnit])));
  return dose.count === null ? amount : capped(single, dose.count, amount);
}

const HOURS = { h: 1, d: 24, wk: 168, mo: 730.5 } as const;

/** So many doses and no more: "every 5 minutes for up to 3 doses". */
function capped(single: Amount, count: number, amount?: Amount): Amount {
  const doses = decimalOrNull(count) ?? decimal(1);
  const high = single.high === null ? null : multiply(single.high, doses);
  if (amount?.high == null || high === null) return { ...single, high, peak: high };
  return {
    ...amount,
    low: amount.low === null ? null : smallest(amount.low, high),
    high: smallest(amount.high, high),
    peak: amount.peak === null ? null : smallest(amount.peak, high),
  };
}

function byDaily(dose: UnjudgedDose, hours: number): Amount | null {
  if (dose.daily === null || dose.daily.unit !== dose.unit || dose.daily.basis !== dose.basis) return null;
  return spread(dailyEnds(dose), decimal(hours), decimal(24));
}

/** One amount of unknown frequency; of a rate not even that. */
function lowerBound(dose: UnjudgedDose): Amount {
  const single = isSingle(dose) ? ends(dose, decimal(1)) : { low: null, high: null, peak: null };
  return { ...single, complete: false };
}

function ends(dose: UnjudgedDose, factor: Decimal): Amount {
  return makeAmount(decimalOrNull(dose.low), decimalOrNull(dose.high), factor);
}

function dailyEnds(dose: UnjudgedDose): Amount {
  const { daily, unit } = dose;
  const inUnit = (value: number | null | undefined): Decimal | null => {
    const amount = decimalOrNull(value);
    return amount === null || daily === null ? null : convert(amount, daily.unit, unit ?? daily.unit);
  };
  return makeAmount(inUnit(daily?.low), inUnit(daily?.high), decimal(1));
}

/** "At least X" has no upper end: X is a lower bound. Ends in the wrong order are read as a range all the same. */
function makeAmount(low: Decimal | null, high: Decimal | null, factor: Decimal): Amount {
  const top = low !== null && high !== null ? largest(low, high) : (high ?? low);
  const bottom = low !== null && high !== null ? smallest(low, high) : low;
  const scaled = top === null ? null : multiply(top, factor);
  return {
    low: bottom === null ? null : multiply(bottom, factor),
    high: scaled,
    peak: scaled,
    complete: high !== null,
  };
}

/** An amount for every `period` hours, in a window of `hours`. */
function spread(amount: Amount, hours: Decimal, period: Decimal): Amount {
  const share = (value: Decimal | null) => (value === null ? null : divide(multiply(value, hours), period));
  const high = share(amount.high);
  const peak = isAbove(period, hours) ? amount.high : high;
  return { low: share(amount.low), high, peak, complete: amount.complete };
}

/** A maximum given with the dose bounds what is computed for the window. */
function bounded(amount: Amount, dose: UnjudgedDose, window: Window): Amount {
  const bound = boundOf(dose, window);
  if (bound === null || (dose.max !== null && dose.max.basis !== dose.basis)) return amount;
  if (window.kind !== 'dose' && isAboveAlone(amount, dose, bound)) return amount;
  const low = amount.low === null ? null : smallest(amount.low, bound);
  if (amount.high === null || isAbove(amount.high, bound)) return { low, high: bound, peak: bound, complete: true };
  if (!amount.complete) return { ...amount, high: bound, peak: bound, complete: true };
  return { ...amount, peak: amount.peak === null ? null : smallest(amount.peak, bound) };
}

/** A maximum that one dose, or the day as written, alone passes is somebody else's, or wrong: it makes no dose smaller. */
function isAboveAlone(amount: Amount, dose: UnjudgedDose, bound: Decimal): boolean {
  const { low } = isSingle(dose) ? ends(dose, decimal(1)) : amount;
  return low !== null && isAbove(low, bound);
}

/** The stated maximum for the window, in the dose's unit. */
export function boundOf(dose: UnjudgedDose, window: Window): Decimal | null {
  const per = maximumPer(dose);
  const value = decimalOrNull(dose.max?.value);
  if (dose.max === null || per === null || value === null || dose.unit === null) return null;
  const own = windowOf(per);
  const inUnit = convert(value, dose.max.unit, dose.unit);
  if (own === null || inUnit === null) return null;
  // No day brings more than the whole course.
  if (own.kind === 'course' && window.kind === 'hours') return inUnit;
  if (own.kind !== window.kind) return null;
  if (own.kind !== 'hours' || window.kind !== 'hours') return inUnit;
  return window.hours < own.hours ? null : divide(multiply(inUnit, decimal(window.hours)), decimal(own.hours));
}

/** "Max 4 g" beside a dose for several times a day means the day; beside a single dose, the dose. */
export function maximumPer(dose: UnjudgedDose): 'dose' | 'hour' | 'day' | 'week' | 'course' | null {
  if (dose.max === null) return null;
  if (dose.max.per !== null) return dose.max.per;
  if (dose.per === 'day' || dose.per === 'week' || dose.per === 'course' || dose.per === 'hour') return dose.per;
  return dose.frequency === null ? 'dose' : 'day';
}

/** Given every other day, weekly or more rarely. */
export function isLessThanDaily({ frequency, per }: UnjudgedDose): boolean {
  if (frequency === null) return per === 'week' || per === 'month';
  const { periodUnit, period, max } = frequency;
  return periodUnit === 'wk' || periodUnit === 'mo' ? max < 7 : periodUnit === 'd' && max < period;
}
