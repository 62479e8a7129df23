import type { TreeCursor } from '@lezer/common';
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { lineContent } from './inline.ts';
import { eachChild, placed, type Range, type Source } from './source.ts';

/** A table with its rows. */
export function tableOf(cursor: TreeCursor, source: Source, range: Range): Table {
  const children: TableRow[] = [];
  eachChild(cursor, () => {
    if (cursor.name === 'TableHeader' || cursor.name === 'TableRow') children.push(rowOf(cursor, source));
  });
  return { type: 'table', children, position: placed(range) };
}

/** A row; each cell goes from the bar before it to the next, the last one to the end of the row. */
function rowOf(cursor: TreeCursor, source: Source): TableRow {
  const row = source.rangeOf(cursor);
  // Without a bar it may as well be something that ends the table.
  source.doubtIf(source.text[row.from] !== '|');
  const cells: TableCell[] = [];
  let start = row.from;
  let words: PhrasingContent[] | null = null;
  const close = (end: number): void => {
    cells.push({ type: 'tableCell', children: words ?? [], position: placed({ from: start, to: end }) });
    words = null;
    start = end;
  };
  eachChild(cursor, () => {
    const range = source.rangeOf(cursor);
    if (cursor.name === 'TableCell') words = lineContent(cursor, source, range);
    else if (cursor.name !== 'TableDelimiter') source.doubtIf(true);
    else if (words !== null || range.from > start) close(range.from);
  });
  if (words !== null || cells.length === 0) close(row.to);
  const last = cells[cells.length - 1]?.position?.end;
  if (last !== undefined) last.offset = row.to;
  return { type: 'tableRow', children: cells, position: placed(row) };
}
