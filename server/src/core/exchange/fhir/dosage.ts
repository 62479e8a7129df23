/**
 * A dose rule as FHIR Dosage and back. FHIR carries the single dose, how often, by which route and for how long; what is
 * left over (the day's total, kinds of limit, evidence, status) goes into an extension beside it. No fact stands twice,
 * except the maxima, which are also written where other readers look for them.
 */
import type { DoseRule } from '../../formulary/model.ts';
import { isObject } from './extensions.ts';
import { timeCode, UCUM_SYSTEM } from './quantity.ts';

type Json = Readonly<Record<string, unknown>>;

const PER = { d: 'd', wk: 'wk' } as const;

/** The part of a rule that FHIR's Dosage says. */
export function dosageOf(rule: DoseRule): Json {
  const repeat = { ...timesOf(rule), ...boundsOf(rule.duration) };
  return {
    ...(Object.keys(repeat).length > 0 && { timing: { repeat } }),
    route: { text: rule.route },
    ...(rule.doseType === 'prn' && { asNeededBoolean: true }),
    ...doseOf(rule),
    ...maximaOf(rule),
  };
}

const quantity = (value: number, unit: string): Json => ({ value, unit });

const perBody = ({ basis }: DoseRule): string => (basis === 'per-kg' ? '/kg' : basis === 'per-m2' ? '/m2' : '');

function doseOf(rule: DoseRule): Json {
  const { perDose } = rule;
  if (perDose === undefined) return {};
  const unit = `${perDose.unit}${perBody(rule)}`;
  if (perDose.low === undefined && perDose.high === undefined)
    return { doseAndRate: [{ doseQuantity: quantity(perDose.usual ?? 0, unit) }] };
  const doseRange = {
    ...(perDose.low !== undefined && { low: quantity(perDose.low, unit) }),
    ...(perDose.high !== undefined && { high: quantity(perDose.high, unit) }),
  };
  return { doseAndRate: [{ doseRange }] };
}

/** FHIR counts in whole numbers from one. */
function timesOf({ frequency }: DoseRule): Json {
  if (!sayableTimes(frequency)) return {};
  const { min, max, per } = frequency;
  return { frequency: min, ...(max !== min && { frequencyMax: max }), period: 1, periodUnit: PER[per] };
}

function sayableTimes(
  frequency: DoseRule['frequency'],
): frequency is NonNullable<DoseRule['frequency']> & { readonly min: number; readonly max: number } {
  const { min, max } = frequency ?? {};
  return isCount(min) && isCount(max);
}

const isCount = (value: number | undefined): boolean => value !== undefined && Number.isInteger(value) && value > 0;

const OWN_TIMES: Readonly<Record<string, string>> = { a: 'y' };

/** For how long it is given. */
export function boundsOf(duration: DoseRule['duration']): Json {
  if (duration === undefined) return {};
  const unit = timeCode(duration.unit);
  const end = (value: number | undefined): Json | undefined =>
    value === undefined ? undefined : { value, system: UCUM_SYSTEM, code: unit };
  const [low, high] = [end(duration.min), end(duration.max)];
  if (low === undefined && high === undefined) return {};
  return { boundsRange: { ...(low && { low }), ...(high && { high }) } };
}

function maximaOf(rule: DoseRule): Json {
  const stated = (per: string) => rule.limits.find((limit) => limit.kind === 'stated-maximum' && limit.per === per);
  const [day, dose] = [stated('day'), stated('dose')];
  const said = (limit: typeof day): Json | null =>
    limit?.value === undefined || limit.unit === undefined
      ? null
      : quantity(limit.value, `${limit.unit}${perBody(rule)}`);
  const [perDay, perDose] = [said(day), said(dose)];
  return {
    ...(perDay !== null && { maxDosePerPeriod: { numerator: perDay, denominator: { value: 1, unit: 'd' } } }),
    ...(perDose !== null && { maxDosePerAdministration: perDose }),
  };
}

/** The part that FHIR's Dosage does not say. */
export function leftover(rule: DoseRule): Json {
  const { perDose, frequency, duration, route, doseType, ...rest } = rule;
  const usual = perDose?.usual !== undefined && (perDose.low !== undefined || perDose.high !== undefined);
  const { minIntervalH } = frequency ?? {};
  const empty = duration !== undefined && duration.min === undefined && duration.max === undefined;
  return {
    ...rest,
    ...(usual && { usualDose: perDose.usual }),
    ...(frequency !== undefined && !sayableTimes(frequency) && { frequency }),
    ...(sayableTimes(frequency) && minIntervalH !== undefined && { minIntervalH }),
    ...(empty && { duration }),
  };
}

