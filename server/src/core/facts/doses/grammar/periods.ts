/** Reads periods that stand apart from their amount ("daily", "a day", "in 24 hours") and days of the week. */
import type { DosePer } from '../../types.ts';
import { jointAt, type Tokens, wordAt } from '../tokens/token.ts';
import { unitAt } from './dose-units.ts';
import { type Element, make } from './element.ts';
import { readNumber } from './numbers.ts';
import { timeUnitAt } from './time-units.ts';

/** "daily", "a day", "per week" apart from its amount: the period of the amount before it. */
export function readPer(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  const adverb: DosePer | undefined =
    word === 'daily' ? 'day' : word === 'weekly' ? 'week' : word === 'monthly' ? 'month' : undefined;
  if (adverb !== undefined) return make(tokens, at, at + 1, { kind: 'per', per: adverb, counted: false });
  if (word !== 'a' && word !== 'per' && word !== '/' && word !== 'in') return null;
  // "7.2 million units in total, as 3 doses": all of them together; "40 mg in total daily" is a day's.
  if (word === 'in' && wordAt(tokens, at + 1) === 'total' && /^(?:[,;(.]|as|given|over|)$/.test(wordAt(tokens, at + 2)))
    return make(tokens, at, at + 2, { kind: 'per', per: 'course', counted: false });
  if ((word === 'a' || word === 'per' || word === '/') && wordAt(tokens, at + 1) === 'course')
    return make(tokens, at, at + 2, { kind: 'per', per: 'course', counted: false });
  const begin = wordAt(tokens, at + 1) === 'any' ? at + 2 : at + 1;
  const number =
    tokens[begin]?.kind === 'number' || wordAt(tokens, begin) === 'twenty' ? readNumber(tokens, begin) : null;
  const time = timeUnitAt(
    tokens,
    number?.next ?? at + (wordAt(tokens, at + 1) === 'a' || wordAt(tokens, at + 1) === 'any' ? 2 : 1),
  );
  if (time === null) return null;
  if (number !== null) {
    if (time.unit !== 'h' || number.value !== 24) return null;
    return make(tokens, at, time.next, { kind: 'per', per: 'day', counted: false });
  }
  if (
    (time.unit !== 'd' && time.unit !== 'wk') ||
    (word === 'in' && wordAt(tokens, at + 1) !== 'a' && wordAt(tokens, at + 1) !== 'any')
  )
    return null;
  return make(tokens, at, time.next, { kind: 'per', per: time.unit === 'd' ? 'day' : 'week', counted: false });
}

export const WEEKDAY_STARTS: readonly string[] = [
  ...['on', 'every', 'each', 'mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
];
const WEEKDAYS = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?$/;

/** "on Mondays, Wednesdays and Fridays": so many times a week. A span ("Tuesday to Thursday") is left alone. */
export function readWeekdays(tokens: Tokens, at: number): Element | null {
  const led = /^(?:on|every|each)$/.test(wordAt(tokens, at));
  const counted = at > 0 && (unitAt(tokens, at - 1) !== null || /^(?:daily|once|weekly)$/.test(wordAt(tokens, at - 1)));
  if (!led && !counted) return null;
  let next = led ? at + 1 : at;
  let days = 0;
  while (WEEKDAYS.test(wordAt(tokens, next)) && days < 7) {
    days += 1;
    next += 1;
    const step = jointAt(tokens, next);
    if (step === 0 || !WEEKDAYS.test(wordAt(tokens, next + step))) break;
    next += step;
  }
  if (days === 0 || (!led && days < 2)) return null;
  const frequency = { min: days, max: days, period: 1, periodUnit: 'wk' } as const;
  return make(tokens, at, next, { kind: 'frequency', frequency, doubtful: false });
}

/** Words at which a period can begin. */
export const PER_STARTS: readonly string[] = ['daily', 'weekly', 'monthly', 'a', 'per', '/', 'in'];
