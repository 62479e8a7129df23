/**
 * Cuts a sentence of a view into tokens, in one pass. Numbers keep their thousands separators and decimals in one
 * token; letters and digits part ("500mg" is two tokens) unless the letters come first ("q6h", "B12").
 */
import type { Token } from './token.ts';

/** Half-open spans of the view that are no text (citation numbers set as superscripts), in order. */
export type Masked = readonly { readonly start: number; readonly end: number }[];

export interface TokenSource {
  readonly text: string;
  /** True when the space at this place of the view is a no-break, thin or figure space in the article. */
  readonly isTightSpace: (offset: number) => boolean;
  readonly masked: Masked;
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const OTHER_LETTER = /[\p{L}\p{M}]/u;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isAsciiLetter(code) : OTHER_LETTER.test(text.charAt(at));
}

export function tokenise(source: TokenSource, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const { text, masked } = source;
  let at = from;
  let spaced = true;
  let mask = 0;
  while (at < to) {
    while (mask < masked.length && (masked[mask]?.end ?? 0) <= at) mask += 1;
    const hidden = masked[mask];
    if (hidden !== undefined && hidden.start <= at) {
      at = hidden.end;
      spaced = true;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 32) {
      spaced = true;
      at += 1;
      continue;
    }
    const stop = Math.min(to, hidden?.start ?? to);
    const token = readToken(source, at, stop, spaced, tokens[tokens.length - 1]);
    tokens.push(token);
    at = token.end;
    spaced = false;
  }
  return tokens;
}

function readToken(source: TokenSource, at: number, to: number, spaced: boolean, before: Token | undefined): Token {
  const { text } = source;
  const code = text.charCodeAt(at);
  if (isDigit(code) || FRACTIONS[text.charAt(at)] !== undefined) return readNumber(source, at, to, spaced);
  if (code === 46 && isDigit(text.charCodeAt(at + 1)) && at + 1 < to && (spaced || before?.kind === 'symbol')) {
    return readNumber(source, at, to, spaced);
  }
  if (isLetter(text, at)) {
    const end = before?.kind === 'number' && !spaced ? gluedEnd(text, at, to) : 0;
    return readWord(text, at, end > 0 ? end : to, spaced);
  }
  return symbol(text, at, spaced);
}

const DASHES = '\u2013\u2014\u2010\u2011\u2212';
/** The signs of comparison with slanted or doubled lines. */
const SLANTED: Readonly<Record<string, string>> = { '⩽': '≤', '⩾': '≥', '≦': '≤', '≧': '≥' };

function symbol(text: string, at: number, spaced: boolean): Token {
  const arrow = /^(?:-{1,2}|=)>/.exec(text.slice(at, at + 3))?.[0];
  if (arrow !== undefined)
    return { kind: 'symbol', word: '→', raw: arrow, start: at, end: at + arrow.length, value: Number.NaN, spaced };
  const pair = text.codePointAt(at) ?? 0;
  const raw = pair > 0xffff ? text.slice(at, at + 2) : text.charAt(at);
  const word = DASHES.includes(raw) ? '-' : (SLANTED[raw] ?? raw);
  return { kind: 'symbol', word, raw, start: at, end: at + raw.length, value: Number.NaN, spaced };
}

function digitsEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function readNumber(source: TokenSource, at: number, to: number, spaced: boolean): Token {
  const { text } = source;
  let end = digitsEnd(text, at, to);
  if (end - at >= 1 && end - at <= 3) end = groupsEnd(source, at, end, to);
  const point = text.charAt(end);
  if ((point === '.' || point === '\u00b7') && end + 1 < to && isDigit(text.charCodeAt(end + 1))) {
    end = digitsEnd(text, end + 1, to);
  }
  let extra = 0;
  const fraction = FRACTIONS[text.charAt(end)];
  if (end < to && fraction !== undefined) {
    extra = fraction;
    end += 1;
  }
  const raw = text.slice(at, end);
  const plain = raw.length > 40 ? 'NaN' : raw.replace(/[, ½¼¾⅓⅔]/g, '').replace('\u00b7', '.');
  const value = plain.replace(/\D/g, '').length > 15 ? Number.NaN : Number(plain === '' ? '0' : plain) + extra;
  return { kind: 'number', word: raw, raw, start: at, end, value, spaced };
}

