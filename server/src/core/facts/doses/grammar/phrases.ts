/** Reads small fixed phrases beside a dose: as needed, divided, limits, single doses, free text. */
import type { DosePer } from '../../types.ts';
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { unitAt } from './dose-units.ts';
import { type Element, type Mode, make } from './element.ts';
import { readNumber } from './numbers.ts';
import { timeUnitAt } from './time-units.ts';

export function readAsNeeded(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  // "SOS" is Indian for as needed.
  if (word === 'prn' || tokens[at]?.raw === 'SOS') return make(tokens, at, at + 1, { kind: 'as-needed' });
  const begin = word === 'only' ? at + 1 : at;
  const start = wordAt(tokens, begin);
  if (start !== 'as' && start !== 'if' && start !== 'when' && start !== 'where') return null;
  const verb = wordAt(tokens, begin + 1);
  return verb === 'needed' || verb === 'required' || verb === 'necessary'
    ? make(tokens, at, begin + 2, { kind: 'as-needed' })
    : null;
}

/** "in 2-3 divided doses", "divided into three doses", "divided every 8 hours", "in two doses", "÷ 3". */
export function readDivided(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  if (word === 'divided' || word === 'div' || word === '÷') return afterDivided(tokens, at);
  if (word !== 'in' && word !== 'as' && word !== 'into') return null;
  let next = at + 1;
  const low = readNumber(tokens, next);
  const high = low !== null && /^(?:-|to|or)$/.test(wordAt(tokens, low.next)) ? readNumber(tokens, low.next + 1) : null;
  next = high?.next ?? low?.next ?? next;
  if (wordAt(tokens, next) === 'equally' || wordAt(tokens, next) === 'equal' || wordAt(tokens, next) === 'evenly')
    next += 1;
  const divided = wordAt(tokens, next) === 'divided' || wordAt(tokens, next) === 'split';
  if (divided) next += 1;
  if (wordAt(tokens, next) === 'daily') next += 1;
  const doses = /^(?:doses|dose|portions|administrations)$/.test(wordAt(tokens, next));
  if (!doses || (!divided && (low === null || low.value < 2 || low.value > 8))) return null;
  return make(tokens, at, next + 1, { kind: 'divided', divided: parts(low?.value, high?.value) });
}

function afterDivided(tokens: Tokens, at: number): Element {
  const into = /^(?:into|in|over|as)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  const low = readNumber(tokens, into);
  const high = low !== null && /^(?:-|to|or)$/.test(wordAt(tokens, low.next)) ? readNumber(tokens, low.next + 1) : null;
  const behind = high?.next ?? low?.next ?? into;
  const doses = /^(?:doses|portions|administrations|equal|daily)$/.test(wordAt(tokens, behind));
  if (low !== null && doses) {
    const end = /^(?:equal|daily)$/.test(wordAt(tokens, behind)) ? behind + 2 : behind + 1;
    return make(tokens, at, Math.min(end, tokens.length), { kind: 'divided', divided: parts(low.value, high?.value) });
  }
  const plain = /^(?:doses|dose)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  return make(tokens, at, plain, { kind: 'divided', divided: true });
}

const parts = (low: number | undefined, high: number | undefined): number | readonly [number, number] | true =>
  low === undefined ? true : high === undefined || high === low ? low : [low, high];

/** "maximum (daily dose)", "not to exceed", "no more than", "max.", "mdd": what follows is a limit. */
export function readLimit(tokens: Tokens, at: number): Element | null {
  const begin = limitStart(tokens, at);
  if (begin === null) return null;
  let next = begin;
  let per: 'dose' | 'day' | 'week' | null = wordAt(tokens, at) === 'mdd' ? 'day' : null;
  for (let filler = 0; filler < 8; filler += 1) {
    const word = wordAt(tokens, next);
    if (word === 'daily' || word === 'day') per = 'day';
    else if (word === 'single' || word === 'individual') per = 'dose';
    else if (word === 'weekly') per = 'week';
    else if (word === '(' && wordAt(tokens, next + 2) === ')' && next + 2 < tokens.length) next += 2;
    else if (!LIMIT_FILLERS.has(word)) break;
    next += 1;
  }
  return make(tokens, at, next, { kind: 'limit', per });
}

