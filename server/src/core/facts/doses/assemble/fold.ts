/**
 * Amounts that say more about the dose before them instead of opening a new one: a stated daily total, a maximum, the
 * same amount in another unit, a strength.
 */

import { decimal } from '../../../units/decimal.ts';
import { convert } from '../../../units/units.ts';
import type { DosePer } from '../../types.ts';
import { isCountable, isMass, isMeasuring, isVolume } from '../grammar/dose-units.ts';
import type { Amount, Element } from '../grammar/element.ts';
import { readPer } from '../grammar/periods.ts';
import { inUnit, sameUnit } from '../grammar/same-unit.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { type Draft, hasTiming, restate } from './draft.ts';
import type { State } from './state.ts';

type AmountElement = Element & { kind: 'amount' };

/** True when the amount was folded into the open dose. */
export function foldAmount(state: State, element: AmountElement): boolean {
  const { amount } = element;
  if (amount.concentration !== null) return foldConcentration(state, element);
  if (state.limit !== null) return foldMaximum(state, element);
  const { open } = state;
  if (open === null) return foldStrength(state, element);
  return (
    foldDiluent(state, open, element) ||
    foldContent(state, open, element) ||
    foldTotal(state, open, element) ||
    foldRate(state, open, element) ||
    foldSame(state, open, element) ||
    foldStrength(state, element)
  );
}

/** "5 mg/5 mL" is no dose; it is the strength of the dose beside it, or of none. */
function foldConcentration(state: State, { amount }: AmountElement): boolean {
  const per = amount.concentration;
  const { last } = state;
  if (
    last !== null &&
    per !== null &&
    last.strength === null &&
    amount.unit !== null &&
    per.unit === 'mL' &&
    last === state.open &&
    state.loose.length <= 2
  ) {
    last.strength = {
      value: amount.high,
      unit: amount.unit,
      per: per.value === null ? per.unit : `${per.value} ${per.unit}`,
    };
  }
  state.loose.push('');
  return true;
}

