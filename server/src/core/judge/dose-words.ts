/** Says amounts, frequencies and routes in words that a medical writer would use, in one voice for all messages. */
import type { Frequency, Route, UnjudgedDose } from '../facts/types.ts';

export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** "300–600", "up to 40", "at least 25", "1,800". */
export function rangeWords({ low, high }: Range): string {
  if (low === null) return high === null ? '' : `up to ${numberWords(high)}`;
  if (high === null) return `at least ${numberWords(low)}`;
  return low === high ? numberWords(low) : `${numberWords(low)}–${numberWords(high)}`;
}

/** With a comma at the thousands and as many decimals as were written. */
export function numberWords(value: number): string {
  const text = String(value);
  if (/e/.test(text)) return text;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const MEASURED = /^(?:[kmnp]?g|mcg|[dm]?L|microL|\w{0,5}mol|m?Eq|%|units|milliunits|million units)$/;

/** "2 tablets", "5 mg/kg", "0.1 mg/kg/h": the unit after its amount. */
export function unitWords(unit: string, { low, high }: Range, basis: 'kg' | 'm2' | null = null): string {
  const weight = basis === null ? '' : `/${basis === 'm2' ? 'm²' : 'kg'}`;
  if (unit === '') return '';
  const slash = unit.indexOf('/');
  if (slash >= 0) return `${unit.slice(0, slash)}${weight}${unit.slice(slash)}`;
  const one = (high ?? low) === 1;
  const plural =
    MEASURED.test(unit) || one
      ? unit
      : unit
          .replace(/y$/, 'ie')
          .replace(/(ch|x|s)$/, '$1e')
          .concat('s');
  return `${plural}${weight}`;
}

/** "300–600 mg a day". */
export function amountWords(
  amount: Range & { readonly unit: string; readonly per?: string | null },
  basis: 'kg' | 'm2' | null = null,
): string {
  const space = amount.unit === '%' || amount.unit === '' ? '' : ' ';
  return `${rangeWords(amount)}${space}${unitWords(amount.unit, amount, basis)}${perWords(amount.per ?? null)}`;
}

/** " a day", " in one dose"; nothing where it is not said. */
export function perWords(per: string | null): string {
  if (per === null) return '';
  const rolling = /^rolling\((\d+)\)$/.exec(per)?.[1] ?? /^(\d+) hours$/.exec(per)?.[1];
  if (rolling !== undefined)
    return Number(rolling) % 24 === 0
      ? ` in ${Number(rolling) / 24} days`
      : ` in ${rolling} hour${rolling === '1' ? '' : 's'}`;
  if (per === 'dose') return ' in one dose';
  return per === 'hour' ? ' an hour' : per === 'lifetime' ? ' in a lifetime' : ` a ${per}`;
}

const PERIODS = { min: 'minute', h: 'hour', d: 'day', wk: 'week', mo: 'month' } as const;

/** "twice a day", "every 4 to 6 hours", "up to 3 times a day". */
function frequencyWords(frequency: Frequency): string {
  const { min, max, period, periodMax, periodUnit } = frequency;
  const unit = PERIODS[periodUnit];
  const times = min === max ? timesWords(max) : min === 0 ? `up to ${timesWords(max)}` : `${min} to ${max} times`;
  if (period === 1 && periodMax === undefined && unit !== 'hour' && unit !== 'minute') return `${times} a ${unit}`;
  const every =
    periodMax === undefined ? (period === 1 ? unit : `${period} ${unit}s`) : `${period} to ${periodMax} ${unit}s`;
  return max === 1 && min === 1 ? `every ${every}` : `${times} every ${every}`;
}

const timesWords = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const ROUTES: Readonly<Record<Route, string>> = {
  oral: 'by mouth',
  intravenous: 'intravenously',
  intramuscular: 'intramuscularly',
  subcutaneous: 'subcutaneously',
  topical: 'on the skin',
  transdermal: 'through the skin',
  inhaled: 'by inhalation',
  intranasal: 'into the nose',
  rectal: 'rectally',
  sublingual: 'under the tongue',
  ophthalmic: 'into the eye',
  otic: 'into the ear',
  vaginal: 'vaginally',
  intrathecal: 'intrathecally',
  epidural: 'epidurally',
  intraosseous: 'into the bone',
  buccal: 'in the cheek',
  nebulised: 'by nebuliser',
  other: 'by another route',
};

export const RELEASE_WORDS = { IR: 'immediate-release', ER: 'extended-release', DR: 'delayed-release' } as const;

export const routeWords = (routes: readonly Route[]): string => routes.map((route) => ROUTES[route]).join(' or ');

/** The amount of a dose as it was read: "300 mg twice a day", "15 mg/kg every 6 hours", "1,800 mg a day in 3 doses". */
export function doseWords(dose: UnjudgedDose): string {
  const amount = amountWords({ low: dose.low, high: dose.high, unit: dose.unit ?? '', per: dose.per }, dose.basis);
  const { frequency, per } = dose;
  if (frequency === null) return `${amount}${dividedWords(dose)}`.trim();
  // "30 mg/kg a day, given every 12 hours": the amount is that of the day.
  const joint = per === null || per === 'dose' ? ' ' : ', given ';
  return `${amount.trim()}${joint}${frequencyWords(frequency)}`.trim();
}

/** " in 3 doses", " in divided doses". */
function dividedWords({ divided }: UnjudgedDose): string {
  if (divided === null || divided === 1) return '';
  if (divided === true) return ' in divided doses';
  return ` in ${typeof divided === 'number' ? divided : divided.join(' to ')} doses`;
}

/** The maximum that stands beside a dose: "4 g a day". */
export const maximumWords = (max: NonNullable<UnjudgedDose['max']>): string =>
  amountWords({ low: max.value, high: max.value, unit: max.unit, per: max.per }, max.basis);
