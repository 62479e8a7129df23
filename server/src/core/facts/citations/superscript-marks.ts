import { Sign } from '../../text/signs/sign.ts';
import type { Mark, TextView } from '../../text/text-view.ts';
import type { Candidate } from './candidate.ts';
import { NUMBER_LIST, readNumbers } from './number-list.ts';

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const UNICODE = new Sign(/[⁰¹²³⁴-⁹]{1,3}(?:[,⁻˒·˙–-][⁰¹²³⁴-⁹]{1,3}){0,20}/g);
/** Pandoc raises what stands between two carets: "relief.^1,2^". */
const CARETS = new Sign(new RegExp(`\\^\\s?(\\[?${NUMBER_LIST}\\]?)\\s?\\^`, 'g'));
const TAGGED = new RegExp(`^\\s?\\[?(${NUMBER_LIST})\\]?\\s?$`);
/** A unit, a symbol, a number or a closed formula before raised digits makes them a power or a charge. */
const POWER =
  /(?:^|[^\p{L}])(?:\p{Lu}?\p{L}|[cmkd]m|(?:mc|k|m)?g|min|ml|dl)$|[⁻⁺⁰¹²³⁴-⁹^+=×·]\s?$|[/*^][^()]{1,20}\)$/u;
/** Two capitals are an abbreviation ("HF¹"), not a chemical symbol. */
const ABBREVIATION = /\p{Lu}{2}$/u;
/** "on days 2 to 5.²": a stop between the number and the mark makes no power of it. */
const PLAIN_NUMBER = /(?:^|[\s(×*~≈<>≥≤=])[\d.,]{0,8}\d$/;
/** "in adults.¹ ³": behind a mark that stands behind a stop or a word, another one is no power. */
const BEHIND_MARK = /(?:\p{L}{3}|[.,;:)])[⁰¹²³⁴-⁹]{1,3}\s$/u;
const YEAR = /(?:^|[\s(])(?:19|20)\d{2}$/;

/** Raised numbers, as HTML or as Unicode digits, that are neither powers nor charges nor isotopes. */
export function superscriptMarks(view: TextView): Candidate[] {
  return [...view.marks.flatMap((mark) => tagged(view, mark)), ...unicode(view), ...carets(view)];
}

function tagged(view: TextView, mark: Mark): Candidate[] {
  if (mark.kind !== 'superscript') return [];
  const text = view.text.slice(mark.start, mark.end);
  return TAGGED.test(text) && standsAsCitation(view.text, mark.start, mark.end) ? one(mark.start, mark.end, text) : [];
}

function unicode({ text, signs }: TextView): Candidate[] {
  return UNICODE.all(text, signs).flatMap((match) => {
    const end = match.index + match[0].length;
    return standsAsCitation(text, match.index, end) ? one(match.index, end, plainDigits(match[0])) : [];
  });
}

function carets({ text, signs }: TextView): Candidate[] {
  return CARETS.all(text, signs).flatMap((match) => {
    const end = match.index + match[0].length;
    return standsAsCitation(text, match.index, end) ? one(match.index, end, match[0]) : [];
  });
}

export const plainDigits = (raised: string): string =>
  [...raised]
    .map((c) => (DIGITS.includes(c) ? String(DIGITS.indexOf(c)) : c === '⁻' ? '-' : '˒·˙'.includes(c) ? ',' : c))
    .join('');

function standsAsCitation(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (before.trim() === '') return false;
  // A charge goes on with its sign, an isotope or an ordinal with letters.
  if (/^[\p{L}\d⁺⁻+]/u.test(text.slice(end, end + 1))) return false;
  if (BEHIND_MARK.test(before)) return true;
  if (PLAIN_NUMBER.test(before) && !YEAR.test(before)) return false;
  return !POWER.test(before) || ABBREVIATION.test(before);
}

function one(start: number, end: number, text: string): Candidate[] {
  const parts = readNumbers(text, start);
  return parts === null ? [] : [{ start, end, style: 'superscript', parts: parts.map((p) => ({ ...p, key: null })) }];
}
