/**
 * The words of a text, found in one pass and numbered by how they are written, so that a list of many names is asked by
 * number instead of by searching. A word is a run of letters, marks and digits; subscript digits belong to it (vitamin
 * B₁₂), superscript digits do not, since they are citation marks.
 */

/** Words in order: half-open offsets, and the number of each spelling in `book`. */
export interface Words {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly numbers: readonly number[];
  readonly book: WordBook;
}

/** How many spellings one book holds; a text of many megabytes in one language has fewer. */
const MOST = 100_000;
/** A longer run is no word of any list; it has no number. */
const LONGEST = 40;
/** Number of a word that is too long to be known. */
export const UNKNOWN = -1;

let book: WordBook | null = null;

export function wordsIn(text: string): Words {
  if (book === null || book.size >= MOST) book = new WordBook();
  const own = book;
  const words = { starts: [] as number[], ends: [] as number[], numbers: [] as number[], book: own };
  const { starts, ends, numbers } = words;
  let at = 0;
  while (at < text.length) {
    let code = text.charCodeAt(at);
    if (code < 128 ? ASCII_WORD[code] === 0 : unitsAt(text, at) === 0) {
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    for (;;) {
      hash = Math.imul(hash, 31) + code;
      at++;
      if (at >= text.length) break;
      code = text.charCodeAt(at);
      if (code < 128 ? ASCII_WORD[code] === 0 : unitsAt(text, at) === 0) break;
    }
    starts.push(start);
    ends.push(at);
    numbers.push(at - start > LONGEST ? UNKNOWN : own.numberOf(text, start, at, hash | 0));
  }
  return words;
}

/** Numbers spellings from 0 in the order of their first mention. A full book is closed, and a new one begun. */
export class WordBook {
  private slots = new Int32Array(1 << 12).fill(-1);
  private readonly hashes: number[] = [];
  private readonly spellings: string[] = [];

  get size(): number {
    return this.spellings.length;
  }

  spelling(number: number): string {
    return this.spellings[number] ?? '';
  }

  numberOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let number = this.slots[slot] ?? -1; number >= 0; number = this.slots[slot] ?? -1) {
      if (this.hashes[number] === hash && isWritten(this.spellings[number] ?? '', text, start, end)) return number;
      slot = (slot + 1) & mask;
    }
    return this.add(text.slice(start, end), hash, slot);
  }

  private add(spelling: string, hash: number, slot: number): number {
    const number = this.spellings.length;
    this.spellings.push(spelling);
    this.hashes.push(hash);
    this.slots[slot] = number;
    if (number * 2 > this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1).fill(-1);
    this.hashes.forEach((hash, number) => {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    });
  }
}

function isWritten(spelling: string, text: string, start: number, end: number): boolean {
  const { length } = spelling;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{Nd}\u2080-\u2089]/u;
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
/** What is known of characters beyond ASCII: 0 nothing yet, 1 no part of a word, 2 part of one. */
const OTHERS = new Uint8Array(0x10000);

/** 1 where the UTF-16 unit at an offset is part of a word, with or without its pair; 0 where it is not. */
function unitsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) return isPairOfWord(text, at) ? 1 : 0;
  const known = OTHERS[code] ?? 0;
  if (known !== 0) return known - 1;
  const found = WORD_CHARACTER.test(String.fromCharCode(code)) ? 2 : 1;
  OTHERS[code] = found;
  return found - 1;
}

function isPairOfWord(text: string, at: number): boolean {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  const point = text.codePointAt(isSecond ? at - 1 : at) ?? 0;
  return point > 0xffff && WORD_CHARACTER.test(String.fromCodePoint(point));
}

/** A question about how a word is written, answered once for each spelling. */
export class WordTrait {
  private book: WordBook | null = null;
  /** By number of the spelling: 0 not asked yet, 1 no, 2 yes. */
  private answers: number[] = [];

  constructor(private readonly holds: (spelling: string) => boolean) {}

  /** Whether any word of the text has it. */
  any(text: string, words: Words): boolean {
    for (let at = 0; at < words.numbers.length; at++) if (this.at(text, words, at)) return true;
    return false;
  }

  /** Whether the word at a place has it. */
  at(text: string, words: Words, at: number): boolean {
    const number = words.numbers[at] ?? UNKNOWN;
    if (number === UNKNOWN) return this.holds(text.slice(words.starts[at], words.ends[at]));
    if (this.book !== words.book) {
      this.book = words.book;
      this.answers = [];
    }
    while (this.answers.length <= number) this.answers.push(0);
    const known = this.answers[number] ?? 0;
    if (known !== 0) return known === 2;
    const found = this.holds(words.book.spelling(number));
    this.answers[number] = found ? 2 : 1;
    return found;
  }
}
