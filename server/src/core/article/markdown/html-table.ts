/** Finds the tables of a block of HTML and what stands in their cells. */
import type { Span } from '../../text/span.ts';

export interface HtmlTable {
  /** From its first row to the end of its last. */
  readonly span: Span;
  /** The inside of the cells; a cell over several rows stands in each, one over several columns in the first alone. */
  readonly rows: readonly (readonly (Span | null)[])[];
  /** True where the first row says what the columns hold. */
  readonly headed: boolean;
}

/** A comment, a script or style, or a tag of a table; each alternative ends at its first closing mark. */
const TAGS = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)(table|tr|t[dh])\b([^>]*)(?:>|$)/gi;
const WIDEST = 40;
const LONGEST = 2000;

interface Open {
  readonly rows: (Span | null)[][];
  /** Cells of rows above that reach down, by their column. */
  readonly down: Map<number, { readonly span: Span; rows: number }>;
  start: number;
  end: number;
  headed: boolean;
  cell: { readonly start: number; readonly tag: string; readonly attributes: string } | null;
}

/** Whole tables alone: of one that holds another, or does not end, none is read. Offsets count in the source. */
export function htmlTables(source: string): HtmlTable[] {
  const found: HtmlTable[] = [];
  let open: Open | null = null;
  for (const { 2: slash, 3: name = '', 4: attributes = '', 0: tag, index } of source.matchAll(TAGS)) {
    const kind = name.toLowerCase();
    if (kind === '') continue;
    if (kind === 'table' && slash === '') {
      if (open !== null) return [];
      open = { rows: [], down: new Map(), start: -1, end: -1, headed: false, cell: null };
      continue;
    }
    if (open === null) continue;
    if (open.cell !== null) closeCell(open, open.cell, index);
    if (kind === 'table') {
      if (open.rows.length > 1) found.push(finish(source, open));
      open = null;
    } else if (kind === 'tr') {
      if (slash === '') beginRow(open, index);
    } else if (slash === '' && open.rows.length > 0)
      open.cell = { start: index + tag.length, tag: kind, attributes: attributes.slice(0, 300) };
    if (open !== null) open.end = index + tag.length;
  }
  return open === null ? found : [];
}

function beginRow(open: Open, index: number): void {
  if (open.start < 0) open.start = index;
  if (open.rows.length < LONGEST) open.rows.push([]);
  fillDown(open);
}

/** What reaches down from above stands at its column before the next cell does. */
function fillDown({ rows, down }: Open): void {
  const row = rows[rows.length - 1] ?? [];
  for (let above = down.get(row.length); above !== undefined && row.length < WIDEST; above = down.get(row.length)) {
    above.rows -= 1;
    if (above.rows <= 0) down.delete(row.length);
    row.push(above.span);
  }
}

function closeCell(open: Open, { start, tag, attributes }: NonNullable<Open['cell']>, end: number): void {
  const row = open.rows[open.rows.length - 1] ?? [];
  const span = { start, end };
  const isHead = open.rows.length === 1;
  if (isHead && tag === 'th') open.headed = true;
  const deep = spanned('rowspan', attributes);
  for (let nth = 0; nth < spanned('colspan', attributes) && row.length < WIDEST; nth += 1) {
    if (deep > 1) open.down.set(row.length, { span, rows: deep - 1 });
    // "Children" over two columns heads both.
    row.push(nth === 0 || isHead ? span : null);
  }
  open.cell = null;
  fillDown(open);
}

function spanned(name: 'rowspan' | 'colspan', attributes: string): number {
  const [, figure] = new RegExp(`\\b${name}\\s{0,3}=\\s{0,3}["']?(\\d{1,2})`, 'i').exec(attributes) ?? [];
  return Math.max(1, Number(figure ?? 1));
}

/** Where nothing is marked as a header, a first row without a figure is one. */
function finish(source: string, { rows, start, end, headed }: Open): HtmlTable {
  const plain = (rows[0] ?? []).every((cell) => cell === null || !/\d/.test(source.slice(cell.start, cell.end)));
  return { span: { start, end }, rows, headed: headed || (plain && (rows[0]?.length ?? 0) > 1) };
}
