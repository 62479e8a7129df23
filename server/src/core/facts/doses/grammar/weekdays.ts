/** Reads days of the week: "on Mondays and Thursdays", "Mon/Wed/Fri", "M/W/F", "all other days". */
import { dictionary } from '../tokens/dictionary.ts';
import { jointAt, type Tokens, wordAt } from '../tokens/token.ts';
import { unitAt } from './dose-units.ts';
import { type Element, type Mode, make } from './element.ts';
import { found, times } from './often.ts';

export const WEEKDAY_STARTS: readonly string[] = [
  ...['on', 'every', 'each', 'q', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'],
  ...['m', 't', 'tu', 'mwf', 'tths', 'tuth', 'tuthsa', 'other', 'remaining', 'rest'],
];
const WEEKDAYS = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?$/;
const LETTERS = /^(?:M|T|Tu|W|Th|F|Sa|Su)$/;

/** So many times a week. */
export function readWeekdays(tokens: Tokens, at: number, mode: Mode): Element | null {
  const led = /^(?:on|every|each|q)$/.test(wordAt(tokens, at));
  const begin = led ? at + 1 : at;
  const letters = lettersAt(tokens, begin);
  if (letters !== null) return found(tokens, at, letters.next, times(letters.days, letters.days, 'wk'));
  const rest = restAt(tokens, at);
  if (rest !== null) return rest;
  const counted = at > 0 && (unitAt(tokens, at - 1) !== null || /^(?:daily|once|weekly)$/.test(wordAt(tokens, at - 1)));
  if (!led && !counted && !mode.instruction) return null;
  let next = begin;
  let days = 0;
  while (WEEKDAYS.test(wordAt(tokens, next)) && days < 7) {
    days += 1;
    next += 1;
    const span = spanAt(tokens, next);
    if (span > 0) {
      days += span;
      next += 2;
    }
    const step = wordAt(tokens, next) === '/' ? 1 : jointAt(tokens, next);
    if (step === 0 || !WEEKDAYS.test(wordAt(tokens, next + step))) break;
    next += step;
  }
  if (days === 0 || (!led && days < 2)) return null;
  return make(tokens, at, next, { kind: 'frequency', frequency: times(days, days, 'wk'), doubtful: false });
}

/** How many days more "- Fri" and "to Thursday" add to the day before. */
function spanAt(tokens: Tokens, at: number): number {
  const [from, to] = [dayOf(tokens, at - 1), dayOf(tokens, at + 1)];
  return /^(?:-|to|through|thru)$/.test(wordAt(tokens, at)) && from >= 0 && to >= 0 ? (to - from + 7) % 7 : 0;
}

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const dayOf = (tokens: Tokens, at: number): number => {
  const word = wordAt(tokens, at);
  return WEEKDAYS.test(word) ? DAYS.indexOf(word.slice(0, 2)) : -1;
};

const WORDS = dictionary<number>({ MWF: 3, TThS: 3, TuTh: 2, TuThSa: 3 });

/** "MWF", "M/W/F"; "M/F" can be men and women. */
function lettersAt(tokens: Tokens, at: number): { readonly days: number; readonly next: number } | null {
  const raw = tokens[at]?.raw ?? '';
  const word = WORDS[raw];
  if (word !== undefined) return { days: word, next: at + 1 };
  if (!LETTERS.test(raw)) return null;
  let next = at + 1;
  let days = 1;
  while (days < 7 && wordAt(tokens, next) === '/' && LETTERS.test(tokens[next + 1]?.raw ?? '')) {
    days += 1;
    next += 2;
  }
  return days > 2 || (days === 2 && tokens[at + 2]?.raw !== 'F') ? { days, next } : null;
}

/** How many tokens before "all other days" the days are looked for. */
const NEAR = 40;

/** "5 mg Mon, Wed and Fri, and 2.5 mg all other days": as many as the days named before leave. */
function restAt(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  const behind = wordAt(tokens, at + 1);
  const week = word === 'rest' && behind === 'of' && wordAt(tokens, at + 3) === 'week';
  if (!week && !((word === 'other' || word === 'remaining') && behind === 'days')) return null;
  let named = 0;
  for (let back = Math.max(0, at - NEAR); back < at; back += 1) {
    if (WEEKDAYS.test(wordAt(tokens, back))) named += 1;
    else named += lettersAt(tokens, back)?.days ?? 0;
    back = Math.max(back, (lettersAt(tokens, back)?.next ?? 0) - 1);
  }
  return named < 1 || named > 6 ? null : found(tokens, at, week ? at + 4 : at + 2, times(7 - named, 7 - named, 'wk'));
}
