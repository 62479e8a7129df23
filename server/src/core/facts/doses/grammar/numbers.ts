/** Reads one number: figures, words ("one and a half", "twenty four"), fractions ("1/2", "½"). */

import { dictionary } from '../tokens/dictionary.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

export interface NumberRead {
  readonly value: number;
  readonly first: number;
  readonly next: number;
  /** True for "half one", "quarter one": more than one reading. */
  readonly doubtful: boolean;
  readonly inWords: boolean;
}

const SMALL = dictionary<number>({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
});
const NUMBER_WORDS = new Map(Object.entries(SMALL));
const PARTS = dictionary<number>({ half: 0.5, quarter: 0.25, third: 1 / 3 });

export const isNumberWord = (word: string): boolean => ALL_WORDS.has(word);

/** False only where a word that begins so (UTF-16 unit, either case) and is so long is none. */
export const mayBeNumberWord = (first: number, length: number): boolean =>
  length <= LONGEST && (first > 127 || INITIALS.has(first | 32));

export function readNumber(tokens: Tokens, at: number): NumberRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const read = token.kind === 'number' ? readFigures(tokens, at) : token.kind === 'word' ? readWords(tokens, at) : null;
  return read === null ? null : pastRepeat(tokens, read);
}

/** "3 (three)", "two (2)": the same number again in brackets; in "two (1)" one of them is wrong. */
function pastRepeat(tokens: Tokens, read: NumberRead): NumberRead {
  if (wordAt(tokens, read.next) !== '(' || wordAt(tokens, read.next + 2) !== ')') return read;
  const token = tokens[read.next + 1];
  const inFigures = token?.kind === 'number';
  const again = inFigures ? token.value : NUMBER_WORDS.get(token?.word ?? '');
  if (again === read.value) return { ...read, next: read.next + 3 };
  const differs = again !== undefined && PIECES.test(wordAt(tokens, read.next + 3));
  return differs ? { ...read, next: read.next + 3, doubtful: true } : read;
}

const PIECES = oneOf(
  'tablet tablets tab tabs capsule capsules cap caps puff puffs drop drops sachet sachets spray sprays',
);

function readFigures(tokens: Tokens, at: number): NumberRead | null {
  const value = tokens[at]?.value ?? Number.NaN;
  if (!Number.isFinite(value)) return null;
  const plain = fractionAt(tokens, at);
  if (plain !== null)
    return { value: plain, first: at, next: at + 3, doubtful: isOneOrMore(tokens, at), inWords: false };
  const behind = fractionAt(tokens, at + 1);
  if (behind !== null && Number.isInteger(value)) {
    return { value: value + behind, first: at, next: at + 4, doubtful: false, inWords: false };
  }
  const tail = Number.isInteger(value) ? tailAt(tokens, at + 1) : null;
  if (tail !== null) return { value: value + tail.value, first: at, next: tail.next, doubtful: false, inWords: true };
  return { value, first: at, next: at + 1, doubtful: false, inWords: false };
}

/** "1/2 tablets": half a tablet, or one or two? */
const isOneOrMore = (tokens: Tokens, at: number): boolean => {
  const behind = wordAt(tokens, at + 3);
  return behind.endsWith('s') && PIECES.test(behind);
};

/** "1/2": a small numerator over 2, 3 or 4, nothing between. */
function fractionAt(tokens: Tokens, at: number): number | null {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (top?.kind !== 'number' || slash?.word !== '/' || bottom?.kind !== 'number') return null;
  if (slash.spaced || bottom.spaced || !Number.isInteger(top.value) || top.value < 1) return null;
  const fits = bottom.value >= 2 && bottom.value <= 4 && top.value < bottom.value && bottom.raw.length === 1;
  return fits ? top.value / bottom.value : null;
}

/** "half", "a half", "a quarter". */
function partAt(tokens: Tokens, at: number): { readonly value: number; readonly next: number } | null {
  const begin = wordAt(tokens, at) === 'a' ? at + 1 : at;
  const value = PARTS[wordAt(tokens, begin)];
  return value === undefined || wordAt(tokens, begin) === 'third' ? null : { value, next: begin + 1 };
}

