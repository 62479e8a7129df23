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
  const table: Table<T> = { buckets: new Map(), known: new Map(), options };
  return {
    add: (phrase, value, exact = false) => addPhrase(table, phrase, value, exact),
    find: (text) => findPhrases(text, table),
    lookup(text) {
      const first = nextWord(text, 0);
      const match = first === null ? null : matchAt(text, first, table);
      return match !== null && nextWord(text, match.end) === null ? match.value : undefined;
    },
  };
}

interface Table<T> {
  readonly buckets: Buckets<T>;
  /** What each word of a text begins, as it is written there: most words of a text begin nothing, and come again. */
  readonly known: Map<string, Bucket<T> | null>;
  readonly options: PhraseOptions;
}

/** How many spellings are remembered; a text of many megabytes in one language has fewer. */
const MOST_KNOWN = 100_000;

function addPhrase<T>({ buckets, known, options }: Table<T>, phrase: string, value: T, exact: boolean): void {
  const first = nextWord(phrase, 0);
  if (first === null) return;
  const word = spelled(phrase, first, options);
  const bucket = buckets.get(word);
  if (bucket === undefined) {
    buckets.set(word, { added: [{ phrase, value, exact }], sorted: null });
    known.clear();
  } else {
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

function findPhrases<T>(text: string, table: Table<T>): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  for (let word = nextWord(text, 0); word !== null; word = nextWord(text, word.end)) {
    const match = matchAt(text, word, table) ?? gluedMatch(text, word, table);
    if (match === null) continue;
    found.push({ start: word.start, end: match.end, value: match.value });
    // A name that a number is glued to ends inside its word.
    word = { start: word.start, end: Math.max(word.end, match.end) };
  }
  return found;
}

interface Hit<T> {
  readonly end: number;
  readonly value: T;
}

function bucketAt<T>(text: string, word: Word, { buckets, known, options }: Table<T>): Bucket<T> | null {
  const written = text.slice(word.start, word.end);
  const there = known.get(written);
  if (there !== undefined) return there;
  const first = spelled(text, word, options);
  options.load?.(first);
  const bucket = buckets.get(first) ?? null;
  if (known.size >= MOST_KNOWN) known.clear();
  if (written.length <= LONGEST_KNOWN) known.set(written, bucket);
  return bucket;
}

const LONGEST_KNOWN = 40;

function matchAt<T>(text: string, first: Word, table: Table<T>): Hit<T> | null {
  const bucket = bucketAt(text, first, table);
  if (bucket === null) return null;
  for (const phrase of phrasesOf(bucket, table.options)) {
    const hit = tryPhrase(text, first, phrase, table.options);
    if (hit !== null) return hit;
  }
  return null;
}

function tryPhrase<T>(text: string, first: Word, phrase: Phrase<T>, options: PhraseOptions): Hit<T> | null {
  let last = first;
  for (let offset = 1; offset < phrase.words.length; offset += 1) {
    const word = nextWord(text, last.end);
    if (word === null || !joined(text, last, word, options)) return null;
    if (spelled(text, word, options) !== phrase.words[offset]) return null;
    last = word;
  }
  if (phrase.exact !== null && text.slice(first.start, last.end) !== phrase.exact) return null;
  return { end: last.end, value: phrase.value };
}

function joined(text: string, before: Word, after: Word, options: PhraseOptions): boolean {
  const length = after.start - before.end;
  if (length === 1 && text.charCodeAt(before.end) === 32) return true;
  if (length > 4) return false;
  const gap = text.slice(before.end, after.start);
  if (GAP.test(gap) || (options.loose === true && LOOSE_GAP.test(gap))) return true;
  return gap === '. ' && before.end - before.start <= 2;
}

function gluedMatch<T>(text: string, word: Word, { buckets, options }: Table<T>): Hit<T> | null {
  if (options.glued !== true || word.end - word.start < 6 || !holdsDigit(text, word)) return null;
  const name = GLUED_NUMBER.exec(text.slice(word.start, word.end))?.[1];
  if (name === undefined) return null;
  const first = options.spell(name.toLowerCase());
  options.load?.(first);
  const bucket = buckets.get(first);
  const phrase =
    bucket === undefined
      ? undefined
      : phrasesOf(bucket, options).find((each) => each.words.length === 1 && each.exact === null);
  return phrase === undefined ? null : { end: word.start + name.length, value: phrase.value };
}

/** A cheap look before the expression: a digit at all. */
function holdsDigit(text: string, { start, end }: Word): boolean {
  for (let at = end - 1; at > start; at -= 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
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

const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** How many UTF-16 units the word character at an offset has; 0 where there is none. */
function wordUnits(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_WORD[code] ?? 0;
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
