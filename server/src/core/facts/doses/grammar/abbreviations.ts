/** Reads how often in a word of a prescription: "BD", "q.i.d.", "qod", "fortnightly", "up to QDS". */
import type { Frequency } from '../../types.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { oneOf } from '../tokens/one-of.ts';
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import type { Element } from './element.ts';
import { every, found, times } from './often.ts';

export const ABBREVIATIONS = dictionary<Frequency>({
  qd: times(1, 1),
  od: times(1, 1),
  qday: times(1, 1),
  bid: times(2, 2),
  bd: times(2, 2),
  bds: times(2, 2),
  tid: times(3, 3),
  tds: times(3, 3),
  qid: times(4, 4),
  qds: times(4, 4),
  oncedaily: times(1, 1),
  twicedaily: times(2, 2),
  qod: every(2, 'd'),
  eod: every(2, 'd'),
  qad: every(2, 'd'),
  biw: times(2, 2, 'wk'),
  tiw: times(3, 3, 'wk'),
  qw: every(1, 'wk'),
  qwk: every(1, 'wk'),
  qweek: every(1, 'wk'),
  qow: every(2, 'wk'),
  qmo: every(1, 'mo'),
  qmonth: every(1, 'mo'),
  qh: every(1, 'h'),
  qhr: every(1, 'h'),
  hourly: every(1, 'h'),
  fortnightly: every(2, 'wk'),
  yearly: every(12, 'mo'),
  annually: every(12, 'mo'),
  biweekly: every(2, 'wk'),
  bimonthly: every(2, 'mo'),
});

/** "twice a week" to some, "every two weeks" to others. */
const EITHER = oneOf('biweekly bimonthly');

export function readAbbreviation(tokens: Tokens, at: number): Element | null {
  // "bi-weekly"; "up to QDS"
  const upTo = phraseAt(tokens, at, 'up', 'to');
  const last = upTo || phraseAt(tokens, at, 'bi', '-') ? at + 2 : at;
  const word = last > at && !upTo ? `bi${wordAt(tokens, last)}` : wordAt(tokens, last);
  const frequency = ABBREVIATIONS[word];
  if (frequency === undefined || isEyeCode(tokens, last) || isOverdose(tokens, last)) return null;
  const more = upTo ? null : rangeOf(tokens, last, frequency);
  if (more !== null) return found(tokens, at, last + 3, { ...frequency, max: more.max });
  return found(tokens, at, last + 1, upTo ? { ...frequency, min: 0 } : frequency, EITHER.test(word));
}

/** "BD – QDS", "od to tds", "qd/bid" */
function rangeOf(tokens: Tokens, at: number, { max, period, periodUnit }: Frequency): Frequency | null {
  if (!/^(?:-|to|or|\/)$/.test(wordAt(tokens, at + 1)) || isEyeCode(tokens, at + 2)) return null;
  const other = ABBREVIATIONS[wordAt(tokens, at + 2)];
  return other !== undefined && other.period === period && other.periodUnit === periodUnit && other.max > max
    ? other
    : null;
}

/** "1 drop OD", "OD 2 drops": the right eye, not once daily. */
export function isEyeCode(tokens: Tokens, at: number): boolean {
  if (tokens[at]?.raw !== 'OD') return false;
  const before = wordAt(tokens, wordAt(tokens, at - 1) === 'to' || wordAt(tokens, at - 1) === 'in' ? at - 2 : at - 1);
  const drops = /^(?:drop|drops|gtt|gtts)$/;
  if (drops.test(before)) return !/^(?:od|os|ou)$/.test(wordAt(tokens, at - 3));
  return tokens[at + 1]?.kind === 'number' && drops.test(wordAt(tokens, at + 2));
}

/** "Narcotic OD – naloxone 2 mg", "suspected opiate OD": an overdose. */
const isOverdose = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.raw === 'OD' &&
  /^(?:narcotic|opiate|opioid|blocker|antidepressant|antipsychotic|drug|suspected|intentional|accidental|tca|bb|ccb|stimulant|sedative|heroin|paracetamol|acetaminophen|salicylate|for|in|of|an)s?$/.test(
    wordAt(tokens, at - 1),
  );
