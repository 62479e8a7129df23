/** Reads how often a dose is given: "twice daily", "q6-8h", "every 4 to 6 hours", "3 times a week", "alternate days". */
import type { Frequency } from '../../types.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { ABBREVIATIONS, readAbbreviation } from './abbreviations.ts';
import type { Element, Mode } from './element.ts';
import { readNumber } from './numbers.ts';
import { every, found, type PeriodUnit, readApart, readClock, readIntervals, readSlots } from './often.ts';
import { timeUnit, timeUnitAt } from './time-units.ts';

export function readFrequency(tokens: Tokens, at: number, mode: Mode): Element | null {
  return (
    readSlots(tokens, at) ??
    readClock(tokens, at, mode) ??
    readApart(tokens, at) ??
    readTimes(tokens, at, mode) ??
    readEvery(tokens, at) ??
    readIntervals(tokens, at) ??
    readQ(tokens, at) ??
    readHourly(tokens, at) ??
    readUpToHourly(tokens, at) ??
    readAbbreviation(tokens, at) ??
    readAlternate(tokens, at)
  );
}

/** "q6h", "q 6 to 8 hours", "Q4-6H", "q 2 days", "q other day". */
function readQ(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  if (!word.startsWith('q')) return null;
  const whole = /^q(\d{1,3})([a-z]{1,6})$/.exec(word);
  if (whole !== null) {
    const unit = periodUnit((whole[2] ?? '').replace('hourly', 'h').replace('hrly', 'h'));
    return unit === null ? null : found(tokens, at, at + 1, every(Number(whole[1]), unit));
  }
  const start = /^q(\d{1,3})$/.exec(word);
  if (start !== null) return readQRange(tokens, at, at + 1, Number(start[1])) ?? bareQ(tokens, at, Number(start[1]));
  if (word !== 'q') return null;
  // "q.12h"
  const figure = wordAt(tokens, at + 1) === '.' ? readNumber(tokens, at + 2) : null;
  if (figure !== null) return readQRange(tokens, at, figure.next, figure.value);
  if (phraseAt(tokens, at + 1, 'other', 'day')) return found(tokens, at, at + 3, every(2, 'd'));
  const unit = periodUnit(wordAt(tokens, at + 1));
  if (unit !== null) return found(tokens, at, at + 2, every(1, unit));
  const number = readNumber(tokens, at + 1);
  return number === null ? null : readQRange(tokens, at, number.next, number.value);
}

/** "1 g IV q24": no interval is written so but in hours. */
const bareQ = (tokens: Tokens, at: number, hours: number): Element | null =>
  /^q(?:4|6|8|12|24)$/.test(tokens[at]?.raw ?? '') && tokens[at + 1]?.word !== '-'
    ? found(tokens, at, at + 1, every(hours, 'h'))
    : null;

function readQRange(tokens: Tokens, at: number, next: number, low: number): Element | null {
  const ranged = wordAt(tokens, next) === '-' || wordAt(tokens, next) === 'to' ? readNumber(tokens, next + 1) : null;
  const behind = ranged?.next ?? next;
  const word = wordAt(tokens, behind) === '-' ? behind + 1 : behind;
  const unit = periodUnit(wordAt(tokens, word).replace(/^(?:hourly|hrly)$/, 'h'));
  return unit === null ? null : found(tokens, at, word + 1, every(low, unit, ranged?.value));
}

function periodUnit(word: string): PeriodUnit | null {
  const unit = word === 'm' ? 'min' : timeUnit(word);
  return unit === null || unit === 'y' ? null : unit;
}

