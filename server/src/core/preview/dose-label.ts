import type { DoseFact, Frequency } from '../facts/types.ts';

/** The drugs of a dose in words: its members where a class is named with them, otherwise the class. */
export function drugLabel(dose: DoseFact): string {
  const members = dose.drugs.filter((drug) => drug.kind === 'drug');
  const named = members.length > 0 ? members : dose.drugs;
  const names = [...new Set(named.map((drug) => drug.name))];
  return names.length === 0 ? 'drug not stated' : names.join(' / ');
}

/** One dose in words, from what was read and nothing else: "pregabalin 150 mg/day, oral, start". */
export function doseLabel(dose: DoseFact): string {
  const head = [drugLabel(dose), dose.component === null ? '' : `(${dose.component})`, amountLabel(dose)];
  const extras = [
    dose.frequency === null ? '' : frequencyLabel(dose.frequency),
    dose.asNeeded ? 'as needed' : '',
    dose.routes.join('/'),
    dose.phase === 'unspecified' ? '' : dose.phase,
    maxLabel(dose),
  ];
  return [head.filter((part) => part !== '').join(' '), ...extras.filter((part) => part !== '')].join(', ');
}

function amountLabel(dose: DoseFact): string {
  const range = rangeLabel(dose);
  if (range === '') return 'amount not stated';
  const unit = dose.unit === null ? '' : dose.unit === '%' ? '%' : ` ${dose.unit}`;
  const basis = dose.basis === null ? '' : `/${dose.basis}`;
  const per = dose.per === null || dose.per === 'dose' ? '' : `/${dose.per}`;
  return `${range}${unit}${basis}${per}`;
}

function rangeLabel(dose: DoseFact): string {
  if (dose.low === null) return dose.high === null ? '' : `up to ${dose.high}`;
  if (dose.high === null) return `at least ${dose.low}`;
  return dose.low === dose.high ? `${dose.low}` : `${dose.low}–${dose.high}`;
}

function maxLabel(dose: DoseFact): string {
  if (dose.max === null) return '';
  const { value, unit, basis, per } = dose.max;
  return `max ${value} ${unit}${basis === null ? '' : `/${basis}`}${per === null ? '' : `/${per}`}`;
}

const UNIT_WORDS = { min: 'minute', h: 'hour', d: 'day', wk: 'week', mo: 'month' } as const;

function frequencyLabel(frequency: Frequency): string {
  const { min, max, period, periodMax, periodUnit } = frequency;
  const times = min === max ? timesLabel(max) : min === 0 ? `up to ${max} times` : `${min}–${max} times`;
  const when = frequency.when === undefined || frequency.when.length === 0 ? '' : ` (${frequency.when.join(', ')})`;
  const unit = UNIT_WORDS[periodUnit];
  if (period === 1 && periodMax === undefined) return `${times} a ${unit}${when}`;
  const span = periodMax === undefined ? `${period}` : `${period}–${periodMax}`;
  const every = `every ${span} ${unit}s`;
  return min === 1 && max === 1 ? `${every}${when}` : `${times} ${every}${when}`;
}

function timesLabel(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}
