import type { CitationFact } from '../facts/types.ts';
import type { Edit } from '../text/edit.ts';
import { ascending, asRanges, type Joiners } from './number-groups.ts';

/** A mark written anew; `unwritable` where its source is not what a mark of its style looks like. */
export type Rewritten = Edit | 'unwritable';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const JOINER = /^\s?[,;˒·˙]\s?$/;
const PART = /^\d{1,4}(?:\s?[-–—⁻]\s?\d{1,4})?$/;

const isRaised = (written: string): boolean => /[⁰¹²³⁴-⁹]/.test(written);

const plainDigits = (written: string): string =>
  [...written].map((sign) => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign)).join('');

const raisedDigits = (written: string): string =>
  [...written].map((sign) => (/\d/.test(sign) ? RAISED.charAt(Number(sign)) : sign)).join('');

/** What stands between the numbers of a mark, and in its ranges; null where it has no two. */
export function joinersOf(citation: CitationFact, source: string): { comma: string | null; dash: string | null } {
  const [first, second] = citation.parts;
  const comma = first && second ? source.slice(first.span.end, second.span.start) : '';
  const range = citation.parts.find((part) => part.numbers.length > 1);
  const dash = range === undefined ? '' : source.slice(range.span.start, range.span.end).replace(/[\d⁰¹²³⁴-⁹]/g, '');
  return { comma: JOINER.test(comma) ? comma : null, dash: dash === '' ? null : dash };
}

/** A mark with these numbers instead of its own; everything around and between its numbers stays as it is written. */
export function writeMark(
  citation: CitationFact,
  numbers: readonly number[],
  source: string,
  house: Joiners,
): Rewritten {
  const [first] = citation.parts;
  const last = citation.parts[citation.parts.length - 1];
  if (first === undefined || last === undefined || !isPlain(citation, source)) return 'unwritable';
  const wanted = ascending(numbers);
  const gaps = citation.parts
    .slice(1)
    .map((part, at) => source.slice(citation.parts[at]?.span.end ?? 0, part.span.start));
  const alike = gaps.every((gap) => JOINER.test(gap)) && citation.enclosures === 1;
  const text = alike ? inOne(citation, wanted, source, house) : inTheirOwn(citation, wanted, gaps, house);
  return text === null ? 'unwritable' : { start: first.span.start, end: last.span.end, text };
}

/** Every part is written as the numbers that were read from it. */
function isPlain({ parts, style }: CitationFact, source: string): boolean {
  return parts.every(({ span, numbers, key }) => {
    const written = source.slice(span.start, span.end);
    if (style === 'footnote') return written === `[^${key}]` && key === String(numbers[0]);
    const plain = plainDigits(written);
    const [low, high] = plain.split(/\D+/).map(Number);
    return PART.test(plain) && low === numbers[0] && (high ?? low) === numbers[numbers.length - 1];
  });
}

/** "1, 3–5" between one pair of brackets. */
function inOne(citation: CitationFact, numbers: readonly number[], source: string, house: Joiners): string | null {
  const { comma, dash } = joinersOf(citation, source);
  const [first] = citation.parts;
  const raised = first !== undefined && isRaised(source.slice(first.span.start, first.span.end));
  const ranges = house.ranges || dash !== null;
  const joiners = { comma: comma ?? house.comma, dash: dash ?? (raised ? '⁻' : house.dash), ranges };
  if (citation.style === 'footnote') return numbers.length === 1 ? `[^${numbers[0]}]` : null;
  const text = asRanges(numbers, joiners).join(raised && comma === null ? ',' : joiners.comma);
  return raised ? raisedDigits(text) : text;
}

/** "[1][2]": each number keeps the brackets of its place; places without a number go. */
function inTheirOwn(
  { parts, style }: CitationFact,
  numbers: readonly number[],
  gaps: readonly string[],
  house: Joiners,
): string | null {
  const singles = parts.every((part) => part.numbers.length === 1);
  const pieces = singles ? numbers.map(String) : asRanges(numbers, { ...house, ranges: true });
  if (pieces.length === 0 || pieces.length > parts.length) return null;
  const written = style === 'footnote' ? pieces.map((piece) => `[^${piece}]`) : pieces;
  return written.map((piece, at) => (at === 0 ? piece : `${gaps[at - 1] ?? ''}${piece}`)).join('');
}