/** "every 4 to 6 hours", "every other day", "every third day", "every day", "each week", "per 4 to 5 weeks". */
function readEvery(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  if (
    word === 'a' &&
    wordAt(tokens, at + 1) === 'fortnight' &&
    !/^(?:in|for|after|within|over|about)$/.test(wordAt(tokens, at - 1))
  )
    return found(tokens, at, at + 2, every(2, 'wk'));
  if (word !== 'every' && word !== 'each' && word !== 'per' && word !== 'once') return null;
  let next = word === 'once' ? (wordAt(tokens, at + 1) === 'every' ? at + 2 : -1) : at + 1;
  if (next < 0) return null;
  if (wordAt(tokens, next) === 'single') next += 1;
  const ordinal = ORDINALS[wordAt(tokens, next)] ?? ordinalFigure(tokens, next);
  if (ordinal !== undefined && word !== 'per') {
    const time = timeUnitAt(tokens, next + ordinal.tokens);
    const unit = time === null || time.unit === 'y' ? null : time.unit;
    return unit === null || time === null ? null : found(tokens, at, time.next, every(ordinal.value, unit));
  }
  if (wordAt(tokens, next) === 'fortnight') return found(tokens, at, next + 1, every(2, 'wk'));
  const single = timeUnitAt(tokens, next);
  if (single !== null && word !== 'per') return everyUnit(tokens, at, single);
  const number = readNumber(tokens, next);
  return number === null ? null : everyNumber(tokens, at, number.value, number.next, word);
}

const ORDINALS = dictionary<{ readonly value: number; readonly tokens: number }>({
  other: { value: 2, tokens: 1 },
  alternate: { value: 2, tokens: 1 },
  second: { value: 2, tokens: 1 },
  third: { value: 3, tokens: 1 },
  fourth: { value: 4, tokens: 1 },
  fifth: { value: 5, tokens: 1 },
  sixth: { value: 6, tokens: 1 },
});

function ordinalFigure(tokens: Tokens, at: number): { value: number; tokens: number } | undefined {
  const suffix = wordAt(tokens, at + 1);
  const token = tokens[at];
  const isOrdinal = token?.kind === 'number' && tokens[at + 1]?.spaced === false && /^(?:st|nd|rd|th)$/.test(suffix);
  return isOrdinal ? { value: token.value, tokens: 2 } : undefined;
}

function everyUnit(tokens: Tokens, at: number, single: { unit: string; next: number }): Element | null {
  const word = wordAt(tokens, single.next - 1);
  // "every hours": a figure is missing.
  if (/^(?:hours|hrs|days|weeks|months|minutes|mins)$/.test(word)) return null;
  if (single.unit === 'y') return word === 'y' ? null : found(tokens, at, single.next, every(12, 'mo'));
  if (word === 'd' || word === 'w' || word === 'h' || word === 'night' || word === 'nights') {
    if (!word.startsWith('night')) return null;
    return found(tokens, at, single.next, { ...every(1, 'd'), when: ['NIGHT'] });
  }
  return found(tokens, at, single.next, every(1, single.unit as PeriodUnit));
}

function everyNumber(tokens: Tokens, at: number, low: number, next: number, word: string): Element | null {
  const joint = wordAt(tokens, next);
  const ranged = joint === '-' || joint === 'to' || joint === 'or' ? readNumber(tokens, next + 1) : null;
  const behind = ranged?.next ?? next;
  const time = timeUnitAt(tokens, skipRepeat(tokens, behind, low));
  if (time === null || (word === 'per' && ranged === null)) return null;
  if (time.unit === 'y')
    return found(tokens, at, time.next, every(12 * low, 'mo', ranged === null ? undefined : 12 * ranged.value));
  return found(tokens, at, time.next, every(low, time.unit, ranged?.value));
}

const NUMBER_NAMES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** "every 4 four hours", "2 two times": a pharmacy's figure and word for the same number. */
function skipRepeat(tokens: Tokens, at: number, value: number): number {
  const again = tokens[at]?.value === value && tokens[at - 1]?.word === NUMBER_NAMES[value];
  return again || (NUMBER_NAMES[value] !== undefined && wordAt(tokens, at) === NUMBER_NAMES[value]) ? at + 1 : at;
}

