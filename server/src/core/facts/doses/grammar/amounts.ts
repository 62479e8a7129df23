/**
 * Reads amounts: one number or a range in any notation, with its unit and what stands under it
 * ("60-120 mg", "(300-)1,800–3,600 mg", "between 25 and 50 mg/day", "0.5 to 1 g", "500 mg–2 g", "two tablets").
 */

import { dictionary } from '../tokens/dictionary.ts';
import { type Token, type Tokens, wordAt } from '../tokens/token.ts';
import { isStep, isStepBy, isStepOf, orderOf } from './amount-steps.ts';
import { type Denominators, readDenominators } from './denominator.ts';
import { isCountable, isForeign, type UnitRead, unitAt } from './dose-units.ts';
import {
  type Amount,
  type Element,
  type Extent,
  extent,
  type Mode,
  make,
  type Opener,
  type ViewSpan,
} from './element.ts';
import { isListOfFigures } from './list-of-figures.ts';
import { type NumberRead, readNumber } from './numbers.ts';
import { sameUnit } from './same-unit.ts';
import { pastSpread } from './spread.ts';
import { timeUnit } from './time-units.ts';

const RANGE_WORDS = new Set(['-', 'to', 'or', 'through', '~']);

interface Ends {
  readonly low: NumberRead;
  readonly high: NumberRead;
  readonly lowUnit: { readonly unit: UnitRead; readonly under: Denominators } | null;
  readonly next: number;
  readonly doubtful: boolean;
}

export function readAmount(tokens: Tokens, at: number, mode: Mode): Element | null {
  const opener = readOpener(tokens, at);
  const parts = opener.next > at ? readSlashedParts(tokens, opener.next) : null;
  if (parts !== null) return { ...parts, first: at };
  const ends = readEnds(tokens, optionalStart(tokens, opener.next), opener.word);
  if (ends === null) return null;
  const unit = unitAt(tokens, ends.low === ends.high ? pastSpread(tokens, ends.high) : ends.next);
  if (unit === null && ends.lowUnit === null) return bareNumber(tokens, at, ends, mode);
  if (unit === null) return null;
  return withUnit(tokens, at, opener, ends, unit);
}

interface Opened {
  readonly opener: Opener | null;
  readonly next: number;
  readonly word: string;
}

function readOpener(tokens: Tokens, at: number): Opened {
  const word = wordAt(tokens, at);
  const two = `${word} ${wordAt(tokens, at + 1)}`;
  const pair = OPENERS[two];
  if (pair !== undefined) return { opener: pair, next: at + 2, word: two };
  if (
    /^(?:no|not)$/.test(word) &&
    /^(?:less|fewer|lower) than$/.test(`${wordAt(tokens, at + 1)} ${wordAt(tokens, at + 2)}`)
  )
    return { opener: 'at-least', next: at + 3, word: '' };
  const one = OPENERS[word];
  if (one !== undefined) return { opener: one, next: at + 1, word };
  if (word === 'between' || word === 'from') return { opener: null, next: at + 1, word };
  return { opener: null, next: at, word: '' };
}

const OPENERS = dictionary<Opener>({
  'up to': 'up-to',
  upto: 'up-to',
  'at most': 'up-to',
  'at least': 'at-least',
  'more than': 'above',
  'greater than': 'above',
  'higher than': 'above',
  'less than': 'below',
  'lower than': 'below',
  'fewer than': 'below',
  above: 'above',
  over: 'above',
  beyond: 'above',
  exceeding: 'above',
  exceeds: 'above',
  exceed: 'above',
  below: 'below',
  under: 'below',
  '>': 'above',
  '<': 'below',
  '≥': 'above',
  '≤': 'up-to',
  about: 'about',
  approximately: 'about',
  around: 'about',
  roughly: 'about',
  '~': 'about',
  '≈': 'about',
});

/** "(300-)1,800": the start in brackets is optional and not part of the range. */
function optionalStart(tokens: Tokens, at: number): number {
  const bracket = wordAt(tokens, at) === '(' && tokens[at + 1]?.kind === 'number' && wordAt(tokens, at + 2) === '-';
  return bracket && wordAt(tokens, at + 3) === ')' ? at + 4 : at;
}

