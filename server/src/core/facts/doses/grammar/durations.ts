/** Reads how long: durations ("for 10 days", "x7 days", "10/7"), infusion times ("over 30 min"), and days of a course. */
import { jointAt, phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { unitAt } from './dose-units.ts';
import { type Duration, type Element, type Mode, make } from './element.ts';
import { readNumber } from './numbers.ts';
import { timeUnitAt } from './time-units.ts';

interface TimeSpan {
  readonly duration: Duration;
  readonly next: number;
}

/** "3 weeks", "one to two days", "at least 6 months", "up to 2 hours", "a week". */
export function timeSpanAt(tokens: Tokens, at: number): TimeSpan | null {
  const opened = opener(tokens, at);
  let next = isMore(tokens, opened.next) ? opened.next + 1 : opened.next;
  while (FILLERS.has(wordAt(tokens, next)) && next < opened.next + 3) next += 1;
  const led = next > opened.next && isOrdinal(tokens, next);
  const article = led || /^(?:an?|another)$/.test(wordAt(tokens, next));
  const low = article ? null : readNumber(tokens, next);
  if (low === null && !article) return null;
  const joint = low === null ? '' : wordAt(tokens, low.next);
  const high =
    low !== null && (joint === '-' || joint === 'to' || joint === 'or') ? readNumber(tokens, low.next + 1) : null;
  let behind = high?.next ?? low?.next ?? (led ? next : next + 1);
  if (
    wordAt(tokens, behind) === 'full' ||
    wordAt(tokens, behind) === 'more' ||
    wordAt(tokens, behind) === 'consecutive'
  )
    behind += 1;
  const time = timeUnitAt(tokens, behind);
  if (/^fortnights?$/.test(wordAt(tokens, behind))) {
    const weeks = 2 * (low?.value ?? 1);
    return { duration: { low: weeks, high: weeks, unit: 'wk' }, next: behind + 1 };
  }
  if (time === null || (article && wordAt(tokens, time.next - 1).length < 3)) return null;
  const first = low?.value ?? 1;
  const last = high?.value ?? first;
  const duration: Duration =
    opened.kind === 'up-to'
      ? { low: null, high: last, unit: time.unit }
      : { low: first, high: opened.kind === 'at-least' ? null : last, unit: time.unit };
  return { duration, next: time.next };
}

/** "for a further 14 days" */
const isMore = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at) === 'a' && /^(?:further|additional)$/.test(wordAt(tokens, at + 1));

/** "for the first week": one of them. */
const isOrdinal = (tokens: Tokens, at: number): boolean =>
  /^(?:first|next)$/.test(wordAt(tokens, at - 1)) && timeUnitAt(tokens, at) !== null;

const FILLERS = new Set([
  'the',
  'first',
  'next',
  'last',
  'about',
  'approximately',
  'around',
  'another',
  'additional',
  'further',
  'total',
  'of',
  'period',
  'minimum',
  'maximum',
  '~',
]);

function opener(tokens: Tokens, at: number): { kind: 'up-to' | 'at-least' | null; next: number } {
  if (phraseAt(tokens, at, 'up', 'to') || phraseAt(tokens, at, 'at', 'most')) return { kind: 'up-to', next: at + 2 };
  if (phraseAt(tokens, at, 'no', 'more', 'than') || phraseAt(tokens, at, 'not', 'more', 'than'))
    return { kind: 'up-to', next: at + 3 };
  if (phraseAt(tokens, at, 'no', 'longer', 'than')) return { kind: 'up-to', next: at + 3 };
  if (phraseAt(tokens, at, 'a', 'maximum', 'of') || phraseAt(tokens, at, 'a', 'max', 'of'))
    return { kind: 'up-to', next: at + 3 };
  if (phraseAt(tokens, at, 'at', 'least') || phraseAt(tokens, at, 'more', 'than'))
    return { kind: 'at-least', next: at + 2 };
  if (phraseAt(tokens, at, 'a', 'minimum', 'of')) return { kind: 'at-least', next: at + 3 };
  if (
    phraseAt(tokens, at, 'a', 'total', 'of') ||
    phraseAt(tokens, at, 'a', 'course', 'of') ||
    phraseAt(tokens, at, 'a', 'period', 'of')
  )
    return { kind: null, next: at + 3 };
  const sign = wordAt(tokens, at);
  if (sign === '≤' || sign === '<') return { kind: 'up-to', next: at + 1 };
  return sign === '≥' || sign === '>' ? { kind: 'at-least', next: at + 1 } : { kind: null, next: at };
}

export function readDuration(tokens: Tokens, at: number, mode: Mode): Element | null {
  return (
    readFor(tokens, at) ??
    readTimesDays(tokens, at) ??
    readDoses(tokens, at) ??
    readSlashDays(tokens, at) ??
    readCourse(tokens, at) ??
    readTime(tokens, at, mode)
  );
}

