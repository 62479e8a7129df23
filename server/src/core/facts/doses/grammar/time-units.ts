/** Words for units of time. */
import type { DosePer, DurationUnit } from '../../types.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

const WORDS = dictionary<DurationUnit>({
  min: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  d: 'd',
  day: 'd',
  days: 'd',
  night: 'd',
  nights: 'd',
  wk: 'wk',
  wks: 'wk',
  w: 'wk',
  week: 'wk',
  weeks: 'wk',
  mo: 'mo',
  mos: 'mo',
  mth: 'mo',
  mths: 'mo',
  month: 'mo',
  months: 'mo',
  y: 'y',
  yr: 'y',
  yrs: 'y',
  year: 'y',
  years: 'y',
});

const UNITS = new Map(Object.entries(WORDS));

export const timeUnit = (word: string): DurationUnit | null => UNITS.get(word) ?? null;

const PERS: Readonly<Record<DurationUnit, DosePer | null>> = {
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  y: null,
};

export const perOf = (unit: DurationUnit): DosePer | null => PERS[unit];

/** A unit of time at `at`, over a hyphen or full stop ("6-hr", "20 min."). */
export function timeUnitAt(tokens: Tokens, at: number): { readonly unit: DurationUnit; readonly next: number } | null {
  const begin = wordAt(tokens, at) === '-' ? at + 1 : at;
  const unit = timeUnit(wordAt(tokens, begin));
  return unit === null ? null : { unit, next: begin + 1 };
}