function readEnds(tokens: Tokens, at: number, word: string): Ends | null {
  const low = readNumber(tokens, at);
  if (low === null) return null;
  const unit = unitAt(tokens, low.next);
  const under = unit === null ? null : readDenominators(tokens, unit.next);
  const lowUnit = unit === null || under === null ? null : { unit, under };
  const separator = under === null ? low.next : under.next;
  const high = secondEnd(tokens, separator, word);
  if (high !== null && lowUnit === null) {
    // "increase from 10 to 20 mg" is a step to 20 mg, no range.
    if (word === 'from' && isStep(tokens, at))
      return { low: high.number, high: high.number, lowUnit, next: high.number.next, doubtful: false };
    return join(tokens, low, high, null);
  }
  const order =
    high === null || lowUnit === null
      ? null
      : orderOf(tokens, at, { low, lowUnit, high: high.number }, wordAt(tokens, high.separator));
  if (
    high !== null &&
    lowUnit !== null &&
    order !== null &&
    !(word === 'from' && isStep(tokens, at)) &&
    !isStepBy(tokens, at, { low, lowUnit, high: high.number }) &&
    !isStepOf(tokens, at, high.number) &&
    wordAt(tokens, high.separator) !== 'or'
  ) {
    const ends = join(tokens, low, high, lowUnit);
    return order === 'down' ? { ...ends, doubtful: true } : ends;
  }
  return { low, high: low, lowUnit: null, next: low.next, doubtful: low.doubtful };
}

function secondEnd(tokens: Tokens, at: number, word: string): { number: NumberRead; separator: number } | null {
  const joint = wordAt(tokens, at);
  if (!RANGE_WORDS.has(joint) && !(joint === 'and' && word === 'between')) return null;
  if (joint === 'or' && /^(?:more|less|until|every|once|twice)$/.test(wordAt(tokens, at + 1))) return null;
  // "200--400 mcg"
  const twice = joint === '-' && wordAt(tokens, at + 1) === '-' && tokens[at + 1]?.spaced === false;
  const number = readNumber(tokens, twice ? at + 2 : at + 1);
  return number === null ? null : { number, separator: at };
}

function join(tokens: Tokens, low: NumberRead, high: { number: NumberRead }, lowUnit: Ends['lowUnit']): Ends {
  const ends = {
    low,
    high: high.number,
    lowUnit,
    next: high.number.next,
    doubtful: low.doubtful || high.number.doubtful,
  };
  const third = secondEnd(tokens, high.number.next, '');
  if (lowUnit !== null || third === null) return ends;
  // "1 to 2 or 3 times": three ends have no single reading.
  return { ...ends, high: third.number, next: third.number.next, doubtful: true };
}

/** A number without a unit: counted only in an instruction ("take 2 every morning"). */
function bareNumber(tokens: Tokens, at: number, ends: Ends, mode: Mode): Element | null {
  // "two in the morning" and "8 in 24 hours" are no inches.
  const inches = wordAt(tokens, ends.next) === 'in' && /^(?:the|a|any|24|twenty)$/.test(wordAt(tokens, ends.next + 1));
  if (
    !mode.instruction ||
    (!inches && isForeign(wordAt(tokens, ends.next))) ||
    timeUnit(wordAt(tokens, ends.next)) !== null
  )
    return null;
  if (ends.low.first !== at && wordAt(tokens, at) !== 'up') return null;
  // "1st dose before antibiotics"
  if (tokens[ends.next]?.spaced === false && /^(?:st|nd|rd|th)$/.test(wordAt(tokens, ends.next))) return null;
  // "1tablettwice": what ran into the figure is not known.
  const glued = tokens[ends.next]?.kind === 'word' && tokens[ends.next]?.spaced === false;
  const doubtful = ends.doubtful || glued || !(ends.high.value <= 10);
  return make(tokens, at, ends.next, { kind: 'number', value: ends.low.value, high: ends.high.value, doubtful });
}

function withUnit(tokens: Tokens, at: number, opener: Opened, ends: Ends, unit: UnitRead): Element | null {
  const under = readDenominators(tokens, unit.next);
  if (isForeignUnit(tokens, unit, under)) return make(tokens, at, under.next, { kind: 'measured' });
  const combination = combinationParts(tokens, ends, unit);
  if (combination !== null) return make(tokens, at, combination, { kind: 'combination' });
  const both = ends.lowUnit;
  const value = (end: NumberRead): number => end.value * unit.factor;
  const low = both === null ? value(ends.low) : sameUnit(ends.low.value * both.unit.factor, both.unit.unit, unit.unit);
  const basis = under.basis ?? both?.under.basis ?? null;
  const bound = boundBehind(tokens, under.next);
  const amount: Amount = {
    low,
    high: value(ends.high),
    lowSpan: numberSpan(tokens, ends.low),
    highSpan: numberSpan(tokens, ends.high),
    unit: unit.unit,
    unitSpan: extent(tokens, unit.first, unit.next),
    basis,
    per: under.per ?? both?.under.per ?? null,
    perSpan: under.perSpan ?? both?.under.perSpan ?? null,
    every: under.every,
    concentration: under.concentration,
    opener: opener.opener ?? bound?.opener ?? null,
    led: opener.word === 'from' || opener.word === 'between',
    doubtful: ends.doubtful || isDoubtful(tokens, at, ends, unit),
    strength: null,
  };
  return make(tokens, at, bound?.next ?? under.next, { kind: 'amount', amount });
}