function readFor(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  if (phraseAt(tokens, at, 'up', 'to')) {
    const most = doseCount(tokens, at);
    return most === null ? null : make(tokens, at, most.next, { kind: 'count', count: most.value });
  }
  const plain = word === 'for' || (word === 'during' && tokens[at + 1]?.kind === 'number');
  const complete = phraseAt(tokens, at, 'to', 'complete') || phraseAt(tokens, at, 'course', 'of');
  if (!plain && !complete) return null;
  const begin = at + (complete ? 2 : 1);
  const count = doseCount(tokens, begin);
  if (count !== null) return make(tokens, at, count.next, { kind: 'count', count: count.value });
  const span = timeSpanAt(tokens, begin);
  if (span === null || isAge(tokens, span.next)) return null;
  return make(tokens, at, span.next, { kind: 'duration', duration: span.duration });
}

/** "for 8 years of age" is a person. */
const isAge = (tokens: Tokens, at: number): boolean =>
  phraseAt(tokens, at, 'of', 'age') || /^(?:old|olds)$/.test(wordAt(tokens, at)) || phraseAt(tokens, at, '-', 'old');

/** "for one dose", "10 doses", "10 times". */
function doseCount(tokens: Tokens, from: number): { value: number; next: number } | null {
  const at = phraseAt(tokens, from, 'up', 'to') ? from + 2 : from;
  const number = readNumber(tokens, at);
  if (number === null || !Number.isInteger(number.value)) return null;
  const word = wordAt(tokens, number.next);
  return word === 'dose' || word === 'doses' || word === 'times'
    ? { value: number.value, next: number.next + 1 }
    : null;
}

/** "12 mg IM, two doses 24 hours apart": a count of its own behind a comma. */
function readDoses(tokens: Tokens, at: number): Element | null {
  if (!/^[,×(]$/.test(wordAt(tokens, at - 1))) return null;
  const count = doseCount(tokens, at);
  return count === null || count.value < 2 || wordAt(tokens, count.next - 1) !== 'doses'
    ? null
    : make(tokens, at, count.next, { kind: 'count', count: count.value });
}

/** "x 7 days", "x7 days", "×10d", "* 10 doses", "x 3". */
function readTimesDays(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  const whole = /^x(\d{1,3})([a-z]{0,6})$/.exec(word);
  if (whole !== null) return timesWord(tokens, at, Number(whole[1]), whole[2] ?? '');
  if (word !== 'x' && word !== '×' && word !== '*') return null;
  const count = doseCount(tokens, at + 1);
  if (count !== null) return make(tokens, at, count.next, { kind: 'count', count: count.value });
  const span = timeSpanAt(tokens, at + 1);
  if (span !== null) return make(tokens, at, span.next, { kind: 'duration', duration: span.duration });
  const number = readNumber(tokens, at + 1);
  const alone = number !== null && number.value <= 10 && Number.isInteger(number.value) && isEnd(tokens, number.next);
  return alone ? make(tokens, at, number.next, { kind: 'count', count: number.value }) : null;
}

function timesWord(tokens: Tokens, at: number, value: number, letters: string): Element | null {
  const time = timeUnitAt(
    [{ kind: 'word', word: letters, raw: letters, start: 0, end: 0, value: 0, spaced: false }],
    0,
  );
  if (letters === '') {
    const behind = timeUnitAt(tokens, at + 1);
    const unit = behind?.unit;
    if (unit !== undefined)
      return make(tokens, at, behind?.next ?? at + 1, {
        kind: 'duration',
        duration: { low: value, high: value, unit },
      });
    const doses = wordAt(tokens, at + 1).startsWith('dose');
    return doses || isEnd(tokens, at + 1)
      ? make(tokens, at, doses ? at + 2 : at + 1, { kind: 'count', count: value })
      : null;
  }
  if (time === null) return null;
  return make(tokens, at, at + 1, { kind: 'duration', duration: { low: value, high: value, unit: time.unit } });
}

const isEnd = (tokens: Tokens, at: number): boolean =>
  tokens[at] === undefined ||
  /^[.,;:)+|]$/.test(wordAt(tokens, at)) ||
  /^(?:if|then|or|and|to|for|as|over|may|when|until|prn|on)$/.test(wordAt(tokens, at));

const SLASHED: Readonly<Record<number, Duration['unit']>> = { 7: 'd', 52: 'wk', 12: 'mo' };

/** "10/7", "2/52", "3/12": days, weeks and months in British notes. */
function readSlashDays(tokens: Tokens, at: number): Element | null {
  const begin = wordAt(tokens, at) === 'for' || wordAt(tokens, at) === 'x' ? at + 1 : at;
  const [top, slash, bottom] = [tokens[begin], tokens[begin + 1], tokens[begin + 2]];
  if (top?.kind !== 'number' || slash?.word !== '/' || bottom?.kind !== 'number' || slash.spaced || bottom.spaced)
    return null;
  const unit = SLASHED[bottom.value];
  if (unit === undefined || !Number.isInteger(top.value) || top.value > 60 || wordAt(tokens, begin + 3) === '/')
    return null;
  return make(tokens, at, begin + 3, { kind: 'duration', duration: { low: top.value, high: top.value, unit } });
}

