/** Looks for a unit behind a number in raw text. Nearly all words of a text are passed over here, so none is cut out for nothing. */
import { isUnitWord } from './doses/grammar/dose-units.ts';
import { isNumberWord, mayBeNumberWord } from './doses/grammar/numbers.ts';

const OTHER = 1;
const DIGIT = 2;
const LETTER = 3;
const LETTERS = /^[\p{L}\p{M}]$/u;
const GLUE = /^[*_~^\\`[\]{}=+|!"'.-]{1,12}$/;
const SPACE = 32;
/** Words that can stand between a number and its unit. */
const BETWEEN = new Set('a an of x m k and million mega thousand international usp int cm mm inch inches'.split(' '));
/** So many parts of a word may be written apart. */
const MOST_PARTS = 6;

/** By UTF-16 unit: 0 not asked yet. */
const KINDS = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (/^[0-9½¼¾⅓⅔]$/.test(character)) return DIGIT;
  return LETTERS.test(character) ? LETTER : OTHER;
}

/** The kind of the character at an offset; both halves of a pair are of the kind of the whole. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) === 0xd800) return kindOf(characterAround(text, at));
  const known = KINDS[unit] ?? 0;
  if (known !== 0) return known;
  const kind = kindOf(text.charAt(at));
  KINDS[unit] = kind;
  return kind;
}

function characterAround(text: string, at: number): string {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0);
}

/** True when a unit stands behind a number, or anywhere. */
export function hasUnit(text: string, anywhere: boolean): boolean {
  let behind = anywhere;
  let before = anywhere;
  let glued = false;
  let last = NOTHING;
  let start = 0;
  while (start < text.length) {
    const kind = kindAt(text, start);
    let end = start + 1;
    while (end < text.length && kindAt(text, end) === kind) end++;
    if (kind === DIGIT) {
      behind = true;
      last = NOTHING;
    } else if (kind === OTHER) {
      const isSpace = end - start === 1 && text.charCodeAt(start) === SPACE;
      glued = !isSpace && last !== NOTHING && GLUE.test(text.slice(start, end));
    } else {
      // "300 ta*blet*": what stood before the first part stands before each whole that the parts make.
      before = glued ? before || behind : behind;
      last = { text, start, end, before: glued ? last : NOTHING };
      glued = false;
      if (before && namesUnit(last)) return true;
      behind = anywhere || namesNumber(last) || (behind && BETWEEN.has(wordOf(last)));
    }
    start = end;
  }
  return false;
}

/** Letters, and the letters that are glued to them on the left. */
interface Letters {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: Letters;
}

const NOTHING: Letters = {
  text: '',
  start: 0,
  end: 0,
  get before() {
    return NOTHING;
  },
};

const wordOf = ({ text, start, end }: Letters): string => text.slice(start, end).toLowerCase();

const namesUnit = (letters: Letters): boolean =>
  letters.text.slice(letters.start, letters.end) === 'T' || wholes(letters).some(isUnitWord);

function namesNumber(letters: Letters): boolean {
  const { text, start, end, before } = letters;
  return before === NOTHING
    ? mayBeNumberWord(text.charCodeAt(start), end - start) && isNumberWord(wordOf(letters))
    : wholes(letters).some(isNumberWord);
}

/** The letters, and every whole that they make with those on their left. */
function wholes(letters: Letters): string[] {
  const found = [wordOf(letters)];
  for (let part = letters.before; part !== NOTHING && found.length < MOST_PARTS; part = part.before)
    found.push(wordOf(part) + (found[found.length - 1] ?? ''));
  return found;
}