/** "100 mg/day or more", "20 mg or less". */
function boundBehind(tokens: Tokens, at: number): { readonly opener: Opener; readonly next: number } | null {
  if (!/^(?:or|and)$/.test(wordAt(tokens, at))) return null;
  const word = wordAt(tokens, at + 1);
  if (/^(?:than|times|often|frequent|frequently)$/.test(wordAt(tokens, at + 2))) return null;
  if (/^(?:more|above|greater|higher|over)$/.test(word)) return { opener: 'at-least', next: at + 2 };
  return /^(?:less|below|fewer|lower|under)$/.test(word) ? { opener: 'up-to', next: at + 2 } : null;
}

function numberSpan(tokens: Tokens, number: NumberRead): ViewSpan {
  const { start, end }: Extent = extent(tokens, number.first, number.next);
  return { start, end };
}

function isForeignUnit(tokens: Tokens, unit: UnitRead, under: Denominators): boolean {
  if (unit.unit === 'kg') return true;
  const behind = wordAt(tokens, unit.next);
  // "5 G-CSF", "12 G-tubes"
  if (behind === '-' && tokens[unit.first]?.raw === 'G' && tokens[unit.next + 1]?.spaced === false) return true;
  return unit.unit === 'g' && behind === '/' && under.concentration !== null && under.concentration.unit === 'kg';
}

/** "80 mg/400 mg", "5/325 mg", "24/26 mg": the parts of a combination. Gives the end of the last part's unit. */
function combinationParts(tokens: Tokens, ends: Ends, unit: UnitRead): number | null {
  if (ends.low !== ends.high || wordAt(tokens, unit.next) !== '/' || tokens[unit.next + 1]?.kind !== 'number')
    return null;
  const second = unitAt(tokens, unit.next + 2);
  if (second === null || isCountable(second.unit) || second.unit === 'mL' || second.unit === 'L') return null;
  return second.next;
}

function isDoubtful(tokens: Tokens, at: number, ends: Ends, unit: UnitRead): boolean {
  const first = tokens[ends.low.first];
  const last = tokens[ends.high.first];
  if (first === undefined || last === undefined) return false;
  if (isCollision(tokens, at, first) || (unit.unit === 'mL' && ends.high.value >= 1000 && !last.raw.includes(',')))
    return true;
  // "3,125–25 mg": a comma for a decimal point.
  if (first.raw.includes(',') && ends.low.value > ends.high.value) return true;
  const odd = [first, last].some((one) => isDottedThousand(one, unit) || isListOfFigures(one, unit));
  if (odd || isBroken(tokens, ends.low.first, unit.next)) return true;
  // "1 800 mg": two numbers, or one with a space for a comma?
  const before = tokens[at - 1];
  if (before?.kind === 'number' && /^\d{1,3}$/.test(before.raw) && /^\d{3}$/.test(first.raw) && ends.low.first === at)
    return true;
  // "1 2 tablets", "take 2 5 mL"
  if (ends.low.first === at && isLoneFigure(tokens, ends.low, isCountable(unit.unit))) return true;
  if (ends.high.value > MOST_PIECES && SOLID.test(unit.unit)) return true;
  // "10 or 100 mg"
  if (ends.high.value >= 10 * ends.low.value && wordAt(tokens, ends.low.next) === 'or') return true;
  // "1 - 60 mg tablet": one tablet of 60 mg, or 1 to 60 mg?
  const spacedDash = wordAt(tokens, ends.low.next) === '-' && tokens[ends.low.next]?.spaced === true;
  const container = unitAt(tokens, unit.next);
  return (
    spacedDash && ends.low !== ends.high && ends.low.value <= 4 && container !== null && isCountable(container.unit)
  );
}