/** "7-day course", "a 10 day supply", "5 days of treatment". */
function readCourse(tokens: Tokens, at: number): Element | null {
  const span = tokens[at]?.kind === 'number' || tokens[at]?.kind === 'word' ? timeSpanAt(tokens, at) : null;
  if (span === null) return null;
  const course = /^(?:course|courses|regimen|treatment|therapy)$/;
  const begin = phraseAt(tokens, span.next, 'of') ? span.next + 1 : span.next;
  return course.test(wordAt(tokens, begin))
    ? make(tokens, at, begin + 1, { kind: 'duration', duration: span.duration })
    : null;
}

/** "(first 7 days)", "(7 days)": months alone may be an age. */
function readAlone(tokens: Tokens, at: number): Element | null {
  const first = wordAt(tokens, at) === 'first';
  const span = first || tokens[at]?.kind === 'number' ? timeSpanAt(tokens, at) : null;
  if (span === null || wordAt(tokens, span.next) !== ')') return null;
  const { unit } = span.duration;
  return unit === 'd' || (first && (unit === 'wk' || unit === 'mo'))
    ? make(tokens, at, span.next, { kind: 'duration', duration: span.duration })
    : null;
}

/** A bare time ("30 days"): a duration only where the instruction ends with it; otherwise just a time. */
function readTime(tokens: Tokens, at: number, mode: Mode): Element | null {
  const alone = wordAt(tokens, at - 1) === '(' ? readAlone(tokens, at) : null;
  if (alone !== null || tokens[at]?.kind !== 'number') return alone;
  const span = timeSpanAt(tokens, at);
  if (span === null || /^[hdmwy]$/.test(wordAt(tokens, span.next - 1))) return null;
  const other = /^(?:after|before|within|in|by|at|last|past|next|of)$/.test(wordAt(tokens, at - 1));
  const last = mode.instruction && tokens[span.next] === undefined && at > 0 && !other;
  return make(tokens, at, span.next, { kind: last ? 'duration' : 'time', duration: span.duration });
}

/** "over 30-60 minutes", "over the next 24 hours", "over at least 1 h". Weeks are no infusion. */
export function readOver(tokens: Tokens, at: number): Element | null {
  if (wordAt(tokens, at) !== 'over') return null;
  const span = timeSpanAt(tokens, at + 1);
  const unit = span?.duration.unit;
  if (span === null || (unit !== 'min' && unit !== 'h' && unit !== 'd')) return null;
  const { low, high } = span.duration;
  return make(tokens, at, span.next, { kind: 'over', over: { low, high, unit } });
}

/** "on days 1, 8 and 15", "on day 1", "days 1-5". */
export function readDays(tokens: Tokens, at: number): Element | null {
  const begin = wordAt(tokens, at) === 'on' ? at + 1 : at;
  const word = wordAt(tokens, begin);
  if (word !== 'day' && word !== 'days') return null;
  const days: number[] = [];
  let next = begin + 1;
  while (days.length < 60) {
    const number = readNumber(tokens, next);
    if (number === null || !Number.isInteger(number.value) || number.value > 400) break;
    const ranged =
      wordAt(tokens, number.next) === '-' || wordAt(tokens, number.next) === 'to'
        ? readNumber(tokens, number.next + 1)
        : null;
    // "50 mg on day 1 to 100 mg on day 2": what follows is an amount.
    const until = ranged === null || unitAt(tokens, ranged.next) !== null ? null : ranged;
    const last = until !== null && until.value - number.value < 60 ? until.value : number.value;
    for (let day = number.value; day <= last; day += 1) days.push(day);
    next = until?.next ?? number.next;
    const step = jointAt(tokens, next);
    if (step === 0 || word === 'day' || !isDay(tokens, next + step)) break;
    next += step;
  }
  return days.length === 0 ? null : make(tokens, at, next, { kind: 'days', days });
}

/** "40 mg on days 1–5, 20 mg on days 6–11": a figure with a unit is the next amount. */
function isDay(tokens: Tokens, at: number): boolean {
  const number = readNumber(tokens, at);
  return number !== null && unitAt(tokens, number.next) === null;
}

/** Words at which each of these readings can begin, besides a number. */
export const DURATION_STARTS: readonly string[] = [
  'for',
  'during',
  'to',
  'course',
  'x',
  '×',
  '*',
  'a',
  'another',
  'up',
  'first',
];
export const DAYS_STARTS: readonly string[] = ['on', 'day', 'days'];
