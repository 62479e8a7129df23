/** Reads periods that stand apart from their amount ("daily", "a day", "in 24 hours"). */
import type { DosePer } from '../../types.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { type Element, make } from './element.ts';
import { readNumber } from './numbers.ts';
import { timeUnitAt } from './time-units.ts';

/** "daily", "a day", "per week" apart from its amount: the period of the amount before it. */
export function readPer(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  const adverb: DosePer | undefined =
    word === 'daily' ? 'day' : word === 'weekly' ? 'week' : word === 'monthly' ? 'month' : undefined;
  if (adverb !== undefined && isOfEvent(tokens, at + 1)) return null;
  if (adverb !== undefined) return make(tokens, at, at + 1, { kind: 'per', per: adverb, counted: false });
  if (word !== 'a' && word !== 'per' && word !== '/' && word !== 'in') return null;
  const oneDay = word === 'in' ? inOneDay(tokens, at + 1) : null;
  if (oneDay !== null) return make(tokens, at, oneDay, { kind: 'per', per: 'day', counted: false });
  // "after a week 10 mg": when, not how often.
  if (word === 'a' && /^(?:after|within)$/.test(wordAt(tokens, at - 1))) return null;
  // "7.2 million units in total, as 3 doses": all of them together; "40 mg in total daily" is a day's.
  if (word === 'in' && wordAt(tokens, at + 1) === 'total' && /^(?:[,;(.]|as|given|over|)$/.test(wordAt(tokens, at + 2)))
    return make(tokens, at, at + 2, { kind: 'per', per: 'course', counted: false });
  if ((word === 'a' || word === 'per' || word === '/') && wordAt(tokens, at + 1) === 'course')
    return make(tokens, at, at + 2, { kind: 'per', per: 'course', counted: false });
  if (word === 'in' && /^(?:a|one|each)$/.test(wordAt(tokens, at + 1)) && wordAt(tokens, at + 2) === 'course')
    return make(tokens, at, at + 3, { kind: 'per', per: 'course', counted: false });
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
  // "two doses a week apart", "50 mg a week later": when the next comes.
  if (/^(?:apart|later|before|after|earlier|ago)$/.test(wordAt(tokens, time.next))) return null;
  return make(tokens, at, time.next, { kind: 'per', per: time.unit === 'd' ? 'day' : 'week', counted: false });
}

/** "12 puffs in one day", "in any one day", "in a single day". */
function inOneDay(tokens: Tokens, at: number): number | null {
  const one = /^(?:a|any)$/.test(wordAt(tokens, at)) ? at + 1 : at;
  return /^(?:one|single)$/.test(wordAt(tokens, one)) && wordAt(tokens, one + 1) === 'day' ? one + 2 : null;
}

/** "the monthly injection is due", "weekly blood tests": how often something else is; in "a weekly injection of 5 mg" it is the dose. */
const isOfEvent = (tokens: Tokens, at: number): boolean =>
  EVENT.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) !== 'of' && tokens[at + 1]?.kind !== 'number';
const EVENT = oneOf(
  'injection injections review reviews visit visits check checks blood bloods monitoring test tests testing appointment appointments dispensing supervised weighing',
);

/** Words at which a period can begin. */
export const PER_STARTS: readonly string[] = ['daily', 'weekly', 'monthly', 'a', 'per', '/', 'in'];
