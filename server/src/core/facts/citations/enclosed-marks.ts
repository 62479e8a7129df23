import type { TextView } from '../../text/text-view.ts';
import type { Candidate } from './candidate.ts';
import { readNumbers } from './number-list.ts';

const LIST = '\\d{1,3}(?:\\s?[,;–—-]\\s?\\d{1,3}){0,40}';
const BRACKETS = new RegExp(`\\[\\s?(${LIST})\\s?\\](?!\\]?\\()`, 'g');
const PARENTHESES = new RegExp(`\\(\\s?(${LIST})\\s?\\)`, 'g');
const PANDOC = /\[([^[\]]{0,300}@[^[\]]{1,300})\]/g;
const KEY = /-?@([\w][\w:.#$%&+?<>~/-]{0,99})/g;
const SUPERSCRIPT = /[⁰¹²³⁴-⁹]{1,3}(?:[,⁻˒–-][⁰¹²³⁴-⁹]{1,3}){0,20}/g;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What stands before a bracket of numbers that are a result, not a citation. */
const INTERVAL = /(?:\bCI|confidence interval|interquartile range|IQR|\brange|\bn|=|[<>≤≥])\s?:?\s?$/i;
/** A unit or symbol whose raised number is a power or a charge. */
const POWER = /(?:\b(?:cm|mm|km|dm)\s?|[\d⁻⁺]|\b[\p{L}]|\b[A-Z][a-z]?)$/u;

/** Superscripts, footnotes, links, brackets, parentheses and Pandoc keys of one block. */
export function enclosedMarks(view: TextView): Candidate[] {
  const { text } = view;
  const linked = view.marks.filter((m) => m.kind === 'link' && m.target !== null && !m.target.startsWith('#'));
  const all = [...fromMarks(view), ...pandoc(text), ...raised(text), ...brackets(text), ...parenthesised(text)];
  // A number that is itself a link to its source needs no entry in a list.
  return all.filter((c) => !linked.some((m) => m.start < c.end && c.start < m.end));
}

function fromMarks(view: TextView): Candidate[] {
  return view.marks.flatMap((mark) => {
    const text = view.text.slice(mark.start, mark.end);
    if (mark.kind === 'footnote-reference' && mark.target !== null) {
      const numbers = /^\d{1,3}$/.test(mark.target) ? [Number(mark.target)] : [];
      const { start, end } = mark;
      return [{ start, end, style: 'footnote' as const, parts: [{ start, end, numbers, key: mark.target }] }];
    }
    const list = new RegExp(`^\\s?\\[?(${LIST})\\]?\\s?$`).exec(text);
    if (list === null) return [];
    if (mark.kind === 'superscript' && !POWER.test(view.text.slice(Math.max(0, mark.start - 4), mark.start)))
      return one(mark, text, 'superscript');
    return mark.kind === 'link' && mark.target?.startsWith('#') === true && !text.startsWith('[')
      ? one(mark, text, 'link')
      : [];
  });
}

function one(
  mark: { readonly start: number; readonly end: number },
  text: string,
  style: Candidate['style'],
): Candidate[] {
  const parts = readNumbers(text, mark.start);
  return parts === null
    ? []
    : [{ start: mark.start, end: mark.end, style, parts: parts.map((p) => ({ ...p, key: null })) }];
}

function pandoc(text: string): Candidate[] {
  return [...text.matchAll(PANDOC)].flatMap((match) => {
    const parts = [...match[0].matchAll(KEY)].map((key) => {
      const start = match.index + key.index;
      return { start, end: start + key[0].length, numbers: [], key: (key[1] ?? '').replace(/[.:,;?]+$/, '') };
    });
    return parts.length === 0
      ? []
      : [{ start: match.index, end: match.index + match[0].length, style: 'pandoc' as const, parts }];
  });
}

/** Unicode superscripts: "relief¹,²". Powers and charges are left alone. */
function raised(text: string): Candidate[] {
  return [...text.matchAll(SUPERSCRIPT)].flatMap((match) => {
    if (POWER.test(text.slice(Math.max(0, match.index - 4), match.index))) return [];
    const plain = [...match[0]]
      .map((c) => (DIGITS.includes(c) ? String(DIGITS.indexOf(c)) : c === '⁻' ? '-' : c === '˒' ? ',' : c))
      .join('');
    return one({ start: match.index, end: match.index + match[0].length }, plain, 'superscript');
  });
}

function numbered(text: string, pattern: RegExp, style: 'bracket' | 'parenthesis'): Candidate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    if (INTERVAL.test(text.slice(Math.max(0, match.index - 24), match.index))) return [];
    return one({ start: match.index, end: match.index + match[0].length }, match[0], style);
  });
}

/** A bracket that is the whole of a cell or line is an interval or an index, not a citation. */
const brackets = (text: string): Candidate[] =>
  numbered(text, BRACKETS, 'bracket').filter((c) => /\p{L}/u.test(text.slice(0, c.start)));

/** "(1, 2)" after a word and before punctuation or the end; "(1) first, (2) second" and "5 mg (10)" are no citations. */
function parenthesised(text: string): Candidate[] {
  return numbered(text, PARENTHESES, 'parenthesis').filter((candidate) => {
    const before = text.slice(Math.max(0, candidate.start - 16), candidate.start);
    const after = text.slice(candidate.end, candidate.end + 2);
    const inside = text.slice(candidate.start, candidate.end);
    const numbers = candidate.parts.flatMap((p) => p.numbers);
    // "(6 - 11)" is a range of values, "(3, 3)" a list of them.
    if (/\s[–—-]|[–—-]\s/.test(inside) || new Set(numbers).size < numbers.length) return false;
    return (
      /[\p{L}%)\]"”']\s$/u.test(before) &&
      !/\d\s?\p{L}{0,5}\s?$/u.test(before) &&
      /^(?:[.,;:)]|\s?$|\s\uFFFC)/.test(after)
    );
  });
}