const LIMIT_FILLERS = new Set(
  '. : = - dose doses dosage of is are be a an total recommended allowed permitted tolerated cumulative adult rate in , should or approved licensed usual the to for up'.split(
    ' ',
  ),
);

function limitStart(tokens: Tokens, at: number): number | null {
  const word = wordAt(tokens, at);
  if (word === 'max' || word === 'maximum' || word === 'mdd' || word === 'maximal' || word === 'ceiling') return at + 1;
  if (word === 'limit') return isLimit(tokens, at) || isAmount(tokens, at + 1) ? at + 1 : null;
  if (word === 'capped') return /^(?:at|to)$/.test(wordAt(tokens, at + 1)) ? at + 2 : null;
  if ((word === 'to' || word === 'at' || word === 'until') && (isBounded(tokens, at) || isInTotal(tokens, at)))
    return at + 1;
  if (phraseAt(tokens, at, 'at', 'the', 'most')) return isAmount(tokens, at + 3) ? at + 3 : null;
  if (word === 'at') return wordAt(tokens, at + 1) === 'most' && isAmount(tokens, at + 2) ? at + 2 : null;
  if (word === 'avoid') return wordAt(tokens, at + 1) === 'exceeding' ? negated(tokens, at) : null;
  if (/^(?:no|not|never|cannot|seldom|rarely)$/.test(word)) return negated(tokens, at);
  if (word === 'up' || word === 'to') {
    const start = word === 'up' ? at + 2 : at + 1;
    const article = wordAt(tokens, start) === 'a' || wordAt(tokens, start) === 'the' ? start + 1 : start;
    const total = phraseAt(tokens, article, 'total', 'of') && article > start;
    const limit = total || /^(?:max|maximum|maximal|limit|ceiling)$/.test(wordAt(tokens, article));
    return (word === 'to' || wordAt(tokens, at + 1) === 'to') && limit ? article + 1 : null;
  }
  return null;
}

/** In "at most 3 times a day" it is no amount that is limited. */
function isAmount(tokens: Tokens, at: number): boolean {
  const number = readNumber(tokens, at);
  return number !== null && unitAt(tokens, number.next) !== null;
}

/** "limit the dose of lovastatin to 40 mg", "cap the daily dose at 3 g": a verb a few words before, and an amount behind. */
function isBounded(tokens: Tokens, at: number): boolean {
  if (!isAmount(tokens, at + 1)) return false;
  for (let back = at - 1; back >= 0 && back >= at - BOUNDED_WITHIN; back -= 1) {
    const word = wordAt(tokens, back);
    if (BOUNDING.test(word)) return wordAt(tokens, back - 1) !== 'the';
    // "may be repeated to 3 mg": until it comes to that.
    if (/^repeat(?:ed|ing)?$/.test(word)) return wordAt(tokens, at) === 'to';
    if (/^(?:[.,;:()]|and|or|to|at|by|increase|increased)$/.test(word) || /^\d/.test(word)) return false;
  }
  return false;
}
const BOUNDED_WITHIN = 7;
const BOUNDING = /^(?:limit|limited|limiting|restrict|restricted|cap|capped)$/;

/** "repeat every 2–3 minutes to 10 mg total" */
function isInTotal(tokens: Tokens, at: number): boolean {
  const number = /^(?:to|until)$/.test(wordAt(tokens, at)) ? readNumber(tokens, at + 1) : null;
  const unit = number === null ? null : unitAt(tokens, number.next);
  if (unit === null) return false;
  const total = wordAt(tokens, unit.next) === 'in' ? unit.next + 1 : unit.next;
  return wordAt(tokens, total) === 'total' && !/^(?:daily|dose|dosage|per|a)$/.test(wordAt(tokens, total + 1));
}

/** "the limit is 60 mg/kg", "daily limit of 3 g"; "the limit of detection" is none. */
const isLimit = (tokens: Tokens, at: number): boolean =>
  (/^(?:is|:|=)$/.test(wordAt(tokens, at + 1)) && /^(?:the|upper|daily|dose|dosing)$/.test(wordAt(tokens, at - 1))) ||
  (wordAt(tokens, at + 1) === 'of' && /^(?:daily|dose|dosing|weekly)$/.test(wordAt(tokens, at - 1)));