/** A limit stated with the dose bounds it; it is a dose of its own as well, so that the limit is judged too. */
function foldMaximum(state: State, { amount, next }: AmountElement): boolean {
  const draft = state.limitOpen;
  if (draft !== null && draft.max !== null && state.limitGap.length === 0) return false;
  if (draft === null || amount.unit === null || draft.limit) return false;
  const bracketed = /^[([]$/.test(state.limitGap[state.limitGap.length - 1] ?? '');
  const together =
    (bracketed || state.limitGap.every((word) => /^(?:|,|\(|\)|with|a|an|and|to|up|us|uk|eu|\[|:|-)$/.test(word))) &&
    state.limitGap.length <= 4;
  const per = state.limit?.per ?? periodBehind(state, next);
  // "20 mg/kg, no faster than 50 mg/min": how fast, not how much.
  if (amount.per === 'minute' && draft.per !== 'minute') return false;
  if (!together || !boundsIt(draft, amount, per)) return false;
  draft.max = { value: amount.high, unit: amount.unit, basis: amount.basis, per: maximumPer(amount, per) };
  draft.parts.push({
    kind: 'max',
    span: { start: amount.lowSpan.start, end: amount.unitSpan?.end ?? amount.highSpan.end },
  });
  return false;
}

/** "maximum 4 g in 24 hours": the period behind the limit's amount. */
function periodBehind({ tokens }: State, next: number): DosePer | null {
  const period = readPer(tokens, next);
  return period?.kind === 'per' ? period.per : null;
}

/** Does the limit bound this very dose (its sum over a day, or its size per kg), or is it another step of a titration? */
function boundsIt(draft: Draft, amount: Amount, per: string | null): boolean {
  if (draft.basis !== amount.basis) return true;
  const period = amount.per ?? per;
  if (draft.asNeeded || draft.bare || (draft.unit !== null && isCountable(draft.unit))) return true;
  const often = draft.frequency !== null && draft.per === null;
  return (
    often && period !== null && period !== 'dose' && !(draft.frequency?.periodUnit === 'd' && draft.frequency.max <= 1)
  );
}

function maximumPer(amount: Amount, per: string | null): NonNullable<Draft['max']>['per'] {
  const period = amount.per ?? per;
  if (amount.every !== null && amount.every.periodUnit === 'h' && amount.every.period === 24) return 'day';
  return period === 'dose' || period === 'hour' || period === 'day' || period === 'week' || period === 'course'
    ? period
    : null;
}

/** "10 units in 50 mL of glucose 50% over 15 min", "10 units in 25 g glucose": what it is mixed with; the rest is said of the dose. */
function foldDiluent(state: State, open: Draft, { amount, next }: AmountElement): boolean {
  const { loose } = state;
  const mixed = loose.length <= 2 && /^(?:in|into)$/.test(loose[loose.length - 1] ?? '');
  const given = open.unit !== null && !isVolume(open.unit) && open.unit !== '%' && !open.limit;
  const fluid = amount.unit !== null && isVolume(amount.unit) && amount.per === null && amount.basis === null;
  const solved = fluid || /^(?:glucose|dextrose)$/.test(wordAt(state.tokens, next));
  if (!mixed || !given || !solved || amount.opener !== null) return false;
  open.diluted = true;
  return drop(state);
}

/** "200 mg (containing 65 mg elemental iron)", "200 mg (65 mg of elemental iron)": what is in it. */
function foldContent(state: State, open: Draft, { amount, next }: AmountElement): boolean {
  const { loose, tokens } = state;
  if (amount.per !== null) return false;
  const of = wordAt(tokens, next) === 'of' ? next + 1 : next;
  const elemental = wordAt(tokens, of) === 'elemental' && loose.join(' ') === '(' && isMass(open.unit ?? '');
  return (elemental || /^(?:containing|contains)$/.test(loose[loose.length - 1] ?? '')) && drop(state);
}

const TOTAL_WORDS = oneOf('total totalling = ie equals equal totaling');

/** "100 mg three times daily (300 mg/day)", "… = 300 mg/day", "…, for a total of 300 mg daily". */
function foldTotal(state: State, open: Draft, { amount, next, end }: AmountElement): boolean {
  if (
    open.frequency === null ||
    open.per === 'day' ||
    open.total !== null ||
    amount.unit === null ||
    open.unit === null
  )
    return false;
  const words = state.loose;
  const named = words.some((word) => TOTAL_WORDS.test(word)) && words.length <= 6;
  const bracket = words.length === 1 && words[0] === '(';
  const daily = amount.per === 'day' || (named && saysDaily(state.tokens, next));
  if (!daily || amount.opener !== null || (!named && !bracket) || amount.basis !== open.basis) return false;
  if (convert(decimal(1), amount.unit, open.unit) === null || (amount.low === amount.high) !== (open.low === open.high))
    return false;
  open.total = {
    low: sameUnit(amount.low, amount.unit, open.unit),
    high: sameUnit(amount.high, amount.unit, open.unit),
    unit: open.unit,
    basis: open.basis,
  };
  open.parts.push({ kind: 'total', span: { start: amount.lowSpan.start, end } });
  state.loose = [];
  return true;
}

/** "a total of 6 mg a course" is no day's. */
function saysDaily(tokens: Tokens, at: number): boolean {
  const period = readPer(tokens, at);
  return period?.kind === 'per' && period.per === 'day';
}

/** "400 mg given at a rate of 30 mg/min", "1 litre IV at 125 mL/hour": how fast, not how much. */
function foldRate(state: State, open: Draft, { amount }: AmountElement): boolean {
  const { loose } = state;
  const fast = amount.per === 'minute' || amount.per === 'hour';
  // "80 units/kg and increase the rate by 4 units/kg/h": another rate.
  const other = loose.includes('by') || loose.includes('and');
  const at = loose[loose.length - 1] === 'at' && (loose.length === 1 || open.diluted);
  // "40 units in 500 mL of saline at 125 mL/h"
  const fluid = isVolume(amount.unit ?? '') && (isVolume(open.unit ?? '') || open.diluted);
  // "15 mg/kg IV at 50 mg/min"
  const mass = amount.per === 'minute' && isMass(amount.unit ?? '') && isMass(open.unit ?? '') && !hasTiming(open);
  // "150 mg over 10 min (15 mg/min)"
  const workedOut =
    open.over !== null && loose.join('') === '(' && isMass(amount.unit ?? '') && isMass(open.unit ?? '');
  const rated = ((at && (fluid || mass)) || workedOut || loose.includes('rate')) && fast && open.per === null && !other;
  if (rated) state.loose = [];
  return rated;
}

const SAME = oneOf('ie as = equivalent equals or ( ≈ to , is about approximately corresponding');

/** "eight tablets, i.e. 20 mg", "2 g or 20 mL", "500 mcg (0.5 mL)": one amount said in two units. */
function foldSame(state: State, open: Draft, element: AmountElement): boolean {
  const { amount } = element;
  const joined = state.loose.length <= 3 && state.loose.length > 0 && state.loose.every((word) => SAME.test(word));
  const touching = state.loose.length === 0 && open.amountNext === element.first;
  if (open.unit === null || amount.unit === null || (!joined && !touching)) return false;
  // "50 mg/kg = 1 g for a child of 20 kg"
  if (open.basis !== null && amount.basis === null && amount.per === null && state.loose.join(' ') === '=')
    return drop(state);
  // "1.5 mL/kg (about 100 mL in a 70 kg adult)"
  if (
    open.basis !== null &&
    amount.basis === null &&
    state.loose.join(' ') === '(' &&
    (amount.opener === 'about' || isWorkedOut(state.tokens, element))
  )
    return drop(state);
  const sign = joined && state.loose.some((word) => /^(?:ie|=|equivalent|equals|≈|\()$/.test(word));
  // "1 mg IM, or 75 mL of glucose" is something else: behind a route or a timing only a bracket says it again.
  const again = sign || element.first - open.amountNext === state.loose.length;
  if (
    isMass(open.unit) &&
    isVolume(amount.unit) &&
    joined &&
    again &&
    (amount.per === null || amount.per === open.per) &&
    amount.basis === open.basis
  )
    return drop(state);
  // "0.4 mg (400 mcg)"
  if (sign && open.high !== null && amount.per === null && amount.basis === open.basis) {
    const equal = sameUnit(amount.high, amount.unit, open.unit) === open.high;
    if (equal && amount.unit !== open.unit) return drop(state);
  }
  const otherKind =
    convert(decimal(1), amount.unit, open.unit) === null && amount.basis === open.basis && amount.per === null;
  if (isVolume(open.unit) && state.loose.join('') === '(' && otherKind && !open.limit)
    return massOfVolume(state, open, amount);
  if ((sign || state.loose.join('') === '(') && otherKind && !isCountable(open.unit) && !isCountable(amount.unit))
    return drop(state);
  if (!isCountable(open.unit) && isCountable(amount.unit) && sign && amount.per === null) {
    open.doubtful ||= isAnotherSum(open, amount);
    return drop(state);
  }
  if (isCountable(open.unit) && isMass(amount.unit) && (sign || touching)) return massOfPieces(state, open, amount);
  return false;
}

/** "10 mg (two 10 mg tablets)" */
function isAnotherSum({ low, high, unit }: Draft, { low: fewest, high: most, strength }: Amount): boolean {
  if (strength === null || unit === null || low !== high || fewest !== most) return false;
  const sum = inUnit(strength.value * most, strength.unit, unit);
  return sum !== null && sum !== high;
}

/** "… in a 70 kg adult": what the amount by weight comes to for one. */
const isWorkedOut = (tokens: Tokens, { next }: Element): boolean =>
  /^(?:in|for)$/.test(wordAt(tokens, next)) &&
  wordAt(tokens, next + 1) === 'a' &&
  tokens[next + 2]?.kind === 'number' &&
  tokens.slice(next + 3, next + 5).some(({ word }) => word === 'kg');

/** "0.5 mL (500 mcg)": what is in the volume is the dose; a volume alone cannot be judged. */
function massOfVolume(state: State, open: Draft, amount: Amount): boolean {
  const restated = amount.unit !== null && isMeasuring(amount.unit) && open.per === null && amount.opener === null;
  if (restated) restate(open, amount);
  return drop(state);
}

function drop(state: State): boolean {
  state.loose = [];
  return true;
}

/** "1 tablet (20 mg)" keeps the tablets and notes the strength; "eight tablets, i.e. 20 mg of X" is about the mass. */
function massOfPieces(state: State, open: Draft, amount: Amount): boolean {
  const explained = state.loose.some((word) => word === 'ie' || word === '=' || word === 'equivalent');
  if (!explained) {
    if (open.strength === null && open.high === 1)
      open.strength = { value: amount.high, unit: amount.unit ?? '', per: null };
    state.loose = [];
    return true;
  }
  open.low = open.low === null ? null : amount.low;
  open.high = open.high === null ? null : amount.high;
  open.unit = amount.unit;
  open.end = amount.unitSpan?.end ?? amount.highSpan.end;
  state.loose = [];
  return true;
}

/** "250 mg tablets, 2 every 6 hours": the last amount was a strength, if nothing was said of when it is given. */
export function takeStrength(state: State): void {
  const { last } = state;
  if (last === null || last.bare || last.limit || hasTiming(last)) return;
  if (last.high === null || last.unit === null || isCountable(last.unit)) return;
  state.drafts.pop();
  state.last = null;
  state.open = null;
  state.carried = last.routes;
  state.strength = { value: last.high, unit: last.unit };
}

/** "250 mg tablets, 2 tablets every 6 hours": the first amount was the strength of what is counted now. */
function foldStrength(state: State, element: AmountElement): boolean {
  const { last } = state;
  const { amount } = element;
  if (last === null || amount.unit === null || !isCountable(amount.unit)) return false;
  if (last.strengthForm || isProduct(state, last, element)) takeStrength(state);
  return false;
}

/** "X 100 mcg inhaler, 2 puffs", "X 7.5 mg, 1-2 tablets": the product, and then how much of it. */
function isProduct({ tokens, named }: State, last: Draft, { amount, first }: AmountElement): boolean {
  if (last.first !== named || last.limit || last.unit === null || !isMass(last.unit) || hasTiming(last)) return false;
  const between = tokens.slice(last.amountNext, first).map((token) => token.word);
  if (between.length > 4 || !between.every((word) => PRODUCT.has(word))) return false;
  return (
    between.length === 0 ||
    amount.low < amount.high ||
    between.some((word) => word !== ',' && word !== ':' && word !== 'nasal')
  );
}

const PRODUCT = new Set([
  ',',
  ':',
  'nasal',
  'inhaler',
  'evohaler',
  'accuhaler',
  'autohaler',
  'turbohaler',
  'mdi',
  'dpi',
  'spray',
]);
