/**
 * Reads from a regular expression what every match of it must hold: a few literals of which one at least stands in it,
 * and where possible literals of which one begins it. It knows the syntax that the readers use; what it does not know
 * it takes for anything at all, so that it never claims too much.
 */
import { folded } from './fold.ts';

/** Literals are folded. Null where nothing is certain. */
export interface Literals {
  /** Every match holds one of these. */
  readonly held: readonly string[] | null;
  /** Every match begins with one of these. */
  readonly first: readonly string[] | null;
}

interface Part extends Literals {
  /** All that the part can match, where that is little; null for everything else. */
  readonly exact: readonly string[] | null;
}

const MOST = 48;
const LONGEST = 8;
const NOTHING: Part = { exact: [''], held: null, first: null };
const ANYTHING: Part = { exact: null, held: null, first: null };

export function literalsOf(pattern: RegExp): Literals {
  const { held, first } = new Reader(pattern.source).alternatives();
  return { held, first };
}

/** Walks the source from left to right. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Part {
    const parts = [this.sequence()];
    while (this.peek() === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    return either(parts);
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (this.at < this.source.length && this.peek() !== '|' && this.peek() !== ')') parts.push(this.repeated());
    return inRow(parts);
  }

  private repeated(): Part {
    const part = this.atom();
    const next = this.peek();
    if (next === '*' || next === '?' || next === '+' || next === '{') {
      const [least, most] = this.quantifier();
      if (this.peek() === '?') this.at++;
      return times(part, least, most);
    }
    return part;
  }

  private quantifier(): readonly [number, number] {
    const sign = this.take();
    if (sign === '*') return [0, Number.POSITIVE_INFINITY];
    if (sign === '+') return [1, Number.POSITIVE_INFINITY];
    if (sign === '?') return [0, 1];
    const end = this.source.indexOf('}', this.at);
    const [least = '0', most = least] = this.source.slice(this.at, end).split(',');
    this.at = end + 1;
    return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
  }

  private atom(): Part {
    const character = this.take();
    if (character === '(') return this.group();
    if (character === '[') return this.characterClass();
    if (character === '\\') return this.escape();
    if (character === '.') return ANYTHING;
    if (character === '^' || character === '$') return NOTHING;
    return literal(character);
  }

  private group(): Part {
    const assertion = this.source.startsWith('?=', this.at) || this.source.startsWith('?!', this.at);
    const behind = this.source.startsWith('?<=', this.at) || this.source.startsWith('?<!', this.at);
    const negative = this.source.charAt(this.at + (behind ? 2 : 1)) === '!';
    if (assertion) this.at += 2;
    else if (behind) this.at += 3;
    else if (this.source.startsWith('?:', this.at)) this.at += 2;
    else if (this.source.startsWith('?<', this.at)) this.at = this.source.indexOf('>', this.at) + 1;
    const inner = this.alternatives();
    this.at++;
    if (!assertion && !behind) return inner;
    // What must stand beside a match stands in the text as well.
    return negative ? NOTHING : { ...NOTHING, held: inner.held };
  }

  /** A class of a few characters is that many alternatives. */
  private characterClass(): Part {
    const negated = this.peek() === '^';
    const found = new Set<string>();
    let known = !negated;
    while (this.at < this.source.length && this.peek() !== ']') {
      const begin = this.at;
      const part = this.classAtom();
      const ranged = this.peek() === '-' && this.source.charAt(this.at + 1) !== ']';
      const all = ranged ? this.range(begin) : part.exact;
      if (all === null) known = false;
      else for (const one of all) found.add(one);
    }
    this.at++;
    return known && found.size <= 6 ? exactly([...found]) : ANYTHING;
  }

  /** All characters of a range whose ends are written plainly. */
  private range(begin: number): readonly string[] | null {
    const low = this.source.charCodeAt(begin);
    const plain = this.at === begin + 1;
    this.at++;
    const from = this.at;
    this.classAtom();
    const high = this.source.charCodeAt(from);
    if (!plain || this.at !== from + 1 || high - low > 64) return null;
    const all = Array.from({ length: high - low + 1 }, (_, i) => folded(low + i));
    return all.some((one) => one === null) ? null : all.flatMap((one) => one ?? []);
  }

  private classAtom(): Part {
    const character = this.take();
    if (character !== '\\') return literal(character);
    if (this.peek() !== 'b') return this.escape();
    this.at++;
    return ANYTHING;
  }

  private escape(): Part {
    const character = this.take();
    if (character === 'd') return exactly(['0']);
    if (character === 's') return exactly([' ']);
    if (character === 'b' || character === 'B') return NOTHING;
    if (character === 'p' || character === 'P') {
      this.at = this.source.indexOf('}', this.at) + 1;
      return ANYTHING;
    }
    if (character === 'u' || character === 'x') return this.coded(character);
    if (/[wWDSk\d]/.test(character)) return this.unknown(character);
    return /[nrtvf]/.test(character) ? exactly([' ']) : literal(character);
  }

  /** A name of a group, and figures behind a back reference, belong to it. */
  private unknown(character: string): Part {
    if (character === 'k') this.at = this.source.indexOf('>', this.at) + 1;
    return ANYTHING;
  }

  private coded(kind: string): Part {
    const braced = this.peek() === '{';
    const end = braced ? this.source.indexOf('}', this.at) : this.at + (kind === 'x' ? 2 : 4);
    const code = Number.parseInt(this.source.slice(braced ? this.at + 1 : this.at, end), 16);
    this.at = braced ? end + 1 : end;
    return literal(String.fromCodePoint(code));
  }

  private peek(): string {
    return this.source.charAt(this.at);
  }

  /** One whole character, not half of a pair. */
  private take(): string {
    const code = this.source.codePointAt(this.at) ?? 0;
    const character = String.fromCodePoint(code);
    this.at += character.length;
    return character;
  }
}

