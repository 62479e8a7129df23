/**
 * Turns a list of phrases into a table that finds them in text as whole words, longest first, in one pass. Words are
 * compared after a spelling function chosen by the caller; abbreviations are compared letter for letter.
 */
export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface PhraseTable<T> {
  /** Adds a phrase; the first value given for a phrase stands. `exact` makes upper and lower case count. */
  add(phrase: string, value: T, exact?: boolean): void;
  find(text: string): PhraseMatch<T>[];
  /** The value of the phrase that is the whole of `text`. */
  lookup(text: string): T | undefined;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly exact: string | null;
  readonly value: T;
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Subscript digits belong to a word (vitamin B₁₂); superscript digits do not, since they are citation marks. */
const WORD = /[\p{L}\p{M}\p{Nd}\u2080-\u2089]+/gu;
const GAP = /^(?:[\s\u00a0\u202f]{1,3}|[-\u2010\u2011\u2013]|['’]|[ \u00a0]?[/+][ \u00a0]?|\u00ae |\u2122 )$/u;
const LOOSE_GAP = /^(?:,|[-\u2010\u2011\u2013]|['’])?[\s\u00a0\u202f]{1,3}$|^ ?\($/u;
const GLUED_NUMBER = /^(\p{L}{5,40})\d/u;

export interface PhraseOptions {
  /** Gives words of one meaning one form; gets the word in lower case. */
  readonly spell: (word: string) => string;
  /** Also joins words over a comma or an opening bracket. */
  readonly loose?: boolean;
  /** Also finds a single word that a number is glued to ("propranolol20"). */
  readonly glued?: boolean;
}

export function createPhraseTable<T>(options: PhraseOptions): PhraseTable<T> {
  const byFirst = new Map<string, Phrase<T> | Phrase<T>[]>();
  return {
    add: (phrase, value, exact = false) => addPhrase(byFirst, toPhrase(phrase, value, exact, options)),
    find: (text) => findPhrases(text, byFirst, options),
    lookup(text) {
      const words = wordsOf(text);
      const first = words[0];
      if (first === undefined) return undefined;
      const match = matchAt(text, words, 0, spelled(text, first, options), byFirst, options);
      return match !== null && match.last === words.length - 1 ? match.value : undefined;
    },
  };
}

function toPhrase<T>(phrase: string, value: T, exact: boolean, options: PhraseOptions): Phrase<T> {
  const words = wordsOf(phrase).map((word) => spelled(phrase, word, options));
  return { words, exact: exact ? phrase : null, value };
}

function addPhrase<T>(byFirst: Map<string, Phrase<T> | Phrase<T>[]>, phrase: Phrase<T>): void {
  const first = phrase.words[0];
  if (first === undefined) return;
  const there = byFirst.get(first);
  if (there === undefined) {
    byFirst.set(first, phrase);
    return;
  }
  const bucket = Array.isArray(there) ? there : [there];
  if (bucket.some((other) => samePhrase(other, phrase))) return;
  const at = bucket.findIndex((other) => other.words.length < phrase.words.length);
  bucket.splice(at < 0 ? bucket.length : at, 0, phrase);
  byFirst.set(first, bucket);
}

function samePhrase<T>(a: Phrase<T>, b: Phrase<T>): boolean {
  if (a.words.length !== b.words.length || a.exact !== b.exact) return false;
  return a.words.every((word, index) => word === b.words[index]);
}

function findPhrases<T>(
  text: string,
  byFirst: ReadonlyMap<string, Phrase<T> | Phrase<T>[]>,
  options: PhraseOptions,
): PhraseMatch<T>[] {
  const words = wordsOf(text);
  const found: PhraseMatch<T>[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const first = spelled(text, word, options);
    const match =
      matchAt(text, words, index, first, byFirst, options) ?? gluedMatch(text, word, index, byFirst, options);
    if (match === null) continue;
    found.push({ start: word.start, end: match.end, value: match.value });
    index = match.last;
  }
  return found;
}

interface Hit<T> {
  readonly end: number;
  readonly last: number;
  readonly value: T;
}

function matchAt<T>(
  text: string,
  words: readonly Word[],
  index: number,
  first: string,
  byFirst: ReadonlyMap<string, Phrase<T> | Phrase<T>[]>,
  options: PhraseOptions,
): Hit<T> | null {
  const there = byFirst.get(first);
  if (there === undefined) return null;
  if (!Array.isArray(there)) return tryPhrase(text, words, index, there, options);
  for (const phrase of there) {
    const hit = tryPhrase(text, words, index, phrase, options);
    if (hit !== null) return hit;
  }
  return null;
}

function tryPhrase<T>(
  text: string,
  words: readonly Word[],
  index: number,
  phrase: Phrase<T>,
  options: PhraseOptions,
): Hit<T> | null {
  const last = index + phrase.words.length - 1;
  for (let offset = 1; offset < phrase.words.length; offset += 1) {
    const word = words[index + offset];
    const before = words[index + offset - 1];
    if (word === undefined || before === undefined || !joined(text, before, word, options)) return null;
    if (spelled(text, word, options) !== phrase.words[offset]) return null;
  }
  const start = words[index]?.start ?? 0;
  const end = words[last]?.end ?? start;
  if (phrase.exact !== null && text.slice(start, end) !== phrase.exact) return null;
  return { end, last, value: phrase.value };
}

function joined(text: string, before: Word, after: Word, options: PhraseOptions): boolean {
  const length = after.start - before.end;
  if (length === 1 && text.charCodeAt(before.end) === 32) return true;
  if (length > 4) return false;
  const gap = text.slice(before.end, after.start);
  if (GAP.test(gap) || (options.loose === true && LOOSE_GAP.test(gap))) return true;
  return gap === '. ' && before.end - before.start <= 2;
}

function gluedMatch<T>(
  text: string,
  word: Word,
  index: number,
  byFirst: ReadonlyMap<string, Phrase<T> | Phrase<T>[]>,
  options: PhraseOptions,
): Hit<T> | null {
  if (options.glued !== true) return null;
  const name = GLUED_NUMBER.exec(text.slice(word.start, word.end))?.[1];
  if (name === undefined) return null;
  const there = byFirst.get(options.spell(name.toLowerCase()));
  const phrase = Array.isArray(there) ? there.find((each) => each.words.length === 1) : there;
  if (phrase === undefined || phrase.words.length !== 1 || phrase.exact !== null) return null;
  return { end: word.start + name.length, last: index, value: phrase.value };
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) words.push({ start: match.index, end: match.index + match[0].length });
  return words;
}

const SUBSCRIPT = /[\u2080-\u2089]/g;

function spelled(text: string, word: Word, options: PhraseOptions): string {
  const lower = text.slice(word.start, word.end).toLowerCase();
  const plain = lower.replace(SUBSCRIPT, (digit) => String(digit.charCodeAt(0) - 0x2080));
  return options.spell(plain);
}