/** "6 hourly", "4-6hrly", "8-hourly", "4-weekly". "6 monthly" can mean two things. */
function readHourly(tokens: Tokens, at: number): Element | null {
  const low = readNumber(tokens, at);
  if (low === null) return null;
  const ranged =
    wordAt(tokens, low.next) === '-' || wordAt(tokens, low.next) === 'to' ? readNumber(tokens, low.next + 1) : null;
  // "6th hourly"
  const behind = ranged?.next ?? (ordinalFigure(tokens, at) === undefined ? low.next : low.next + 1);
  const word = wordAt(tokens, behind) === '-' ? behind + 1 : behind;
  const name = wordAt(tokens, word);
  if (name === 'hourly' || name === 'hrly') return found(tokens, at, word + 1, every(low.value, 'h', ranged?.value));
  if (name !== 'weekly' && name !== 'monthly' && name !== 'wkly') return null;
  const hyphen = word > behind || low.inWords;
  return found(tokens, at, word + 1, every(low.value, name === 'monthly' ? 'mo' : 'wk', ranged?.value), !hyphen);
}

/** "2 mg up to 4-hourly" */
function readUpToHourly(tokens: Tokens, at: number): Element | null {
  const hourly = phraseAt(tokens, at, 'up', 'to') ? readHourly(tokens, at + 2) : null;
  return hourly === null ? null : { ...hourly, first: at, start: tokens[at]?.start ?? hourly.start };
}

/** "on alternate days", "alternate-day" */
function readAlternate(tokens: Tokens, at: number): Element | null {
  const begin = wordAt(tokens, at) === 'on' ? at + 1 : at;
  const day = wordAt(tokens, begin + 1) === '-' ? begin + 2 : begin + 1;
  const plural = /^(?:day|night|evening|morning)s?$/.test(wordAt(tokens, day));
  return /^alternat(?:e|ing)$/.test(wordAt(tokens, begin)) && plural ? found(tokens, at, day + 1, every(2, 'd')) : null;
}

const ONCE = dictionary<number>({ once: 1, twice: 2, thrice: 3 });

interface Counted {
  readonly min: number;
  readonly max: number;
  readonly next: number;
  /** False where the word "times" is wanted and missing. */
  readonly sure: boolean;
}

/** "twice daily", "2-3 times a week", "up to 4 times per day", "5x/day", "once or twice daily". */
function readTimes(tokens: Tokens, at: number, mode: Mode): Element | null {
  const upTo = phraseAt(tokens, at, 'up', 'to') ? 2 : wordAt(tokens, at) === 'maximum' ? 1 : 0;
  const counted = countAt(tokens, at + upTo);
  if (counted === null || isRepeat(tokens, at)) return null;
  const next = pastTaken(tokens, counted.next);
  const period = periodAt(tokens, next);
  if (period === null) return null;
  const last = tokens[next]?.word;
  if (!counted.sure && !(mode.instruction && (last === '/' || last === 'a') && followsAmount(tokens, at))) return null;
  const frequency: Frequency = { min: upTo > 0 ? 0 : counted.min, max: counted.max, ...period.period };
  return found(tokens, at, period.next, frequency, !counted.sure && last === 'a');
}

/** "may repeat once in 20 minutes": one dose more, no interval. */
const isRepeat = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at) === 'once' &&
  /^repeat(?:ed)?$/.test(wordAt(tokens, at - 1)) &&
  /^(?:in|within)$/.test(wordAt(tokens, at + 1));

/** Where "3 a day" can only mean times: behind an amount, not behind "take" or at the start. */
const followsAmount = (tokens: Tokens, at: number): boolean =>
  at > 0 && !/^(?:take|takes|give|use|and|or|[,;.:])$/.test(wordAt(tokens, at - 1));

/** "two times to be given a day" is rare; only a hyphen is passed over. */
const pastTaken = (tokens: Tokens, at: number): number => (wordAt(tokens, at) === '-' ? at + 1 : at);