function literal(character: string): Part {
  const one = folded(character.codePointAt(0) ?? 0);
  return one === null ? ANYTHING : exactly([one]);
}

function exactly(strings: readonly string[]): Part {
  const certain = strings.includes('') ? null : strings;
  return { exact: strings, held: certain, first: certain };
}

function either(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0] ?? ANYTHING;
  return {
    exact: union(parts.map((part) => part.exact)),
    held: union(
      parts.map((part) => part.held),
      MOST * 8,
    ),
    first: union(
      parts.map((part) => part.first),
      MOST * 8,
    ),
  };
}

function union(lists: readonly (readonly string[] | null)[], most = MOST): readonly string[] | null {
  const all = new Set<string>();
  for (const list of lists) {
    if (list === null) return null;
    for (const one of list) all.add(one);
  }
  return all.size > most ? null : [...all];
}

/** Parts one behind the other: what stands together is one longer literal. */
function inRow(parts: readonly Part[]): Part {
  let exact: readonly string[] | null = [''];
  let first: readonly string[] | null = null;
  let open = true;
  let run: readonly string[] = [''];
  let held: readonly string[] | null = null;
  for (const part of parts) {
    const longer: readonly string[] | null = part.exact === null ? null : product(run, part.exact);
    if (open) {
      if (longer === null) {
        const begun: readonly string[] | null = part.first === null ? null : product(run, part.first);
        first = begun ?? run;
        open = false;
      } else first = longer;
    }
    held = better(held, part.held);
    if (longer === null) {
      held = better(held, run);
      run = part.exact ?? [''];
      exact = null;
    } else {
      run = longer;
      if (exact !== null) exact = longer;
    }
  }
  return { exact, held: better(held, run), first: certain(first) };
}

const certain = (strings: readonly string[] | null): readonly string[] | null =>
  strings === null || strings.includes('') ? null : strings;

function product(left: readonly string[], right: readonly string[]): readonly string[] | null {
  if (left.length === 1 && left[0] === '') return right;
  if (left.length * right.length > MOST) return null;
  const all = new Set<string>();
  for (const a of left) for (const b of right) all.add(a.length >= LONGEST ? a : a + b);
  return [...all];
}

function times(part: Part, least: number, most: number): Part {
  const { exact } = part;
  const open = { ...part, exact: null };
  if (exact === null || most > 4) return least === 0 ? ANYTHING : open;
  let run: readonly string[] | null = [''];
  const all = new Set<string>();
  for (let count = 0; count <= most; count++) {
    if (count >= least) for (const one of run) all.add(one);
    run = product(run, exact);
    if (run === null) return least === 0 ? ANYTHING : open;
  }
  return all.size > MOST ? open : exactly([...all]);
}

/** The set of literals that stands less often in ordinary text. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || a.includes('')) return certain(b);
  if (b === null || b.includes('')) return a;
  return commonness(a) <= commonness(b) ? a : b;
}

/** How often letters stand in English, in thousandths; other signs are rare, spaces are not. */
const OFTEN: Readonly<Record<string, number>> = {
  ' ': 160,
  e: 100,
  t: 75,
  a: 70,
  o: 65,
  i: 65,
  n: 60,
  s: 60,
  r: 55,
  h: 40,
  l: 35,
  d: 35,
  c: 30,
  u: 25,
  m: 25,
  '0': 25,
  p: 20,
  f: 18,
  g: 18,
  w: 15,
  y: 15,
  b: 12,
  ',': 10,
  '.': 10,
  v: 8,
  '-': 8,
  k: 5,
  '(': 4,
  ')': 4,
  '/': 3,
  x: 2,
  j: 1,
  q: 1,
  z: 1,
  ':': 3,
  "'": 2,
  '"': 2,
  ';': 1,
  _: 1,
};

const commonness = (literals: readonly string[]): number =>
  literals.reduce((sum, one) => sum + [...one].reduce((rate, letter) => rate * ((OFTEN[letter] ?? 0.5) / 1000), 1), 0);

/** Literals without those that another one stands in: where the longer stands, the shorter does. */
export function shortest(literals: readonly string[], within: (longer: string, shorter: string) => boolean): string[] {
  const sorted = [...new Set(literals)].sort((a, b) => a.length - b.length);
  const kept: string[] = [];
  for (const one of sorted) if (!kept.some((shorter) => within(one, shorter))) kept.push(one);
  return kept;
}
