/** The cells that complete a dose: those of its row, or in a turned table those of its column. */
import type { Article, Block, Table } from '../../../article/model.ts';

/** A cell with the words that say what it holds. */
export interface NamedCell {
  readonly block: Block;
  readonly headerText: string;
}

/** Rows of a turned table are few. */
const TURNED = 12;
const ROWS_ABOVE = 12;
const COLUMNS = 40;

/** The cell that a table names by its index; null where the row has no such cell. */
export const blockAt = (article: Article, index: number | null | undefined): Block | null =>
  index === null || index === undefined ? null : (article.blocks[index] ?? null);

export const isEmpty = (block: Block | null): boolean => block === null || block.view.text.trim() === '';

const textAt = (article: Article, index: number | null | undefined): string => blockAt(article, index)?.view.text ?? '';

/** The other cells of the row; one that says "ditto", or an empty one of a row that goes on, stands for the cell above. */
export function rowFields(article: Article, table: Table, { index, cell }: Block): NamedCell[] {
  if (cell === null) return [];
  const cells = (cell.row === 0 ? table.header : (table.rows[cell.row - 1] ?? [])).slice(0, COLUMNS);
  const goesOn = cell.row > 1 && isEmpty(blockAt(article, cells[0]));
  return cells.flatMap((at, column) => {
    const block = blockAt(article, at);
    const headerText = cell.row === 0 ? '' : textAt(article, table.header[column]);
    const stands =
      block !== null && (isDitto(block) || (goesOn && column > 0 && isEmpty(block) && HELD.test(headerText)));
    const held = stands ? filledAbove(article, table, cell.row, column) : null;
    return block === null || block.index === index ? [] : [{ block: held ?? block, headerText }];
  });
}

/** What is the same for the rows of one medicine. */
const HELD = /\b(?:frequency|interval|schedule|how often|times|doses (?:a|per) day|routes?|duration|course|days)\b/i;

const isDitto = ({ view: { text } }: Block): boolean =>
  text.length < 16 && /^\s*(?:["″”〃]|''|-"-|ditto|do\.|(?:as )?above|same(?: as above)?)\s*$/i.test(text);

function filledAbove(article: Article, { rows }: Table, row: number, column: number): Block | null {
  for (let at = row - 2; at >= 0 && at >= row - ROWS_ABOVE; at -= 1) {
    const block = blockAt(article, rows[at]?.[column]);
    if (block !== null && !isEmpty(block) && !isDitto(block)) return block;
  }
  return null;
}

const DOSE_LABEL =
  /\b(?:dos(?:e|es|age|ing)|amount|loading|maintenance|initial|start(?:ing)?|target|adults?|child(?:ren)?|p(?:a)?ediatric|elderly|infants?|neonat\w+)\b/i;
const FIELD_LABEL =
  /^\s*(?:(?:dosing |dose )?(?:frequency|interval|schedule)|how often|(?:times|doses) (?:a|per) day|routes?(?: of administration)?|(?:treatment )?duration(?: of (?:treatment|therapy))?|course(?: length)?)\b[^a-z]{0,12}$/i;
const NAME_LABEL = /^\s*(?:drug|medicine|medication|agent|antibiotic|(?:generic )?name)(?: name)?:?\s*$/i;

/** "Twice daily" beside "Frequency", below "5 mg" beside "Dose": what the column says further up or down. */
export const columnFields = (article: Article, table: Table, cell: NonNullable<Block['cell']>): NamedCell[] =>
  DOSE_LABEL.test(labelOf(article, table, cell)) ? labelled(article, table, cell, FIELD_LABEL) : [];

/** "Ceftriaxone" beside "Drug". */
export const columnName = (article: Article, table: Table, cell: NonNullable<Block['cell']>): NamedCell | null =>
  labelled(article, table, cell, NAME_LABEL)[0] ?? null;

const labelOf = (article: Article, { rows }: Table, { row, column }: NonNullable<Block['cell']>): string =>
  column === 0 || row === 0 ? '' : textAt(article, rows[row - 1]?.[0]);

function labelled(
  article: Article,
  { rows }: Table,
  { row, column }: NonNullable<Block['cell']>,
  label: RegExp,
): NamedCell[] {
  if (column === 0 || row === 0 || rows.length > TURNED) return [];
  return rows.flatMap((cells, at) => {
    const block = at === row - 1 ? null : blockAt(article, cells[column]);
    const headerText = textAt(article, cells[0]).slice(0, 60);
    return block !== null && label.test(headerText) ? [{ block, headerText }] : [];
  });
}
