import type { ArticleFacts } from '../facts/types.ts';
import { overlaps, type Span } from '../text/span.ts';

/**
 * Writes a suppression comment where it covers the block of a finding and changes the reading of nothing else: on a
 * line of its own above a paragraph or list item, inside the row of a table, after the front matter for the file.
 */
export interface SuppressionEdit {
  /** Offset of the insertion. */
  readonly at: number;
  /** What is inserted: `before`, the reason, `after`. */
  readonly before: string;
  readonly after: string;
}

export const REASON = 'reason';

/** `facts` tell the block of a dose, which lines alone do not always show, and whether a name is asked for. */
export function suppressionEdit(
  text: string,
  rule: string,
  span: Span,
  facts: Pick<ArticleFacts, 'doses'>,
): SuppressionEdit {
  const doses = facts.doses.filter((dose) => overlaps(dose.span, span));
  const isCeiling = doses.some((dose) => dose.verdicts.some((verdict) => verdict.kind === 'above-ceiling'));
  const name = isCeiling && rule === 'dose/above-label-max' ? ' by=NAME' : '';
  const frontMatter = frontMatterEnd(text);
  if (span.start < frontMatter) return comment('disable-file', rule, name, frontMatter, '', '\n');
  const line = lineAt(text, span.start);
  if (isTableRow(text, line)) {
    const bar = rowEnd(text, line);
    return comment('disable-line', rule, name, bar, ' ', text[bar] === '|' ? ' ' : '');
  }
  const block = doses[0]?.block;
  const first = block === undefined ? blockStart(text, line, frontMatter) : lineAt(text, block.start);
  const indent = indentBefore(text, first);
  return comment('disable-next-line', rule, name, first.start, indent, '\n');
}

function comment(
  directive: string,
  rule: string,
  name: string,
  at: number,
  before: string,
  after: string,
): SuppressionEdit {
  return { at, before: `${before}<!-- clinlint-${directive} ${rule} -- `, after: `${name} -->${after}` };
}

function lineAt(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start: offset === 0 ? 0 : start, end };
}

function previousLine(text: string, line: Span): Span | null {
  if (line.start === 0) return null;
  const crlf = text[line.start - 1] === '\n' && text[line.start - 2] === '\r';
  return lineAt(text, line.start - (crlf ? 2 : 1));
}

const slice = (text: string, line: Span): string => text.slice(line.start, line.end);

/** Offset after the line that closes the front matter; 0 without one. */
function frontMatterEnd(text: string): number {
  const match = /^---[ \t]*\r?\n(?:[^\n]*\n){0,300}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return match === null ? 0 : match[0].length;
}

/** A row between bars; a dose table without outer bars is rare, and there the comment stands above. */
function isTableRow(text: string, line: Span): boolean {
  return /^[ >\t]{0,12}\|.*\|/.test(slice(text, line));
}

/** Offset of the last bar of a row, or of its end where it has none. */
function rowEnd(text: string, line: Span): number {
  const row = slice(text, line);
  const trimmed = row.trimEnd();
  return line.start + (trimmed.endsWith('|') && !trimmed.endsWith('\\|') ? trimmed.length - 1 : trimmed.length);
}

const MARKER = /^([ \t>]*)([-*+•]|\d{1,9}[.)])([ \t]+|$)/;
const HEADING = /^[ \t>]{0,12}#{1,6}(?:\s|$)/;

/** The first line of the block that a line belongs to. */
function blockStart(text: string, line: Span, floor: number): Span {
  let first = line;
  while (first.start > floor && !MARKER.test(slice(text, first)) && !HEADING.test(slice(text, first))) {
    const above = previousLine(text, first);
    if (above === null || above.start < floor || endsBlock(slice(text, above))) break;
    first = above;
  }
  return first;
}

const endsBlock = (line: string): boolean =>
  line.trim() === '' || HEADING.test(line) || /^\s*(?:-->|```|~~~|\|)|-->\s*$/.test(line);

/**
 * The white space before the comment. Above an item that has a sibling before it, the comment is set as the end of
 * that sibling: on its own it would end the list, and a list in two parts reads as two.
 */
function indentBefore(text: string, line: Span): string {
  const own = MARKER.exec(slice(text, line));
  if (own === null) return /^[ \t>]*/.exec(slice(text, line))?.[0] ?? '';
  const sibling = siblingAbove(text, line, (own[1] ?? '').length);
  if (sibling === null) return own[1] ?? '';
  return `${sibling[1] ?? ''}${' '.repeat((sibling[2] ?? '').length + Math.min(Math.max((sibling[3] ?? '').length, 1), 4))}`;
}

function siblingAbove(text: string, line: Span, indent: number): RegExpExecArray | null {
  let above = previousLine(text, line);
  while (above !== null) {
    const words = slice(text, above);
    const marker = MARKER.exec(words);
    const depth = /^[ \t>]*/.exec(words)?.[0].length ?? 0;
    if (marker !== null && depth <= indent) return depth === indent ? marker : null;
    if (marker === null && words.trim() !== '' && depth <= indent) return null;
    above = previousLine(text, above);
  }
  return null;
}