/** "and a half", "and one-half", "& 1/2", the "-1/2" of "1-1/2": what a whole number has besides. */
function tailAt(tokens: Tokens, at: number): { readonly value: number; readonly next: number } | null {
  const joint = wordAt(tokens, at);
  const fraction = joint === 'and' || joint === '&' || isTight(tokens, at) ? fractionAt(tokens, at + 1) : null;
  if (fraction !== null) return { value: fraction, next: at + 4 };
  if (joint !== 'and' && joint !== '&') return null;
  const sign = tokens[at + 1];
  if (sign?.kind === 'number' && sign.value > 0 && sign.value < 1 && /^[½¼¾⅓⅔]$/.test(sign.raw))
    return { value: sign.value, next: at + 2 };
  if (wordAt(tokens, at + 1) !== 'one') return partAt(tokens, at + 1);
  return partAt(tokens, wordAt(tokens, at + 2) === '-' ? at + 3 : at + 2);
}

/** A hyphen without spaces. */
const isTight = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at) === '-' && tokens[at]?.spaced === false && tokens[at + 1]?.spaced === false;

function readWords(tokens: Tokens, at: number): NumberRead | null {
  const part = partAt(tokens, at);
  if (part !== null) return halfOf(tokens, at, part);
  const first = NUMBER_WORDS.get(wordAt(tokens, at)) ?? romanAt(tokens, at);
  if (first === undefined) return null;
  let value = first;
  let next = at + 1;
  const ones = NUMBER_WORDS.get(wordAt(tokens, wordAt(tokens, next) === '-' ? next + 1 : next));
  if (value >= 20 && ones !== undefined && ones < 10) {
    value += ones;
    next += wordAt(tokens, next) === '-' ? 2 : 1;
  }
  if (wordAt(tokens, next) === 'hundred' && value < 10) {
    value *= 100;
    next += 1;
  }
  const joint = wordAt(tokens, next);
  const tail = joint === 'and' ? tailAt(tokens, next) : null;
  if (tail !== null) return { value: value + tail.value, first: at, next: tail.next, doubtful: false, inWords: true };
  const dashed = joint === '-' || joint === 'half' ? partAt(tokens, joint === '-' ? next + 1 : next) : null;
  if (value === 1 && dashed !== null) {
    return {
      value: dashed.value,
      first: at,
      next: dashed.next,
      doubtful: wordAt(tokens, dashed.next) === '-',
      inWords: true,
    };
  }
  return { value, first: at, next, doubtful: false, inWords: true };
}

const ROMAN = dictionary<number>({ i: 1, ii: 2, iii: 3 });

/** "i tab", "ii puffs", "i-ii tabs": Roman figures before something counted. */
function romanAt(tokens: Tokens, at: number): number | undefined {
  const value = ROMAN[wordAt(tokens, at)];
  if (value === undefined) return undefined;
  const more = /^(?:-|to|or)$/.test(wordAt(tokens, at + 1)) && ROMAN[wordAt(tokens, at + 2)] !== undefined;
  const behind = wordAt(tokens, more ? at + 3 : at + 1);
  return COUNTED.test(behind) ? value : undefined;
}

const COUNTED = oneOf(
  'tab tabs tablet tablets cap caps capsule capsules puff puffs gtt gtts drop drops spray sprays od bd bds tds qds bid tid qid nocte mane',
);

/** "half a tablet", "half of a tablet" is a half; "half of two", "quarter one" can mean several things. */
function halfOf(tokens: Tokens, at: number, part: { value: number; next: number }): NumberRead | null {
  let next = part.next;
  const of = wordAt(tokens, next) === 'of';
  if (of) next += 1;
  const word = wordAt(tokens, next);
  // "half the loading dose" is no number of anything.
  if (/^(?:the|that|this|of|as|usual|normal)$/.test(word)) return null;
  if (word === 'a' || word === 'an')
    return { value: part.value, first: at, next: next + 1, doubtful: false, inWords: true };
  const more = NUMBER_WORDS.has(word) || tokens[next]?.kind === 'number' ? readNumber(tokens, next) : null;
  return { value: part.value, first: at, next: more?.next ?? part.next, doubtful: more !== null, inWords: true };
}

const ALL_WORDS: ReadonlySet<string> = new Set([...NUMBER_WORDS.keys(), 'half', 'quarter', ...Object.keys(ROMAN)]);
const LONGEST = Math.max(...Array.from(ALL_WORDS, ({ length }) => length));
const INITIALS = new Set(Array.from(ALL_WORDS, (word) => word.charCodeAt(0)));
