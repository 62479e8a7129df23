import type { Root, RootContent } from 'mdast';
import { partitionPoint } from '../../text/partition-point.ts';

/** A row of marks under a header: `|--|--|`. */
const DELIMITER = /^([ \t]{0,20})\|[ \t]*:?-[ \t:|-]{0,400}(?=\r?$)/gm;
const ROW = /^[ \t]{0,20}\|[^\r\n]*\|/;

/** A row that was fitted: where it begins and ends in the fitted text, and how much too large offsets are behind it. */
interface Shift {
  readonly from: number;
  readonly until: number;
  readonly by: number;
}

export interface FittedTables {
  readonly text: string;
  readonly shifts: readonly Shift[];
}

/**
 * Markdown takes a table for a paragraph when the row of dashes under its header has other columns than the header;
 * readers and other programs see a table all the same. Such a row is given the columns of its header.
 */
export function fitTables(text: string): FittedTables {
  const pieces: string[] = [];
  const shifts: Shift[] = [];
  let copied = 0;
  let by = 0;
  for (const match of text.matchAll(DELIMITER)) {
    const [row, indent = ''] = match;
    const end = match.index + row.length;
    const header = lineBefore(text, match.index);
    const wanted = columnsOf(header);
    if (wanted < 2 || wanted === columnsOf(row) || !ROW.test(lineAfter(text, end))) continue;
    const fitted = `${indent}|${'-|'.repeat(wanted)}`;
    pieces.push(text.slice(copied, match.index), fitted);
    copied = end;
    const from = match.index + by;
    by += fitted.length - row.length;
    shifts.push({ from, until: end + by, by });
  }
  return shifts.length === 0 ? { text, shifts } : { text: pieces.join('') + text.slice(copied), shifts };
}

function lineBefore(text: string, at: number): string {
  const end = at - 1;
  if (end < 0) return '';
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim();
  return line.startsWith('|') ? line : '';
}

function lineAfter(text: string, at: number): string {
  const start = text.indexOf('\n', at) + 1;
  if (start === 0) return '';
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** Cells of a row that begins with a bar; an escaped bar parts nothing. */
function columnsOf(row: string): number {
  const bars = row.trim().replace(/\\./g, '').split('|').slice(1);
  return bars.at(-1)?.trim() === '' ? bars.length - 1 : bars.length;
}

/** Gives all nodes of a tree of the fitted text the offsets that they have in the text as written. */
export function placeBack(tree: Root, shifts: readonly Shift[]): Root {
  if (shifts.length > 0) for (const node of tree.children) moveBack(node, shifts);
  return tree;
}

function moveBack(node: RootContent, shifts: readonly Shift[]): void {
  for (const point of [node.position?.start, node.position?.end])
    if (point?.offset !== undefined) point.offset = written(point.offset, shifts);
  if ('children' in node) for (const child of node.children) moveBack(child, shifts);
}

/** Inside a row nothing stands but dashes. */
function written(offset: number, shifts: readonly Shift[]): number {
  const behind = partitionPoint(shifts.length, (at) => (shifts[at]?.from ?? 0) < offset);
  const shift = shifts[behind - 1];
  if (shift === undefined) return offset;
  const before = shifts[behind - 2]?.by ?? 0;
  return offset >= shift.until ? offset - shift.by : Math.min(offset - before, shift.until - shift.by);
}