/** A figure that nothing names right before another. */
/** Nobody swallows so many at a time. */
const MOST_PIECES = 20;
const SOLID = /^(?:tablet|capsule|patch|suppository|pessary|lozenge)$/;

function isLoneFigure(tokens: Tokens, { first: at, value }: NumberRead, counted: boolean): boolean {
  // "one half one tablet"
  if (counted && /^(?:half|quarter)$/.test(wordAt(tokens, at - 1))) return true;
  if (tokens[at - 1]?.kind !== 'number' || tokens[at]?.spaced !== true || tokens[at - 1]?.value === value) return false;
  const before = wordAt(tokens, at - 2);
  return /^(?:take|takes|give|use)$/.test(before) || (counted && (at < 2 || /^[.:;,]$/.test(before)));
}

/** "day 1,600 mg": a comma that was meant between two things. */
function isCollision(tokens: Tokens, at: number, token: Token): boolean {
  const counted = new Set(['day', 'days', 'week', 'weeks', 'step', 'cycle', 'month', 'dose', 'phase', 'visit']);
  return /^\d{1,2},\d/.test(token.raw) && counted.has(wordAt(tokens, at - 1));
}

const isDottedThousand = (token: Token, unit: UnitRead): boolean =>
  /^[1-9]\d{0,2}\.000$/.test(token.raw) && unit.unit !== '%';

/** "1.5.0 mg", "1l mg": a point too many, a letter for a figure. */
function isBroken(tokens: Tokens, at: number, next: number): boolean {
  const point = tokens[at - 1]?.word === '.' && tokens[at - 2]?.kind === 'number';
  if (point && tokens[at]?.spaced === false && tokens[at - 1]?.spaced === false) return true;
  return /^(?:mg|mcg|ml)$/.test(wordAt(tokens, next)) && unitAt(tokens, next - 1) !== null;
}

/** "1,5 g": a comma for a decimal point; the reading is kept, with doubt. */
export function readDecimalComma(tokens: Tokens, at: number): Element | null {
  const low = commaNumber(tokens, at);
  const ranged = wordAt(tokens, low?.next ?? (tokens[at]?.kind === 'number' ? at + 1 : at)) === '-';
  const begin = (low?.next ?? at + 1) + 1;
  const high = ranged ? (commaNumber(tokens, begin) ?? (low === null ? null : readNumber(tokens, begin))) : null;
  const first = low ?? (high === null ? null : readNumber(tokens, at));
  if (first === null) return null;
  const next = high?.next ?? first.next;
  const unit = unitAt(tokens, next);
  if (unit === null || isCountable(unit.unit)) return null;
  const ends: Ends = { low: first, high: high ?? first, lowUnit: null, next, doubtful: true };
  return withUnit(tokens, at, { opener: null, next: at, word: '' }, ends, unit);
}

function commaNumber(tokens: Tokens, at: number): NumberRead | null {
  const [whole, comma, tail] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (whole?.kind !== 'number' || comma?.word !== ',' || tail?.kind !== 'number') return null;
  if (
    comma.spaced ||
    tail.spaced ||
    tail.raw.length > (whole.raw === '0' ? 3 : 2) ||
    !/^\d{1,3}$/.test(whole.raw) ||
    !/^\d+$/.test(tail.raw)
  )
    return null;
  return { value: Number(`${whole.raw}.${tail.raw}`), first: at, next: at + 3, doubtful: true, inWords: false };
}

/** "5/325 mg", "320+1600 mg": two figures over a slash or a plus sign with one unit are the parts of a combination. */
export function readSlashedParts(tokens: Tokens, at: number): Element | null {
  const joint = tokens[at + 1];
  const joined = joint?.word === '/' || (joint?.word === '+' && !joint.spaced && tokens[at + 2]?.spaced === false);
  const figures = tokens[at]?.kind === 'number' && joined && tokens[at + 2]?.kind === 'number';
  // "1/2 mg" is a half, "0.5/0.4 mg" are two parts.
  const first = tokens[at]?.value ?? 0;
  if (!figures || (first < 2 && Number.isInteger(first))) return null;
  const unit = unitAt(tokens, at + 3);
  if (unit === null) return null;
  return make(tokens, at, unit.next, { kind: 'combination' });
}

/** Words at which an amount can begin, besides a number. */
export const AMOUNT_STARTS: readonly string[] = [
  'between',
  'from',
  ...Object.keys(OPENERS).map((words) => words.split(' ')[0] ?? ''),
  ...['no', 'not'],
];