/** "not to exceed", "not exceeding", "no more than", "do not give more than", "should not exceed", "avoid exceeding", "not over". */
function negated(tokens: Tokens, at: number): number | null {
  for (let ahead = 1; ahead <= 4; ahead += 1) {
    const word = wordAt(tokens, at + ahead);
    if (word === 'exceed' || word === 'exceeding' || word === 'exceeds' || word === 'exceeded') {
      return phraseAt(tokens, at + ahead + 1, 'more', 'than') ? at + ahead + 3 : at + ahead + 1;
    }
    const comparing =
      /^(?:more|greater|higher|faster|quicker)$/.test(word) && wordAt(tokens, at + ahead + 1) === 'than';
    if (comparing) return isTime(tokens, at + ahead + 2) ? null : at + ahead + 2;
    if ((word === 'above' || word === 'beyond') && ahead <= 2) return at + ahead + 1;
    if (word === 'over' && ahead === 1 && isAmount(tokens, at + 2)) return at + 2;
    if (!NEGATED_FILLERS.has(word)) return null;
  }
  return null;
}

const NEGATED_FILLERS = new Set([
  'need',
  'needs',
  'to',
  'at',
  'be',
  'give',
  'take',
  'use',
  'go',
  'a',
  'should',
  'must',
  'dose',
  'doses',
  'of',
  'given',
  'taken',
  'usually',
  'receive',
  'administer',
  'administered',
  'prescribe',
  'prescribed',
  'increase',
  'increased',
]);

/** "no more than two weeks" is a duration. */
function isTime(tokens: Tokens, at: number): boolean {
  const number = readNumber(tokens, at);
  return number !== null && timeUnitAt(tokens, number.next) !== null;
}

/** "immediately", in an instruction also "at once" and "now": not "immediately before surgery" nor "three patches at once". */
function isAtOnce(tokens: Tokens, at: number, mode: Mode): boolean {
  const word = wordAt(tokens, at);
  const two =
    word === 'straight' ? wordAt(tokens, at + 1) === 'away' : word === 'at' && wordAt(tokens, at + 1) === 'once';
  const ordered = mode.instruction && (two || word === 'now');
  if (!ordered && word !== 'immediately' && word !== 'straightaway') return false;
  if (/^(?:it|them|this|treatment|therapy)$/.test(wordAt(tokens, at - 1))) return false;
  const behind = tokens[two ? at + 2 : at + 1];
  return behind === undefined || /^(?:[,;.)]|then|and|followed)$/.test(behind.word);
}

/** "once", "single dose", "one-time dose", "stat", "as a single dose": one dose. */
export function readSingle(tokens: Tokens, at: number, mode: Mode): Element | null {
  const word = wordAt(tokens, at);
  if (isAtOnce(tokens, at, mode))
    return make(tokens, at, word === 'at' || word === 'straight' ? at + 2 : at + 1, { kind: 'count', count: 1 });
  if (word === 'stat') return make(tokens, at, at + 1, { kind: 'count', count: 1 });
  if (word === 'once') {
    const blocked =
      /^(?:the|a|an|every|per|in|at|pain|symptoms|patients|stable|patient|it|there|serum|on|you|they|daily|weekly|wkly|monthly|nightly|he|she|this|adequate|effective|-)$/;
    const next = wordAt(tokens, at + 1) === 'only' ? at + 2 : at + 1;
    return blocked.test(wordAt(tokens, at + 1)) || /^(?:at|all|repeat|repeated)$/.test(wordAt(tokens, at - 1))
      ? null
      : make(tokens, at, next, { kind: 'count', count: 1 });
  }
  const begin = word === 'as' && /^(?:a|one)$/.test(wordAt(tokens, at + 1)) ? at + 2 : word === 'a' ? at + 1 : at;
  const kind = wordAt(tokens, begin);
  if (kind === 'single' || kind === 'one' || kind === 'onetime') {
    const time = phraseAt(tokens, begin + 1, '-', 'time')
      ? begin + 3
      : phraseAt(tokens, begin + 1, 'time')
        ? begin + 2
        : begin + 1;
    if (kind === 'one' && time === begin + 1) return null;
    const between = wordAt(tokens, time);
    const daily = between === 'daily' || GIVEN_BY.has(between) ? time + 1 : time;
    if (!/^(?:dose|doses|bolus|injection)$/.test(wordAt(tokens, daily))) return null;
    // "a single IV bolus": the route is read next.
    if (GIVEN_BY.has(between)) return make(tokens, at, time, { kind: 'count', count: 1 });
    if (between === 'daily') {
      return make(tokens, at, daily + 1, {
        kind: 'frequency',
        frequency: { min: 1, max: 1, period: 1, periodUnit: 'd' },
        doubtful: false,
      });
    }
    return make(tokens, at, daily + 1, { kind: 'count', count: 1 });
  }
  return null;
}

