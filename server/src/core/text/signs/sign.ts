/**
 * A pattern that is searched only where it can match. All patterns together are looked for in a text at once: one pass
 * finds the literals that their matches must hold, and a pattern is tried only in a text, or a sentence, that has one.
 * Most have none. The pass claims nothing: whatever it lets through, the pattern itself decides.
 */
import { type Automaton, buildAutomaton } from './automaton.ts';
import { CLASS_BITS, CLASS_OF } from './fold.ts';
import { literalsOf, shortest } from './literals.ts';

/** Half-open offsets in the text that was scanned. */
interface Part {
  readonly start: number;
  readonly end: number;
}

const SIGNS: Sign[] = [];

/** Every pattern that was made a sign. */
export const allSigns = (): readonly Sign[] => SIGNS;

export class Sign {
  readonly number: number;
  /** The pattern for places that are known already; made when first wanted. */
  private sticky: RegExp | null = null;

  /** The pattern must be global where `all` is asked; it must not match nothing. */
  constructor(readonly pattern: RegExp) {
    this.number = SIGNS.length;
    SIGNS.push(this);
  }

  /** Every match in a text that was scanned, as `matchAll` gives them. */
  all(text: string, signs: Signs): RegExpExecArray[] {
    return signs.has(this) ? allMatches(text, this.pattern) : [];
  }

  /** Every match in a text that was scanned, tried only where a literal stands with which matches begin. */
  allFromBeginnings(text: string, signs: Signs): RegExpExecArray[] {
    const places = signs.beginnings(this);
    if (places === null) return allMatches(text, this.pattern);
    if (places.length === 0) return [];
    this.sticky ??= new RegExp(this.pattern.source, `${this.pattern.flags.replace('g', '')}y`);
    const found: RegExpExecArray[] = [];
    let behind = 0;
    for (const place of places) {
      if (place < behind) continue;
      this.sticky.lastIndex = place;
      const match = this.sticky.exec(text);
      if (match === null) continue;
      found.push(match);
      behind = place + match[0].length;
    }
    return found;
  }
}

/** Every match of a global pattern that matches no empty text; `matchAll` makes a pattern of its own each time. */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** The literals of all patterns, and which patterns each is for. */
interface Book {
  readonly automaton: Automaton;
  /** How many patterns it knows. */
  readonly known: number;
  /** Words of bits by ending: the patterns whose literals end there. */
  readonly bits: Int32Array;
  readonly width: number;
  /** Patterns without a literal: they may stand anywhere. */
  readonly anywhere: Int32Array;
  readonly firsts: readonly (ReadonlySet<string> | null)[];
  readonly literals: readonly string[];
}

let book: Book | null = null;

function openBook(): Book {
  if (book !== null && book.known === SIGNS.length) return book;
  book = writeBook();
  return book;
}

function writeBook(): Book {
  const width = (SIGNS.length + 31) >> 5;
  const anywhere = new Int32Array(width);
  const firsts: (ReadonlySet<string> | null)[] = [];
  const owners = new Map<string, number[]>();
  for (const { number, pattern } of SIGNS) {
    const { held, first } = literalsOf(pattern);
    const begun = first === null ? null : new Set(shortest(first, (longer, shorter) => longer.startsWith(shorter)));
    firsts.push(begun);
    if (held === null) setBit(anywhere, number);
    const wanted = new Set([
      ...(held === null ? [] : shortest(held, (longer, shorter) => longer.includes(shorter))),
      ...(begun ?? []),
    ]);
    for (const literal of wanted) {
      const there = owners.get(literal);
      if (there === undefined) owners.set(literal, [number]);
      else there.push(number);
    }
  }
  const literals = [...owners.keys()];
  const automaton = buildAutomaton(literals);
  const bits = new Int32Array(automaton.endings.length * width);
  automaton.endings.forEach((ending, row) => {
    for (const literal of ending.literals)
      for (const number of owners.get(literals[literal] ?? '') ?? []) setBit(bits, row * width * 32 + number);
  });
  return { automaton, known: SIGNS.length, bits, width, anywhere, firsts, literals };
}

/** Knows no pattern, so that all may match anywhere. */
const BLANK: Book = {
  automaton: buildAutomaton([]),
  known: 0,
  bits: new Int32Array(0),
  width: 0,
  anywhere: new Int32Array(0),
  firsts: [],
  literals: [],
};

/** So much text, in UTF-16 units, is read before the literals are worked out: for one short article that takes longer. */
const WORTH_A_BOOK = 24_000;
let read = 0;

const setBit = (bits: Int32Array, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
};
const hasBit = (bits: Int32Array, at: number): boolean => ((bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;

/** What one text holds of the literals of all patterns. */
export class Signs {
  private constructor(
    private readonly book: Book,
    private readonly found: Int32Array,
    /** Where literals end, in order, and at which ending. */
    private readonly at: readonly number[],
    private readonly endings: readonly number[],
  ) {}

  /** As `of`, but tells nothing apart in the first text of a program: whoever reads one article is done sooner. */
  static whenWorthIt(text: string): Signs {
    read += book === null ? text.length : 0;
    return book === null && read < WORTH_A_BOOK ? new Signs(BLANK, BLANK.anywhere, [], []) : Signs.of(text);
  }

  static of(text: string): Signs {
    const own = openBook();
    const { next, ends } = own.automaton;
    const at: number[] = [];
    const endings: number[] = [];
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      state = next[(state << CLASS_BITS) | (CLASS_OF[text.charCodeAt(i)] ?? 0)] ?? 0;
      const ending = ends[state] ?? 0;
      if (ending !== 0) {
        at.push(i + 1);
        endings.push(ending);
      }
    }
    const found = Int32Array.from(own.anywhere);
    for (const ending of endings) addRow(found, own, ending);
    return new Signs(own, found, at, endings);
  }

  /** False only where the pattern certainly matches nowhere in the text. */
  has({ number }: Sign): boolean {
    return number >= this.book.known || hasBit(this.found, number);
  }

  /** False only where the pattern certainly matches nowhere in this part of the text, read by itself. */
  hasWithin(sign: Sign, { start, end }: Part): boolean {
    const { number } = sign;
    if (!this.has(sign)) return false;
    const { book: own, at, endings } = this;
    if (number >= own.known || hasBit(own.anywhere, number)) return true;
    for (let i = firstBehind(at, start); i < at.length && (at[i] ?? 0) <= end; i++)
      if (hasBit(own.bits, (endings[i] ?? 0) * own.width * 32 + number)) return true;
    return false;
  }

  /** Where matches of the pattern can begin, ascending; null where they can begin anywhere. */
  beginnings({ number }: Sign): readonly number[] | null {
    const { book: own, at, endings } = this;
    const firsts = own.firsts[number] ?? null;
    if (number >= own.known || firsts === null) return null;
    const places = new Set<number>();
    endings.forEach((ending, i) => {
      const row = own.automaton.endings[ending];
      row?.literals.forEach((literal, nth) => {
        if (firsts.has(own.literals[literal] ?? '')) places.add((at[i] ?? 0) - (row.lengths[nth] ?? 0));
      });
    });
    return [...places].sort((a, b) => a - b);
  }
}

function addRow(found: Int32Array, { bits, width }: Book, ending: number): void {
  const row = ending * width;
  for (let word = 0; word < width; word++) found[word] = (found[word] ?? 0) | (bits[row + word] ?? 0);
}

/** Index of the first that is greater than an offset. A loop of its own: every pattern asks in every text. */
function firstBehind(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
