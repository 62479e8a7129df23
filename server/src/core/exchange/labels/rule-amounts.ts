/** Amounts, frequency, duration and maximum of a dose that was read, in the fields of a dose rule. */
import type { UnjudgedDose } from '../../facts/types.ts';
import type { Amounts, DoseRule, Limit } from '../../formulary/model.ts';

/** Null for a limit alone, and for an amount that counts for neither a dose nor a day. */
export function amountsOf(dose: UnjudgedDose): Pick<DoseRule, 'perDose' | 'perDay'> | null {
  if (isLimit(dose) || dose.unit === null) return null;
  const amounts = ranged(dose.low, dose.high, dose.openEnd, dose.unit);
  if (amounts === null) return null;
  if (dose.per === 'day') return { perDay: amounts };
  return dose.per === null || dose.per === 'dose' ? { perDose: amounts } : null;
}

const isLimit = ({ role, phase }: UnjudgedDose): boolean => role === 'limit' || phase === 'max';

/** One amount is what is usual; "up to" has no low end, "at least" no high one. */
function ranged(low: number | null, high: number | null, open: UnjudgedDose['openEnd'], unit: string): Amounts | null {
  if (open === 'low') return high === null ? null : { high, unit };
  if (open === 'high') return low === null ? null : { low, unit };
  if (low !== null && high !== null && low !== high) return { low, high, unit };
  const usual = low ?? high;
  return usual === null || usual <= 0 ? null : { usual, unit };
}

const HOURS = { min: 1 / 60, h: 1, d: 24, wk: 168, mo: 730.5 } as const;

/** "Every 2 weeks" has an interval; "2 to 3 times a day" has counts. */
export function frequencyOf({ frequency }: UnjudgedDose): Pick<DoseRule, 'frequency'> {
  if (frequency === null) return {};
  const { min, max, period, periodMax = period, periodUnit } = frequency;
  if (min === 1 && max === 1 && period * HOURS[periodUnit] > 168)
    return { frequency: { per: 'wk', minIntervalH: period * HOURS[periodUnit] } };
  const per = periodUnit === 'wk' || period * HOURS[periodUnit] > 24 ? 'wk' : 'd';
  const unit = per === 'wk' ? 168 : 24;
  const [few, many] = [(min * unit) / (periodMax * HOURS[periodUnit]), (max * unit) / (period * HOURS[periodUnit])];
  return { frequency: { min: rounded(few), max: rounded(many), per } };
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export function durationOf({ duration }: UnjudgedDose): Pick<DoseRule, 'duration'> {
  if (duration === null || (duration.low === null && duration.high === null)) return {};
  const { low, high, unit } = duration;
  return { duration: { ...(low !== null && { min: low }), ...(high !== null && { max: high }), unit } };
}

/** A maximum that the text states: as the dose itself, or beside it. */
export function* statedMaximum(dose: UnjudgedDose): Generator<Limit> {
  const { max, unit } = dose;
  if (max !== null && (max.per === 'day' || max.per === 'dose' || max.per === 'week') && max.basis === dose.basis)
    yield { kind: 'stated-maximum', value: max.value, unit: max.unit, per: max.per };
  if (!isLimit(dose) || unit === null || dose.high === null) return;
  const day = dose.per === 'day' || dose.daily?.from === 'stated';
  if (day) yield { kind: 'stated-maximum', value: dose.high, unit, per: 'day' };
  else if (dose.daily?.high != null)
    yield { kind: 'stated-maximum', value: dose.daily.high, unit: dose.daily.unit, per: 'day' };
  else if (dose.per === 'dose' || (dose.per === null && dose.frequency === null))
    yield { kind: 'stated-maximum', value: dose.high, unit, per: 'dose' };
}
