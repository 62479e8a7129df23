/** Reads a band of numbers, whatever it counts: "2 to 11", "over 5", "between 15 and 29", "40 or more". */
import { dictionary } from '../tokens/dictionary.ts';
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { readNumber } from './numbers.ts';
import { timeUnitAt } from './time-units.ts';

const YEAR = 365.25;
export const DAYS = dictionary<number>({ h: 1 / 24, d: 1, wk: 7, mo: YEAR / 12, y: YEAR });

export interface Band {
  readonly min: number | null;
  readonly max: number | null;
  /** True when the bound itself is not in the band. */
  readonly strictMin: boolean;
  readonly strictMax: boolean;
  readonly next: number;
}

export const COMPARISONS = dictionary<readonly [side: 'min' | 'max', strict: boolean]>({
  '>': ['min', true],
  '≥': ['min', false],
  over: ['min', true],
  above: ['min', true],
  'more than': ['min', true],
  'greater than': ['min', true],
  'older than': ['min', true],
  'heavier than': ['min', true],
  'at least': ['min', false],
  from: ['min', false],
  '<': ['max', true],
  '≤': ['max', false],
  under: ['max', true],
  below: ['max', true],
  'less than': ['max', true],
  'younger than': ['max', true],
  'lighter than': ['max', true],
  'up to': ['max', false],
});

/** "2 to 11", ">5", "less than 30", "40 or more", "between 15 and 29". Units are read by the caller. */
export function bandAt(tokens: Tokens, at: number): Band | null {
  const pair = COMPARISONS[`${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`];
  const one = pair ?? COMPARISONS[wordAt(tokens, at)];
  let begin = one === undefined ? (wordAt(tokens, at) === 'between' ? at + 1 : at) : at + (pair === undefined ? 1 : 2);
  let strict = one?.[1] ?? false;
  if (one !== undefined && (wordAt(tokens, begin) === '=' || phraseAt(tokens, begin, 'or', 'equal', 'to'))) {
    begin += wordAt(tokens, begin) === '=' ? 1 : 3;
    strict = false;
  }
  const low = readNumber(tokens, begin);
  if (low === null) return null;
  const units = timeUnitAt(tokens, low.next) ?? monthsTo(tokens, low.next);
  const joint = wordAt(tokens, units?.next ?? low.next);
  const high =
    joint === '-' || joint === 'to' || joint === 'and' ? readNumber(tokens, (units?.next ?? low.next) + 1) : null;
  const highUnits = high === null || units === null ? null : timeUnitAt(tokens, high.next);
  // "3 months to 11 years": the lower end in the unit of the upper one.
  const min = (low.value * (DAYS[units?.unit ?? ''] ?? 1)) / (DAYS[highUnits?.unit ?? ''] ?? 1);
  const paired = high !== null && high.value > (highUnits === null ? low.value : min);
  if (high !== null && paired && (one === undefined || one[0] === 'min') && (units === null || highUnits !== null)) {
    return {
      min: highUnits === null ? low.value : min,
      max: high.value,
      strictMin: strict,
      strictMax: false,
      next: high.next,
    };
  }
  if (one === undefined) return { min: low.value, max: low.value, strictMin: false, strictMax: false, next: low.next };
  return one[0] === 'min'
    ? { min: low.value, max: null, strictMin: strict, strictMax: false, next: low.next }
    : { min: null, max: low.value, strictMin: false, strictMax: strict, next: low.next };
}

/** "6m-6yrs": a letter that is a metre elsewhere. */
export function monthsTo(tokens: Tokens, at: number): ReturnType<typeof timeUnitAt> {
  if (!isGluedM(tokens, at) || !/^(?:-|to)$/.test(wordAt(tokens, at + 1))) return null;
  const high = readNumber(tokens, at + 2);
  const upper = high === null ? null : timeUnitAt(tokens, high.next);
  return upper?.unit === 'y' || upper?.unit === 'mo' ? { unit: 'mo', next: at + 1 } : null;
}

export const isGluedM = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at) === 'm' && tokens[at]?.spaced === false;

/** "or more", "and older", "and above" behind a single value opens it upwards; "or less" downwards. */
export function openedBehind(tokens: Tokens, at: number): { side: 'min' | 'max'; next: number } | null {
  if (wordAt(tokens, at) === '+') return { side: 'min', next: at + 1 };
  const joint = wordAt(tokens, at);
  if (joint !== 'or' && joint !== 'and') return null;
  const word = wordAt(tokens, at + 1);
  if (/^(?:older|over|above|more|greater|up|heavier|upwards)$/.test(word)) return { side: 'min', next: at + 2 };
  return /^(?:younger|under|below|less|lighter)$/.test(word) ? { side: 'max', next: at + 2 } : null;
}
