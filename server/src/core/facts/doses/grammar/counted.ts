/** Reads so many of a strength: "2 x 500 mg tablets", "one 75 mg capsule", "1-4 x 5 ml spoonful". */
import { dictionary } from '../tokens/dictionary.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { isCountable, isVolume, unitAt } from './dose-units.ts';
import { type Amount, type Element, extent, make } from './element.ts';
import { type NumberRead, readNumber } from './numbers.ts';

const SIGNS = dictionary<true>({ x: true, '×': true, '*': true });
const BEFORE = new Set([
  'day',
  'days',
  'week',
  'step',
  'phase',
  'type',
  'stage',
  'grade',
  'level',
  'to',
  '-',
  '/',
  ',',
]);

export function readCounted(tokens: Tokens, at: number): Element | null {
  const first = readNumber(tokens, at);
  if (first === null || BEFORE.has(wordAt(tokens, at - 1))) return null;
  const joint = wordAt(tokens, first.next);
  const last = /^(?:-|to|or)$/.test(joint) ? readNumber(tokens, first.next + 1) : null;
  const behind = last?.next ?? first.next;
  const sign = SIGNS[wordAt(tokens, behind)] === true;
  const glued = /^x(\d{1,2})$/.exec(wordAt(tokens, behind));
  const size = readNumber(tokens, sign ? behind + 1 : behind);
  if (glued !== null)
    return strengthBehind(tokens, at, first, last, { value: Number(glued[1]), next: behind + 1 }, true);
  return size === null ? null : strengthBehind(tokens, at, first, last, size, sign);
}

function strengthBehind(
  tokens: Tokens,
  at: number,
  first: NumberRead,
  last: NumberRead | null,
  size: { readonly value: number; readonly next: number },
  sign: boolean,
): Element | null {
  const unit = unitAt(tokens, size.next);
  if (unit === null || unit.unit === '%') return null;
  const ends = { low: first.value, high: (last ?? first).value };
  const container = isCountable(unit.unit) ? null : unitAt(tokens, unit.next);
  const spoon = container?.unit === 'spoonful' && isVolume(unit.unit);
  if (container !== null && isCountable(container.unit)) {
    const name = spoon ? `${size.value} ${unit.unit} spoonful` : container.unit;
    const extra = spoon ? null : { value: size.value, unit: unit.unit };
    return counted(
      tokens,
      at,
      container.next,
      { first, last: last ?? first },
      { ...ends, unit: name, doubtful: false },
      extra,
    );
  }
  const named = sign || container !== null || isCountable(unit.unit) ? null : namedPieces(tokens, unit.next);
  if (named !== null && (first.inWords || BEFORE_COUNT.has(wordAt(tokens, at - 1)))) {
    const amount = { ...ends, unit: named, doubtful: false };
    return counted(tokens, at, unit.next, { first, last: last ?? first }, amount, {
      value: size.value,
      unit: unit.unit,
    });
  }
  // "Two x 2 mL", "1 × 2 tablets": a multiplication that can be read in more than one way.
  if (!sign) return null;
  return counted(
    tokens,
    at,
    unit.next,
    { first, last: last ?? first },
    { low: size.value, high: size.value, unit: unit.unit, doubtful: true },
    null,
  );
}

/** "two 500 mg paracetamol tablets": the name stands between, and is left to be read. */
function namedPieces(tokens: Tokens, at: number): string | null {
  for (let ahead = at; ahead < at + 3; ahead += 1) {
    if (tokens[ahead]?.kind !== 'word') return null;
    const unit = ahead === at ? null : unitAt(tokens, ahead);
    if (unit !== null) return PIECES.has(unit.unit) ? unit.unit : null;
  }
  return null;
}

const PIECES = new Set(['tablet', 'capsule', 'suppository', 'sachet', 'patch']);
const BEFORE_COUNT = new Set(['take', 'takes', 'give', 'swallow', 'of', 'as', 'is']);

function counted(
  tokens: Tokens,
  at: number,
  next: number,
  numbers: { readonly first: NumberRead; readonly last: NumberRead },
  read: { readonly low: number; readonly high: number; readonly unit: string; readonly doubtful: boolean },
  strength: { readonly value: number; readonly unit: string } | null,
): Element {
  const amount: Amount = {
    ...read,
    lowSpan: extent(tokens, numbers.first.first, numbers.first.next),
    highSpan: extent(tokens, numbers.last.first, numbers.last.next),
    unitSpan: extent(tokens, next - 1, next),
    basis: null,
    per: null,
    perSpan: null,
    every: null,
    concentration: null,
    opener: null,
    led: false,
    strength,
  };
  return make(tokens, at, next, { kind: 'amount', amount });
}