function countAt(tokens: Tokens, at: number): Counted | null {
  const once = ONCE[wordAt(tokens, at)];
  if (once !== undefined) {
    const joint = wordAt(tokens, at + 1);
    const more =
      joint === 'or' || joint === 'to' || joint === '/' || joint === '-' ? ONCE[wordAt(tokens, at + 2)] : undefined;
    if (more !== undefined) return { min: once, max: more, next: at + 3, sure: true };
    // "twice to three times a day"
    const figure = joint === 'or' || joint === 'to' || joint === '-' ? readNumber(tokens, at + 2) : null;
    return figure !== null && wordAt(tokens, figure.next) === 'times'
      ? { min: once, max: figure.value, next: figure.next + 1, sure: true }
      : { min: once, max: once, next: at + 1, sure: true };
  }
  const low = readNumber(tokens, at);
  if (low === null || low.doubtful) return null;
  const joint = wordAt(tokens, low.next);
  const ranged = joint === '-' || joint === 'to' || joint === 'or' ? readNumber(tokens, low.next + 1) : null;
  let next = skipRepeat(tokens, ranged?.next ?? low.next, low.value);
  if (wordAt(tokens, next) === '-') next += 1;
  const word = wordAt(tokens, next);
  const sure = word === 'times' || word === 'time' || word === 'x' || word === '×';
  return { min: low.value, max: ranged?.value ?? low.value, next: sure ? next + 1 : (ranged?.next ?? low.next), sure };
}

interface PeriodRead {
  readonly period: {
    readonly period: number;
    readonly periodMax?: number;
    readonly periodUnit: PeriodUnit;
    readonly when?: readonly string[];
  };
  readonly next: number;
}

const ADVERBS = dictionary<PeriodRead['period']>({
  daily: { period: 1, periodUnit: 'd' },
  aday: { period: 1, periodUnit: 'd' },
  weekly: { period: 1, periodUnit: 'wk' },
  wkly: { period: 1, periodUnit: 'wk' },
  monthly: { period: 1, periodUnit: 'mo' },
  hourly: { period: 1, periodUnit: 'h' },
  nightly: { period: 1, periodUnit: 'd', when: ['NIGHT'] },
  yearly: { period: 12, periodUnit: 'mo' },
  annually: { period: 12, periodUnit: 'mo' },
});

/** "daily", "a day", "/day", "per week", "every 2 days", "in 24 hours", "each night". */
function periodAt(tokens: Tokens, at: number): PeriodRead | null {
  const adverb = ADVERBS[wordAt(tokens, at)];
  if (adverb !== undefined) return { period: adverb, next: at + 1 };
  const word = wordAt(tokens, at);
  if (!BEFORE_PERIOD.has(word)) return null;
  let next = at + 1;
  if (wordAt(tokens, next) === 'the' || wordAt(tokens, next) === 'every' || wordAt(tokens, next) === 'each') next += 1;
  if (wordAt(tokens, next) === 'other') {
    const time = timeUnitAt(tokens, next + 1);
    return time === null || time.unit === 'y'
      ? null
      : { period: { period: 2, periodUnit: time.unit }, next: time.next };
  }
  const number = readNumber(tokens, next);
  const time = timeUnitAt(tokens, number?.next ?? next);
  if (
    time === null ||
    ((word === 'in' || word === 'over' || word === 'during') && number === null && time.unit !== 'd')
  )
    return null;
  if (time.unit === 'y') return { period: { period: 12 * (number?.value ?? 1), periodUnit: 'mo' }, next: time.next };
  return { period: period24(number?.value ?? 1, time.unit), next: time.next };
}

const period24 = (value: number, unit: PeriodUnit): PeriodRead['period'] =>
  unit === 'h' && value === 24 ? { period: 1, periodUnit: 'd' } : { period: value, periodUnit: unit };

const BEFORE_PERIOD = new Set(['a', 'an', 'per', 'each', 'every', '/', 'in', 'over', 'during', 'within']);

/** Words at which each of these readings can begin, besides a number; words with q are told by their letter. */
export const FREQUENCY_STARTS: readonly string[] = [
  ...Object.keys(ABBREVIATIONS),
  ...[
    'bi',
    'once',
    'twice',
    'thrice',
    'up',
    'maximum',
    'every',
    'each',
    'per',
    'a',
    'q',
    'alternate',
    'alternating',
    'on',
    'at',
  ],
];