/** The rule again, from a Dosage and what was left over. */
export function ruleOf(dosage: Json, doseType: unknown, rest: Json): Json {
  const { usualDose, minIntervalH, ...own } = rest;
  const basis = own.basis ?? basisIn(dosage);
  const frequency = own.frequency ?? times(dosage, minIntervalH);
  const duration = own.duration ?? bounds(dosage);
  const perDose = dose(dosage, usualDose);
  return {
    ...own,
    basis,
    route: isObject(dosage.route) ? (dosage.route.text ?? codeDisplay(dosage.route)) : undefined,
    doseType,
    ...(perDose !== null && { perDose }),
    ...(frequency !== null && { frequency }),
    ...(duration !== null && { duration }),
  };
}

function codeDisplay(concept: Json): unknown {
  const [first] = Array.isArray(concept.coding) ? concept.coding : [];
  return isObject(first) ? (first.display ?? first.code) : undefined;
}

const given = (dosage: Json): Json => {
  const [first] = Array.isArray(dosage.doseAndRate) ? dosage.doseAndRate : [];
  return isObject(first) ? first : {};
};

const unitIn = (dosage: Json): string => {
  const { doseQuantity, doseRange } = given(dosage);
  const ends = isObject(doseRange) ? [doseRange.high, doseRange.low] : [doseQuantity];
  const units = ends.map((each) => (isObject(each) ? (each.unit ?? each.code) : undefined));
  return String(units.find((unit) => unit !== undefined) ?? '');
};

const basisIn = (dosage: Json): string =>
  unitIn(dosage).endsWith('/kg') ? 'per-kg' : unitIn(dosage).endsWith('/m2') ? 'per-m2' : 'absolute';

function dose(dosage: Json, usual: unknown): Json | null {
  const { doseQuantity, doseRange } = given(dosage);
  const unit = unitIn(dosage).replace(/\/(?:kg|m2)$/, '');
  if (isObject(doseQuantity)) return { usual: doseQuantity.value, ...(unit !== '' && { unit }) };
  if (!isObject(doseRange)) return null;
  const end = (each: unknown): unknown => (isObject(each) ? each.value : undefined);
  const [low, high] = [end(doseRange.low), end(doseRange.high)];
  return {
    ...(low !== undefined && { low }),
    ...(usual !== undefined && { usual }),
    ...(high !== undefined && { high }),
    ...(unit !== '' && { unit }),
  };
}

const repeatOf = (dosage: Json): Json => {
  const { repeat } = isObject(dosage.timing) ? dosage.timing : {};
  return isObject(repeat) ? repeat : {};
};

function times(dosage: Json, minIntervalH: unknown): Json | null {
  const { frequency, frequencyMax, period = 1, periodUnit } = repeatOf(dosage);
  const each = timesPer(period, periodUnit);
  if (typeof frequency !== 'number' || each === null) return null;
  const most = typeof frequencyMax === 'number' ? frequencyMax : frequency;
  return {
    min: frequency * each.times,
    max: most * each.times,
    per: each.per,
    ...(minIntervalH !== undefined && { minIntervalH }),
  };
}

/** Every 8 hours is three times a day. */
function timesPer(period: unknown, unit: unknown): { readonly per: 'd' | 'wk'; readonly times: number } | null {
  if (typeof period !== 'number' || period <= 0) return null;
  if (unit === 'h') return { per: 'd', times: 24 / period };
  if (unit === 'd') return { per: 'd', times: 1 / period };
  return unit === 'wk' ? { per: 'wk', times: 1 / period } : null;
}

function bounds(dosage: Json): Json | null {
  const { boundsRange, boundsDuration } = repeatOf(dosage);
  const range = isObject(boundsRange)
    ? boundsRange
    : isObject(boundsDuration)
      ? { high: boundsDuration, low: boundsDuration }
      : null;
  if (range === null) return null;
  const end = (each: unknown): Json => (isObject(each) ? each : {});
  const [low, high] = [end(range.low), end(range.high)];
  const code = String(high.code ?? high.unit ?? low.code ?? low.unit ?? '');
  return {
    ...(low.value !== undefined && { min: low.value }),
    ...(high.value !== undefined && { max: high.value }),
    unit: OWN_TIMES[code] ?? code,
  };
}