/** Past the groups of three digits behind a comma, a tight space, or a plain space when the group, or the next, is 000. */
function groupsEnd(source: TokenSource, start: number, from: number, to: number): number {
  const { text } = source;
  let end = from;
  while (end < to) {
    const separator = text.charAt(end);
    const group = digitsEnd(text, end + 1, Math.min(to, end + 5));
    if (group - end !== 4) break;
    const zero = text.charAt(start) === '0';
    const zeros =
      text.startsWith('000', end + 1) || (text.startsWith(' 000', group) && !isDigit(text.charCodeAt(group + 4)));
    const space = separator === ' ' && !zero && (zeros || source.isTightSpace(end));
    // "0,625" is a decimal comma.
    if ((separator !== ',' || zero) && !space) break;
    end = group;
  }
  return end;
}

/** "500mgTDS", "1tabBD": end of the unit between a number and what ran into it; 0 where nothing did. */
function gluedEnd(text: string, at: number, to: number): number {
  if (at + 3 >= to || !isAsciiLetter(text.charCodeAt(at + 2))) return 0;
  const unit = GLUED.exec(text.slice(at, Math.min(to, at + 16)))?.[1];
  return unit === undefined ? 0 : at + unit.length;
}

const GLUED =
  /^(mg|mcg|ml|mls|g|tab(?:let)?s?|cap(?:sule)?s?|puffs?|drops?)(?:once|twice|three|four|every|each|at|by|od|bd|tds|qds|bid|tid|qid|po|iv|im|sc|prn|stat|mane|nocte|daily|q\d{1,2}h)(?![a-z0-9])/i;

function readWord(text: string, at: number, to: number, spaced: boolean): Token {
  const dotted = dottedEnd(text, at, to);
  if (dotted > 0) {
    const raw = text.slice(at, dotted);
    return {
      kind: 'word',
      word: raw.replaceAll('.', '').toLowerCase(),
      raw,
      start: at,
      end: dotted,
      value: Number.NaN,
      spaced,
    };
  }
  let end = at;
  while (end < to && isLetter(text, end)) end += 1;
  // "bidx10 days": the sign of multiplication ran into the frequency.
  if (end - at <= 4 && isDigit(text.charCodeAt(end)) && /^(?:[bt]id|q[id]d|[tq]ds|[boq]d)x$/i.test(text.slice(at, end)))
    return {
      kind: 'word',
      word: text.slice(at, end - 1).toLowerCase(),
      raw: text.slice(at, end - 1),
      start: at,
      end: end - 1,
      value: Number.NaN,
      spaced,
    };
  // A long word with a number glued to it is a name and an amount; a short one is one word (q6h, B12, CYP2D6),
  // except the sign of multiplication (2x5, x7 days) and a verb (take1tablet).
  const sign =
    isDigit(text.charCodeAt(end)) &&
    (end - at === 1
      ? (text.charCodeAt(at) | 32) === 120
      : end - at === 4 && /^(?:take|give)$/i.test(text.slice(at, end)));
  if (end - at <= 4 && !sign) {
    while (end < to && (isDigit(text.charCodeAt(end)) || isLetter(text, end))) end += 1;
  }
  if (end < to && text.charAt(end) === '²' && text.charAt(end - 1) === 'm') end += 1;
  const raw = text.slice(at, end);
  return { kind: 'word', word: raw.toLowerCase(), raw, start: at, end, value: Number.NaN, spaced };
}

/** End of "b.i.d.", "p.o.", "q.4.d" from `at`; 0 when there is no such thing. */
function dottedEnd(text: string, at: number, to: number): number {
  let end = at;
  let letters = 0;
  while (end + 1 < to && letters < 6 && text.charAt(end + 1) === '.') {
    const code = text.charCodeAt(end);
    if (!isAsciiLetter(code) && !(letters > 0 && isDigit(code))) break;
    letters += 1;
    end += 2;
  }
  if (letters === 0) return 0;
  const last = text.charCodeAt(end);
  const alone = end < to && isAsciiLetter(last) && !isAsciiLetter(text.charCodeAt(end + 1));
  if (alone) return end + 1;
  return letters > 1 ? end : 0;
}
