/** The cell of a column of references: "^1,2^", "[3]" or a raised number and nothing else; "[1, 3]" may be an interval. */
import type { TextView } from '../../text/text-view.ts';
import type { Candidate } from './candidate.ts';
import { NUMBER_LIST, readNumbers } from './number-list.ts';
import { plainDigits } from './superscript-marks.ts';

const ENCLOSED = new RegExp(`^(?:\\^\\[?(?:${NUMBER_LIST})\\]?\\^|\\[(?:${NUMBER_LIST})\\])$`);
const LISTED = new RegExp(`^(?:${NUMBER_LIST})$`);
const RAISED = /^[⁰¹²³⁴-⁹]{1,3}(?:[,˒–-][⁰¹²³⁴-⁹]{1,3}){0,20}$/;
const LONGEST = 40;

export function aloneMarks({ text, marks }: TextView): Candidate[] {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return [];
  const start = text.indexOf(trimmed);
  const end = start + trimmed.length;
  if (ENCLOSED.test(trimmed)) return one(start, end, trimmed, trimmed.startsWith('[') ? 'bracket' : 'superscript');
  if (RAISED.test(trimmed)) return one(start, end, plainDigits(trimmed), 'superscript');
  const raised = marks.some((mark) => mark.kind === 'superscript' && mark.start <= start && mark.end >= end);
  return raised && LISTED.test(trimmed) ? one(start, end, trimmed, 'superscript') : [];
}

function one(start: number, end: number, text: string, style: Candidate['style']): Candidate[] {
  const parts = readNumbers(text, start);
  if (parts === null) return [];
  const weak = style === 'bracket' && parts.length > 1;
  return [{ start, end, style, ...(weak && { weak }), parts: parts.map((part) => ({ ...part, key: null })) }];
}
