/** What the rest of a table says about a cell: the drug of its row or column, unit and meaning from the header. */
import type { Article, Block, Table } from '../../../article/model.ts';
import type { NameMatch } from '../../../formulary/formulary-index.ts';
import type { NamedDrug } from './drug-groups.ts';
import { soleDrugs } from './inherited-drugs.ts';

export interface CellContext {
  readonly header: Block | null;
  /** Words of the column's header. */
  readonly headerText: string;
  /** The other cells of the row, with the words of their headers. */
  readonly row: readonly { readonly block: Block; readonly headerText: string }[];
  readonly drugs: readonly NamedDrug[];
  readonly drugBlock: Block | null;
  /** Text of the row's first cell. */
  readonly label: string;
  /** True when other columns are headed by drugs and this one by something unknown. */
  readonly otherColumn: boolean;
}

const NO_CELL: CellContext = {
  header: null,
  headerText: '',
  row: [],
  drugs: [],
  drugBlock: null,
  label: '',
  otherColumn: false,
};
const DRUG_HEADER = /\b(?:drugs?|medications?|medicines?|agents?|generic|name|product|antibiotics?|substance)\b/i;

export function cellContext(
  article: Article,
  block: Block,
  drugsIn: (block: Block) => readonly NameMatch[],
): CellContext {
  const { cell } = block;
  const table = cell === null ? undefined : article.tables[cell.table];
  if (cell === null || table === undefined) return NO_CELL;
  const blockAt = (index: number | null | undefined): Block | null =>
    index === null || index === undefined ? null : (article.blocks[index] ?? null);
  const header = cell.row === 0 ? null : blockAt(table.header[cell.column]);
  const cells = (cell.row === 0 ? table.header : (table.rows[cell.row - 1] ?? [])).slice(0, 40);
  const row = cells.flatMap((index, column) => {
    const other = blockAt(index);
    if (other === null || other.index === block.index) return [];
    return [{ block: other, headerText: cell.row === 0 ? '' : headerText(article, table, column) }];
  });
  const label = cell.column === 0 ? '' : (blockAt(table.rows[cell.row - 1]?.[0])?.view.text ?? '').slice(0, 80);
  const heads = table.header.slice(0, 40).map(blockAt);
  const otherColumn =
    header !== null && heads.some((head) => head !== null && head.index !== header.index && drugsIn(head).length > 0);
  const named = rowDrug(row, drugsIn) ?? headerDrug(header, drugsIn) ?? cornerDrug(article, table, drugsIn);
  return {
    header,
    headerText: header?.view.text ?? '',
    row,
    drugs: named?.drugs ?? [],
    drugBlock: named?.block ?? null,
    label,
    otherColumn,
  };
}

const headerText = (article: Article, table: Table, column: number): string =>
  article.blocks[table.header[column] ?? -1]?.view.text ?? '';

type Named = { readonly drugs: readonly NamedDrug[]; readonly block: Block } | null;

/** The cell under "Drug", or else the first cell of the row that is hardly more than a name. */
function rowDrug(row: CellContext['row'], drugsIn: (block: Block) => readonly NameMatch[]): Named {
  const byHeader = row.filter((other) => DRUG_HEADER.test(other.headerText));
  const short = row.filter((other) => other.block.view.text.length <= 80).slice(0, 3);
  for (const { block } of [...byHeader, ...short]) {
    const drugs = soleDrugs(block.view.text, drugsIn(block));
    if (drugs.length > 0) return { drugs, block };
  }
  return null;
}

function headerDrug(header: Block | null, drugsIn: (block: Block) => readonly NameMatch[]): Named {
  const drugs = header === null ? [] : soleDrugs(header.view.text, drugsIn(header));
  return header === null || drugs.length === 0 ? null : { drugs, block: header };
}

/** The first header cell names the drug of the whole table. */
function cornerDrug(article: Article, table: Table, drugsIn: (block: Block) => readonly NameMatch[]): Named {
  const corner = article.blocks[table.header[0] ?? -1];
  return headerDrug(corner ?? null, drugsIn);
}
