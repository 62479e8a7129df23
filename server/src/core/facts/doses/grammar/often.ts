/** Frequencies told by figures alone: clock times, slots of a day ("1-0-1"), intervals ("at 10-minute intervals", "24 hours apart"). */
import type { Frequency } from '../../types.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { type Element, type Mode, make } from './element.ts';
import { readNumber } from './numbers.ts';
import { timeUnitAt } from './time-units.ts';

export type PeriodUnit = Frequency['periodUnit'];

export const times = (min: number, max: number, periodUnit: PeriodUnit = 'd', period = 1): Frequency => ({
  min,
  max,
  period,
  periodUnit,
});
export const every = (period: number, periodUnit: PeriodUnit, periodMax?: number): Frequency => ({
  min: 1,
  max: 1,
  period,
  ...(periodMax === undefined || periodMax === period ? {} : { periodMax }),
  periodUnit,
});

export const found = (tokens: Tokens, at: number, next: number, frequency: Frequency, doubtful = false): Element =>
  make(tokens, at, next, { kind: 'frequency', frequency, doubtful });

/** "1-0-1": how many pieces at morning, noon and night. Different figures leave the amount of one dose open. */
export function readSlots(tokens: Tokens, at: number): Element | null {
  const slots: number[] = [];
  let next = at;
  while (slots.length < 4 && tokens[next]?.kind === 'number' && (slots.length === 0 || !tokens[next]?.spaced)) {
    slots.push(tokens[next]?.value ?? Number.NaN);
    if (wordAt(tokens, next + 1) !== '-' || tokens[next + 1]?.spaced === true) break;
    next += 2;
  }
  const given = slots.filter((value) => value > 0);
  const few = slots.every((value) => value <= 4);
  if (slots.length < 3 || !few || given.length === 0 || given.length === slots.length) return null;
  if (/^(?:mg|mcg|g|ml|\/|-)$/.test(wordAt(tokens, next + 1))) return null;
  return found(tokens, at, next + 1, times(given.length, given.length), new Set(given).size > 1);
}

/** "at 8am and 8pm", "at 08:00, 14:00 and 20:00"; one time alone says how often only in an instruction. */
export function readClock(tokens: Tokens, at: number, { instruction }: Mode): Element | null {
  const led = wordAt(tokens, at) === 'at';
  if (!led && !instruction) return null;
  const least = instruction && led ? 1 : 2;
  let next = led ? at + 1 : at;
  let count = 0;
  for (let end = clockEnd(tokens, next); end > 0 && count < 8; end = clockEnd(tokens, next)) {
    count += 1;
    const joint = /^(?:,|and|&|\/)$/.test(wordAt(tokens, end)) ? end + 1 : end;
    const begin = joint > end && /^(?:and|at)$/.test(wordAt(tokens, joint)) ? joint + 1 : joint;
    if (joint === end || clockEnd(tokens, begin) === 0)
      return count < least ? null : found(tokens, at, end, times(count, count));
    next = begin;
  }
  return null;
}

/** "24 hours apart". */
export function readApart(tokens: Tokens, at: number): Element | null {
  const number = readNumber(tokens, at);
  const time = number === null ? null : timeUnitAt(tokens, number.next);
  if (number === null || time === null || time.unit === 'y' || wordAt(tokens, time.next) !== 'apart') return null;
  return found(tokens, at, time.next + 1, every(number.value, time.unit));
}

/** End of "8am", "8 p.m.", "08:00", "0800"; 0 when there is no such thing. */
function clockEnd(tokens: Tokens, at: number): number {
  if (tokens[at]?.kind !== 'number') return 0;
  if (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(tokens[at].raw)) {
    const behind = wordAt(tokens, at + 1);
    if (/^(?:h|hrs|hours)$/.test(behind)) return at + 2;
    return tokens[at].raw.startsWith('0') || /^(?:|,|:|and|&|\/)$/.test(behind) ? at + 1 : 0;
  }
  if (!(tokens[at].value <= 24)) return 0;
  const minutes = wordAt(tokens, at + 1) === ':' && tokens[at + 2]?.raw.length === 2 ? at + 3 : at + 1;
  if (/^(?:am|pm|hrs|hours)$/.test(wordAt(tokens, minutes))) return minutes + 1;
  return minutes > at + 1 ? minutes : 0;
}

/** "at intervals of not less than 2 weeks" */
function pastLeast(tokens: Tokens, at: number): number {
  if (/^(?:no|not)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 2) === 'than') return at + 3;
  return wordAt(tokens, at) === 'at' && wordAt(tokens, at + 1) === 'least' ? at + 2 : at;
}

const INTERVALS = dictionary<readonly [number, PeriodUnit]>({
  hourly: [1, 'h'],
  daily: [1, 'd'],
  weekly: [1, 'wk'],
  fortnightly: [2, 'wk'],
  monthly: [1, 'mo'],
});

/** "at 10-minute intervals", "at intervals of 4 to 6 hours", "at weekly intervals". */
export function readIntervals(tokens: Tokens, at: number): Element | null {
  if (wordAt(tokens, at) !== 'at') return null;
  const adverb = wordAt(tokens, at + 2).startsWith('interval') ? INTERVALS[wordAt(tokens, at + 1)] : undefined;
  if (adverb !== undefined) return found(tokens, at, at + 3, every(...adverb));
  const led = /^intervals?$/.test(wordAt(tokens, at + 1)) && wordAt(tokens, at + 2) === 'of';
  const least = led ? pastLeast(tokens, at + 3) : at + 1;
  const low = readNumber(tokens, least);
  if (low === null) return null;
  const joint = wordAt(tokens, low.next);
  const high = joint === '-' || joint === 'to' || joint === 'or' ? readNumber(tokens, low.next + 1) : null;
  const time = timeUnitAt(tokens, high?.next ?? low.next);
  if (time === null || time.unit === 'y') return null;
  const behind = /^intervals?$/.test(wordAt(tokens, time.next));
  return led || behind
    ? found(tokens, at, behind ? time.next + 1 : time.next, every(low.value, time.unit, high?.value))
    : null;
}