const GIVEN_BY = new Set(['oral', 'iv', 'intravenous']);

/** "as directed", "by INR", "according to response": words that stand in place of a frequency. */
export function readFreeText(tokens: Tokens, at: number): Element | null {
  if (
    wordAt(tokens, at) === 'as' &&
    /^(?:directed|prescribed|instructed|advised|indicated|tolerated|per)$/.test(wordAt(tokens, at + 1))
  ) {
    if (wordAt(tokens, at + 1) === 'tolerated') return null;
    if (
      wordAt(tokens, at + 1) === 'per' &&
      !/^(?:protocol|inr|instructions|local|sliding)$/.test(wordAt(tokens, at + 2))
    )
      return null;
    return make(tokens, at, at + 2, { kind: 'free-text' });
  }
  const by =
    /^(?:by|per|to)$/.test(wordAt(tokens, at)) ||
    phraseAt(tokens, at, 'according', 'to') ||
    phraseAt(tokens, at, 'depending', 'on');
  if (!by) return null;
  let next = /^(?:by|per|to)$/.test(wordAt(tokens, at)) ? at + 1 : at + 2;
  if (/^(?:the|target|serum|local)$/.test(wordAt(tokens, next))) next += 1;
  return /^(?:inr|protocol|aptt|weight-based|levels?)$/.test(wordAt(tokens, next))
    ? make(tokens, at, next + 1, { kind: 'free-text' })
    : null;
}

/** "24-hour (oral morphine) dose", "24 h total". */
export function readDayDose(tokens: Tokens, at: number): Element | null {
  if (tokens[at]?.value !== 24) return null;
  const time = timeUnitAt(tokens, at + 1);
  if (time?.unit !== 'h') return null;
  for (let ahead = time.next; ahead <= time.next + 2; ahead += 1) {
    if (/^(?:dose|total|dosage|requirement|maximum|limit)$/.test(wordAt(tokens, ahead)))
      return make(tokens, at, time.next, { kind: 'per', per: 'day', counted: true });
    if (tokens[ahead]?.kind !== 'word') return null;
  }
  return null;
}

/** "daily dose", "total daily dose of": the amount that follows is for a day. */
export function readPeriodDose(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  const per: DosePer | null =
    word === 'daily' ? 'day' : word === 'weekly' ? 'week' : word === 'monthly' ? 'month' : null;
  if (per === null || wordAt(tokens, at - 1) === 'once' || wordAt(tokens, at - 1) === 'twice') return null;
  const behind = wordAt(tokens, at + 1);
  const dose = /^(?:dose|doses|dosage|dosages|dosing)$/;
  const next = dose.test(behind)
    ? at + 2
    : /^(?:maintenance|target|starting|oral)$/.test(behind) && dose.test(wordAt(tokens, at + 2))
      ? at + 3
      : -1;
  return next < 0 ? null : make(tokens, at, next, { kind: 'per', per, counted: true });
}

/** Words at which each of these readings can begin. */
export const PHRASE_STARTS = {
  limit: [
    'at',
    'max',
    'maximum',
    'mdd',
    'maximal',
    'ceiling',
    'limit',
    'capped',
    'no',
    'not',
    'never',
    'cannot',
    'seldom',
    'rarely',
    'until',
    'avoid',
    'up',
    'to',
  ],
  freeText: ['as', 'by', 'per', 'to', 'according', 'depending'],
  asNeeded: ['prn', 'sos', 'only', 'as', 'if', 'when', 'where'],
  divided: ['divided', 'div', '÷', 'in', 'as', 'into'],
  periodDose: ['daily', 'weekly', 'monthly'],
  single: [
    'stat',
    'immediately',
    'straightaway',
    'straight',
    'now',
    'at',
    'once',
    'as',
    'a',
    'single',
    'one',
    'onetime',
  ],
} as const;
