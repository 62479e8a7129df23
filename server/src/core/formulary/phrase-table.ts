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

/** The phrases of one first word; split into words and sorted, longest first, when a text first holds that word. */
interface Bucket<T> {
  readonly added: { readonly phrase: string; readonly value: T; readonly exact: boolean }[];
  sorted: readonly Phrase<T>[] | null;
}

type Buckets<T> = Map<string, Bucket<T>>;

interface Word {
  readonly start: number;
  readonly end: number;
}

const GAP = /^(?:[\s\u00a0\u202f]{1,3}|[-\u2010\u2011\u2013]|['’]|[ \u00a0]?[/+][ \u00a0]?|\u00ae |\u2122 )$/u;
const LOOSE_GAP = /^(?:,|[-\u2010\u2011\u2013]|['’])?[\s\u00a0\u202f]{1,3}$|^ ?\($/u;
const GLUED_NUMBER = /^(\p{L}{5,40})\d/u;

export interface PhraseOptions {
  /** Gives words of one meaning one form; gets the word in lower case. */
  readonly spell: (word: string) => string;
  /** Also joins words over a comma or an opening bracket. */
  readonly loose?: boolean;
  /** Called once for each first word that a text holds, so that phrases can be added when they are first wanted. */
  readonly load?: (firstWord: string) => void;
  /** Also finds a single word that a number is glued to ("propranolol20"). */
  readonly glued?: boolean;
}

export function createPhraseTable<T>(options: PhraseOptions): PhraseTable<T> {
  const buckets: Buckets<T> = new Map();
  return {
    add: (phrase, value, exact = false) => addPhrase(buckets, phrase, value, exact, options),
    find: (text) => findPhrases(text, buckets, options),
    lookup(text) {
      const words = wordsOf(text);
      const match = matchAt(text, words, 0, buckets, options);
      return match !== null && match.last === words.length - 1 ? match.value : undefined;
    },
  };
}

function addPhrase<T>(buckets: Buckets<T>, phrase: string, value: T, exact: boolean, options: PhraseOptions): void {
  const first = nextWord(phrase, 0);
  if (first === null) return;
  const word = spelled(phrase, first, options);
  const bucket = buckets.get(word);
  if (bucket === undefined) buckets.set(word, { added: [{ phrase, value, exact }], sorted: null });
  else {
    bucket.added.push({ phrase, value, exact });
    bucket.sorted = null;
  }
}

/** The sort is stable, so that of equal phrases the first one added is tried first. */
function phrasesOf<T>(bucket: Bucket<T>, options: PhraseOptions): readonly Phrase<T>[] {
  bucket.sorted ??= bucket.added
    .map(({ phrase, value, exact }) => ({
      words: wordsOf(phrase).map((word) => spelled(phrase, word, options)),
      exact: exact ? phrase : null,
      value,
    }))
    .sort((a, b) => b.words.length - a.words.length);
  return bucket.sorted;
}

function findPhrases<T>(text: string, buckets: Buckets<T>, options: PhraseOptions): PhraseMatch<T>[] {
  const words = wordsOf(text);
  const found: PhraseMatch<T>[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const match = matchAt(text, words, index, buckets, options) ?? gluedMatch(text, word, index, buckets, options);
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

function bucketOf<T>(buckets: Buckets<T>, first: string, options: PhraseOptions): Bucket<T> | undefined {
  options.load?.(first);
  return buckets.get(first);
}

function matchAt<T>(
  text: string,
  words: readonly Word[],
  index: number,
  buckets: Buckets<T>,
  options: PhraseOptions,
): Hit<T> | null {
  const first = words[index];
  const bucket = first === undefined ? undefined : bucketOf(buckets, spelled(text, first, options), options);
  if (bucket === undefined) return null;
  for (const phrase of phrasesOf(bucket, options)) {
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
  buckets: Buckets<T>,
  options: PhraseOptions,
): Hit<T> | null {
  if (options.glued !== true) return null;
  const name = GLUED_NUMBER.exec(text.slice(word.start, word.end))?.[1];
  const bucket = name === undefined ? undefined : bucketOf(buckets, options.spell(name.toLowerCase()), options);
  if (name === undefined || bucket === undefined) return null;
  const phrase = phrasesOf(bucket, options).find((each) => each.words.length === 1 && each.exact === null);
  return phrase === undefined ? null : { end: word.start + name.length, last: index, value: phrase.value };
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let word = nextWord(text, 0); word !== null; word = nextWord(text, word.end)) words.push(word);
  return words;
}

function nextWord(text: string, from: number): Word | null {
  let start = from;
  while (start < text.length && wordUnits(text, start) === 0) start += 1;
  if (start >= text.length) return null;
  let end = start;
  for (let units = wordUnits(text, end); units > 0; units = wordUnits(text, end)) end += units;
  return { start, end };
}

/** Subscript digits belong to a word (vitamin B₁₂); superscript digits do not, since they are citation marks. */
const WORD_CHARACTER = /[\p{L}\p{M}\p{Nd}\u2080-\u2089]/u;

/** How many UTF-16 units the word character at an offset has; 0 where there is none. */
function wordUnits(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) ? 1 : 0;
  const point = text.codePointAt(at);
  if (point === undefined || !WORD_CHARACTER.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

const SUBSCRIPT = /[\u2080-\u2089]/g;
const NOT_ASCII = /[\u0080-\uffff]/;

function spelled(text: string, word: Word, options: PhraseOptions): string {
  const lower = text.slice(word.start, word.end).toLowerCase();
  if (!NOT_ASCII.test(lower)) return options.spell(lower);
  return options.spell(lower.replace(SUBSCRIPT, (digit) => String(digit.charCodeAt(0) - 0x2080)));
}
