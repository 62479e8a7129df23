/**
 * Turns a list of phrases into a table that finds them in text as whole words, longest first, in one pass. Words are
 * compared after a spelling function chosen by the caller; abbreviations are compared letter for letter.
 */
import { UNKNOWN, type WordBook, type Words, wordsIn } from '../text/words.ts';

export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface PhraseTable<T> {
  /** Adds a phrase; the first value given for a phrase stands. `exact` makes upper and lower case count. */
  add(phrase: string, value: T, exact?: boolean): void;
  /** `words`: the words of the text, where they are known already. */
  find(text: string, words?: Words): PhraseMatch<T>[];
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

/** What a word begins: a list of phrases, or perhaps a single name that a number is glued to. */
interface Beginning<T> {
  readonly bucket: Bucket<T> | null;
  readonly glued: boolean;
}

const GAP = /^(?:[\s\u00a0\u202f]{1,3}|[-\u2010\u2011\u2013]|['’]|[ \u00a0]?[/+][ \u00a0]?|\u00ae |\u2122 )$/u;
const LOOSE_GAP = /^ ?(?:,|[-\u2010\u2011\u2013]|['’])?[\s\u00a0\u202f]{1,3}$|^ ?\($/u;
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
  const table = new Table<T>(options);
  return {
    add: (phrase, value, exact = false) => addPhrase(table, phrase, value, exact),
    find: (text, words = wordsIn(text)) => findPhrases(text, words, table),
    lookup(text) {
      const words = wordsIn(text);
      const match = words.starts.length === 0 ? null : matchAt(text, words, 0, table);
      return match !== null && match.next === words.starts.length ? match.value : undefined;
    },
  };
}

/** The phrases by their first word, and what each spelling of a text begins: most begin nothing, and come again. */
class Table<T> {
  readonly buckets = new Map<string, Bucket<T>>();
  private book: WordBook | null = null;
  private beginnings: (Beginning<T> | null | undefined)[] = [];
  private forms: (string | undefined)[] = [];
  /** Numbers of the spellings that were asked for, by their form. */
  private asked = new Map<string, number[]>();

  constructor(readonly options: PhraseOptions) {}

  /** The bucket of a first word; made when it is new. */
  bucketOf(form: string): Bucket<T> {
    const there = this.buckets.get(form);
    if (there !== undefined) return there;
    const bucket: Bucket<T> = { added: [], sorted: null };
    this.buckets.set(form, bucket);
    for (const number of this.asked.get(form) ?? []) this.beginnings[number] = undefined;
    return bucket;
  }

  /** What the word at a place begins; null for nothing. */
  beginningAt(text: string, words: Words, at: number): Beginning<T> | null {
    if (this.book !== words.book) this.open(words.book);
    const number = words.numbers[at] ?? UNKNOWN;
    const known = number < this.beginnings.length ? this.beginnings[number] : undefined;
    return known === undefined ? this.find(text, words, at) : known;
  }

  private find(text: string, words: Words, at: number): Beginning<T> | null {
    const number = words.numbers[at] ?? UNKNOWN;
    const form = this.formAt(text, words, at);
    this.options.load?.(form);
    const bucket = this.buckets.get(form) ?? null;
    const glued = this.options.glued === true && mayBeGlued(text, words, at);
    const found = bucket === null && !glued ? null : { bucket, glued };
    if (number !== UNKNOWN) this.keep(number, form, found);
    return found;
  }

  /** The word at a place as phrases are compared. */
  formAt(text: string, words: Words, at: number): string {
    if (this.book !== words.book) this.open(words.book);
    const number = words.numbers[at] ?? UNKNOWN;
    const known = this.forms[number];
    if (known !== undefined) return known;
    const form = spelled(text.slice(words.starts[at], words.ends[at]), this.options);
    if (number !== UNKNOWN) {
      while (this.forms.length <= number) this.forms.push(undefined);
      this.forms[number] = form;
    }
    return form;
  }

  private keep(number: number, form: string, found: Beginning<T> | null): void {
    while (this.beginnings.length <= number) this.beginnings.push(undefined);
    this.beginnings[number] = found;
    const asked = this.asked.get(form);
    if (asked === undefined) this.asked.set(form, [number]);
    else asked.push(number);
  }

  /** Numbers of another book mean other words. */
  private open(book: WordBook): void {
    this.book = book;
    this.beginnings = [];
    this.forms = [];
    this.asked = new Map();
  }
}

function addPhrase<T>(table: Table<T>, phrase: string, value: T, exact: boolean): void {
  const words = wordsIn(phrase);
  if (words.starts.length === 0) return;
  const first = spelled(phrase.slice(words.starts[0], words.ends[0]), table.options);
  const bucket = table.bucketOf(first);
  bucket.added.push({ phrase, value, exact });
  bucket.sorted = null;
}

/** The sort is stable, so that of equal phrases the first one added is tried first. */
function phrasesOf<T>(bucket: Bucket<T>, options: PhraseOptions): readonly Phrase<T>[] {
  bucket.sorted ??= bucket.added
    .map(({ phrase, value, exact }) => ({
      words: formsOf(phrase, options),
      exact: exact ? phrase : null,
      value,
    }))
    .sort((a, b) => b.words.length - a.words.length);
  return bucket.sorted;
}

function formsOf(phrase: string, options: PhraseOptions): string[] {
  const { starts, ends } = wordsIn(phrase);
  return starts.map((start, at) => spelled(phrase.slice(start, ends[at]), options));
}

function findPhrases<T>(text: string, words: Words, table: Table<T>): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  const count = words.starts.length;
  for (let at = 0; at < count; ) {
    const begins = table.beginningAt(text, words, at);
    const match = begins === null ? null : matchFrom(text, words, at, begins, table);
    if (match === null) at += 1;
    else {
      found.push({ start: words.starts[at] ?? 0, end: match.end, value: match.value });
      at = match.next;
    }
  }
  return found;
}

interface Hit<T> {
  readonly end: number;
  /** The word behind it. */
  readonly next: number;
  readonly value: T;
}

function matchFrom<T>(text: string, words: Words, at: number, begins: Beginning<T>, table: Table<T>): Hit<T> | null {
  return (
    listedMatch(text, words, at, begins.bucket, table) ?? (begins.glued ? gluedMatch(text, words, at, table) : null)
  );
}

function matchAt<T>(text: string, words: Words, at: number, table: Table<T>): Hit<T> | null {
  return listedMatch(text, words, at, table.beginningAt(text, words, at)?.bucket ?? null, table);
}

function listedMatch<T>(
  text: string,
  words: Words,
  at: number,
  bucket: Bucket<T> | null,
  table: Table<T>,
): Hit<T> | null {
  if (bucket === null) return null;
  for (const phrase of phrasesOf(bucket, table.options)) {
    const hit = tryPhrase(text, words, at, phrase, table);
    if (hit !== null) return hit;
  }
  return null;
}

function tryPhrase<T>(text: string, words: Words, first: number, phrase: Phrase<T>, table: Table<T>): Hit<T> | null {
  const count = phrase.words.length;
  for (let offset = 1; offset < count; offset += 1) {
    const at = first + offset;
    if (at >= words.starts.length || !joined(text, words, at, table.options)) return null;
    if (table.formAt(text, words, at) !== phrase.words[offset]) return null;
  }
  const end = words.ends[first + count - 1] ?? 0;
  if (phrase.exact !== null && text.slice(words.starts[first], end) !== phrase.exact) return null;
  return { end, next: first + count, value: phrase.value };
}

/** True when nothing that parts two phrases stands before the word at a place. */
function joined(text: string, { starts, ends }: Words, at: number, options: PhraseOptions): boolean {
  const before = ends[at - 1] ?? 0;
  const after = starts[at] ?? 0;
  const length = after - before;
  if (length === 1 && text.charCodeAt(before) === 32) return true;
  if (length > 4) return false;
  const gap = text.slice(before, after);
  if (GAP.test(gap) || (options.loose === true && LOOSE_GAP.test(gap))) return true;
  return gap === '. ' && before - (starts[at - 1] ?? 0) <= 2;
}

/** A name that a number is glued to ends inside its word. */
function gluedMatch<T>(text: string, words: Words, at: number, { options, buckets }: Table<T>): Hit<T> | null {
  const start = words.starts[at] ?? 0;
  const name = GLUED_NUMBER.exec(text.slice(start, words.ends[at]))?.[1];
  if (name === undefined) return null;
  const first = options.spell(name.toLowerCase());
  options.load?.(first);
  const bucket = buckets.get(first);
  const phrase =
    bucket === undefined
      ? undefined
      : phrasesOf(bucket, options).find((each) => each.words.length === 1 && each.exact === null);
  return phrase === undefined ? null : { end: start + name.length, next: at + 1, value: phrase.value };
}

/** A cheap look before the expression: long enough, and a digit at all. */
function mayBeGlued(text: string, { starts, ends }: Words, at: number): boolean {
  const start = starts[at] ?? 0;
  const end = ends[at] ?? 0;
  if (end - start < 6) return false;
  for (let offset = end - 1; offset > start; offset -= 1) {
    const code = text.charCodeAt(offset);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

const SUBSCRIPT = /[\u2080-\u2089]/g;
const NOT_ASCII = /[\u0080-\uffff]/;

function spelled(word: string, options: PhraseOptions): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return options.spell(lower);
  return options.spell(lower.replace(SUBSCRIPT, (digit) => String(digit.charCodeAt(0) - 0x2080)));
}
