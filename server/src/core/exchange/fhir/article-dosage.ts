/**
 * A dose of an article as FHIR Dosage: its words as written, and of their meaning what R4 has an element for. An amount
 * that is no single dose (a day's total, a step up or down) stays in the words: as `doseQuantity` it would be given at
 * each time.
 */
import type { DoseFact, DosePer, Frequency } from '../../facts/types.ts';
import { amountWords } from '../../judge/dose-words.ts';
import { boundsOf } from './dosage.ts';
import type { Json } from './guidelines.ts';
import { plainWords } from './plain-words.ts';
import { quantity, UCUM_SYSTEM } from './quantity.ts';

export function articleDosage(dose: DoseFact, words: string, limits: readonly DoseFact[]): Json {
  const maxima = [...(dose.max === null ? [] : [dose.max]), ...limits.flatMap((limit) => maximumIn(limit, dose))];
  const where = dose.routes.filter((route) => route !== 'other').join(' or ');
  return {
    ...(words !== '' && { text: words }),
    ...inWords(maxima),
    ...(isPlain(dose) && { ...timingOf(dose), ...(dose.asNeeded && { asNeededBoolean: true }) }),
    ...(where !== '' && { route: { text: where } }),
    ...(isPlain(dose) && amountOf(dose)),
    ...Object.assign({}, ...maxima.map(asElement).reverse()),
  };
}

/** One reading, and one that says how much is given. A range whose ends are the wrong way round says nothing. */
function isPlain(dose: DoseFact): boolean {
  const { confidence, freeText, phase, component } = dose;
  const gives = phase !== 'increment' && phase !== 'decrement' && phase !== 'threshold';
  return confidence === 'high' && !freeText && gives && component === null && isOrdered(dose);
}

/** A maximum beside a dose is none of its own. */
export const isLimit = ({ role, phase }: DoseFact): boolean => role === 'limit' || phase === 'max';

function amountOf(dose: DoseFact): Json {
  const { low, high, unit, per, divided } = dose;
  const rate = per === null ? undefined : RATES[per];
  const single = (per === null || per === 'dose') && divided === null;
  if (unit === null || unit === '%' || (!single && rate === undefined)) return {};
  const divisor = `${perBody(dose)}${rate ?? ''}`;
  const [from, to] = [low, high].map((end) => (isAmount(end) ? quantity(end, unit, divisor) : null));
  if (from == null && to == null) return {};
  const kind = rate === undefined ? 'dose' : 'rate';
  if (low === high) return { doseAndRate: [{ [`${kind}Quantity`]: from }] };
  return { doseAndRate: [{ [`${kind}Range`]: { ...(from && { low: from }), ...(to && { high: to }) } }] };
}

const RATES: Readonly<Partial<Record<DosePer, string>>> = { hour: '/h', minute: '/min' };

const perBody = ({ basis }: { readonly basis: 'kg' | 'm2' | null }): string => (basis === null ? '' : `/${basis}`);

const isAmount = (value: number | null): value is number => value !== null && Number.isFinite(value) && value > 0;

interface Maximum {
  readonly value: number;
  readonly unit: string;
  readonly basis: 'kg' | 'm2' | null;
  readonly per: DosePer | null;
  /** For whom it holds, where that is not for whom the dose is. */
  readonly people?: string;
}

function maximumIn(limit: DoseFact, dose: DoseFact): readonly Maximum[] {
  const { unit, basis, per, frequency, openEnd, divided, patient } = limit;
  const value = limit.high ?? limit.low;
  if (value === null || unit === null || openEnd === 'high' || divided !== null) return [];
  const people = patient === null || patient.text === dose.patient?.text ? {} : { people: patient.text };
  return [{ value, unit, basis, per: per ?? (frequency === null ? null : 'dose'), ...people }];
}

const PERIODS: Readonly<Partial<Record<DosePer, string>>> = {
  minute: 'min',
  hour: 'h',
  day: 'd',
  week: 'wk',
  month: 'mo',
};

/** Nothing where R4 has no element: its period is not said, or it holds for others. */
function asElement({ value, unit, basis, per, people }: Maximum): Json {
  if (per === null || people !== undefined || !isAmount(value) || unit === '%') return {};
  const amount = quantity(value, unit, perBody({ basis }));
  if (per === 'dose') return { maxDosePerAdministration: amount };
  const code = PERIODS[per];
  if (code === undefined) return {};
  return {
    maxDosePerPeriod: { numerator: amount, denominator: { value: 1, unit: per, system: UCUM_SYSTEM, code } },
  };
}

/** A maximum without an element is an instruction, so that no amount stands without it. */
function inWords(maxima: readonly Maximum[]): Json {
  const left = maxima.filter((each) => Object.keys(asElement(each)).length === 0);
  const texts = left.map(({ value, unit, basis, per, people }) => {
    const amount = amountWords({ low: value, high: value, unit, per }, basis);
    return plainWords(`maximum ${amount}${people === undefined ? '' : ` (${people})`}`);
  });
  return texts.length === 0 ? {} : { additionalInstruction: [...new Set(texts)].map((text) => ({ text })) };
}

function timingOf({ frequency, duration, over, count }: DoseFact): Json {
  const repeat = {
    ...(duration !== null && isOrdered(duration) && boundsOf(periodOf(duration))),
    ...(isCount(count) && { count }),
    ...(over !== null && durationOf(over)),
    ...(frequency !== null && timesOf(frequency)),
  };
  return Object.keys(repeat).length === 0 ? {} : { timing: { repeat } };
}

const isOrdered = ({ low, high }: { readonly low: number | null; readonly high: number | null }): boolean =>
  low === null || high === null || low <= high;

const periodOf = ({ low, high, unit }: NonNullable<DoseFact['duration']>) => ({
  ...(isAmount(low) && { min: low }),
  ...(isAmount(high) && { max: high }),
  unit,
});

/** How long one dose takes to be given. R4 knows a longest time only beside a shortest one. */
function durationOf({ low, high, unit }: NonNullable<DoseFact['over']>): Json {
  if (!isAmount(low) || !isOrdered({ low, high })) return {};
  return { duration: low, ...(isAmount(high) && high !== low && { durationMax: high }), durationUnit: unit };
}

/** FHIR counts in whole numbers from one: "up to three times a day" stays in the words. */
function timesOf({ min, max, period, periodMax, periodUnit, when }: Frequency): Json {
  if (!isCount(min) || !isCount(max) || max < min || !isAmount(period)) return {};
  return {
    frequency: min,
    ...(max !== min && { frequencyMax: max }),
    period,
    ...(periodMax !== undefined && periodMax !== period && { periodMax }),
    periodUnit,
    ...(when !== undefined && when.length > 0 && { when }),
  };
}

const isCount = (value: number | null): value is number => value !== null && Number.isInteger(value) && value > 0;
