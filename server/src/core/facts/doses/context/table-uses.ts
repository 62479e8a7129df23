/** Where a table can say what a dose is for. */
import type { Article, Block, Table } from '../../../article/model.ts';
import type { CellContext } from '../join/table-context.ts';
import { blockAt, isEmpty } from '../join/table-fields.ts';

const USE_HEADER =
  /\b(?:indications?|conditions?|diagnos[ei]s|diseases?|disorders?|infections?|syndromes?|problems?|protocol use|used (?:for|in))\b|^(?:[a-z]+ )?(?:uses?|purpose)$/i;
/** Columns of what is feared or also there, not of what is treated. */
const OTHER_HEADER =
  /\b(?:contraindications?|cautions?|adverse|side effects?|comorbidit|co-morbidit|interactions?|avoid)/i;
/** A header or a first cell that is hardly more than a name. */
const SHORT = 60;
/** How many rows up a cell or a row is looked for that holds for those below. */
const REACH = 30;
const COLUMNS = 40;

/**
 * Nearest first: the row's cell under "Indication", its first cell, the column's header, a row above that holds one cell
 * alone, the header of the first column. An empty cell goes on with the one above it.
 */
export function placesInTable(article: Article, { cell }: Block, { header, row, first }: CellContext): Block[] {
  const table = cell === null ? undefined : article.tables[cell.table];
  if (cell === null || table === undefined || header === null) return [];
  const above = (column: number): Block | null => filledAbove(article, table, cell.row, column);
  const byHeader = row.filter((other) => USE_HEADER.test(other.headerText)).map(({ block }) => block);
  const uses = table.header
    .slice(0, COLUMNS)
    .flatMap((index, column) => (USE_HEADER.test(textAt(article, index)) && column !== cell.column ? [column] : []))
    .map(above);
  const other = OTHER_HEADER.test(textAt(article, table.header[0]));
  const named = first !== null && !isEmpty(first) ? first : cell.column === 0 ? null : above(0);
  const corner =
    cell.column === 0 || isGeneral(textAt(article, table.header[0])) ? null : blockAt(article, table.header[0]);
  const short = [other ? null : named, header, groupAbove(article, table, cell.row), other ? null : corner];
  return [...byHeader, ...uses, ...short.filter((place) => place !== null && place.view.text.length <= SHORT)].filter(
    (place) => place !== null,
  );
}

/** "Infection" over a column of them; not "Treatment of skin infection". */
const isGeneral = (header: string): boolean => USE_HEADER.test(header) && !/\b(?:treat|manag|therap)/i.test(header);

const textAt = (article: Article, index: number | null | undefined): string => blockAt(article, index)?.view.text ?? '';

/** The filled cell above an empty one; null where the cell itself is filled. */
function filledAbove(article: Article, { rows }: Table, row: number, column: number): Block | null {
  for (let at = row - 1; at >= 0 && at >= row - REACH; at -= 1) {
    const block = blockAt(article, rows[at]?.[column]);
    if (!isEmpty(block)) return at === row - 1 ? null : block;
  }
  return null;
}

/** "| **Fibromyalgia** | | |" heads the rows below it, up to the next such row. */
function groupAbove(article: Article, { rows }: Table, row: number): Block | null {
  for (let at = row - 2; at >= 0 && at >= row - REACH; at -= 1) {
    const cells = (rows[at] ?? []).slice(0, COLUMNS);
    if (
      cells.length > 1 &&
      !isEmpty(blockAt(article, cells[0])) &&
      cells.slice(1).every((index) => isEmpty(blockAt(article, index)))
    )
      return blockAt(article, cells[0]);
  }
  return null;
}
