/** What the rest of a table says about a cell: the drug of its row or column, unit and meaning from the header. */
import type { Article, Block, Table } from '../../../article/model.ts';
import type { NameMatch } from '../../../formulary/formulary-index.ts';
import type { NamedDrug } from './drug-groups.ts';
import { alternatives, soleDrugs } from './inherited-drugs.ts';
import { blockAt, columnFields, columnName, isEmpty, type NamedCell, rowFields } from './table-fields.ts';

export interface CellContext {
  readonly header: Block | null;
  /** Words of the column's header. */
  readonly headerText: string;
  /** The other cells of the row, with the words of their headers. */
  readonly row: readonly NamedCell[];
  /** What completes a dose: the cells of the row, and in a turned table those of the column, named by their first cells. */
  readonly fields: readonly NamedCell[];
  readonly drugs: readonly NamedDrug[];
  readonly drugBlock: Block | null;
  /** "A + B" under "Drug": the one after the other, for as many doses. */
  readonly pair: Named;
  /** The row's first cell, where this is another. */
  readonly first: Block | null;
  /** Text of the row's first cell. */
  readonly label: string;
  /** The header of the first column, and the line right above the table: either can name the unit of all cells. */
  readonly above: readonly Block[];
  /** True where the drug is another than what stands above: other columns are headed by drugs, or the row names several. */
  readonly otherColumn: boolean;
}

const NO_CELL: CellContext = {
  header: null,
  headerText: '',
  row: [],
  fields: [],
  drugs: [],
  drugBlock: null,
  pair: null,
  first: null,
  label: '',
  above: [],
  otherColumn: false,
};
/** "Teneligliptin" under "Drug": a name that no list has is still not that of the heading. */
const isUnknownName = ({ block, headerText }: CellContext['row'][number], drugsIn: DrugsIn): boolean =>
  /\b(?:drugs?|medications?|medicines?|agents?|antibiotics?)\b/i.test(headerText) &&
  /^\s?(?:(?:[Tt]ab|[Ii]nj|[Cc]ap|[Ss]yr)\.? )?\p{Lu}[\p{Ll}-]{4,30}\s?$/u.test(block.view.text) &&
  drugsIn(block).length === 0;

/** Heads a column of medicines. */
export const DRUG_HEADER =
  /\b(?:drugs?|medications?|medicines?|agents?|generic|name|product|antibiotics?|substance)\b/i;

/** Heads a column of what is given together. */
const REGIMEN =
  /^\s*(?:regimens?|treatments?|therapy|combinations?|options?|first.line|second.line|preferred|alternatives?)\b/i;

/** "Vasopressor" under "Effect": the part that the drug of the table plays. */
const PART_HEADER = /^\s*(?:effects?|actions?|aims?|goals?|purpose|targets?|mechanism)\s*$/i;

export function cellContext(
  article: Article,
  block: Block,
  drugsIn: (block: Block) => readonly NameMatch[],
): CellContext {
  const { cell } = block;
  const table = cell === null ? undefined : article.tables[cell.table];
  if (cell === null || table === undefined) return NO_CELL;
  const header = cell.row === 0 ? null : blockAt(article, table.header[cell.column]);
  const row = rowFields(article, table, block);
  const first = cell.column === 0 ? null : blockAt(article, table.rows[cell.row - 1]?.[0]);
  const label = (first?.view.text ?? '').slice(0, 80);
  const heads = table.header.slice(0, 40).map((index) => blockAt(article, index));
  // A name over a later column is not that of this one.
  const all = headsDrug(heads, drugsIn);
  const later = all !== null && all !== 'several' && (all.block.cell?.column ?? 0) > cell.column;
  const sole = later ? null : all;
  const unheaded = header !== null && sole === 'several' && drugsIn(header).length === 0;
  const named =
    pairedName(article, table, cell, drugsIn) ??
    rowDrug(row, drugsIn) ??
    drugAbove(article, cell, drugsIn) ??
    drugOf(columnName(article, table, cell)?.block ?? null, drugsIn) ??
    drugOf(header === null || isAdded(header) ? null : header, drugsIn) ??
    (sole === 'several' ? null : sole);
  const pair = named === null ? namesTogether(row, drugsIn) : null;
  return {
    header,
    headerText: header?.view.text ?? '',
    row,
    fields: [...row, ...columnFields(article, table, cell)],
    drugs: named?.drugs ?? [],
    drugBlock: named?.block ?? null,
    pair,
    first,
    label,
    above: header === null ? [] : aboveTable(article, table),
    otherColumn: unheaded || pair !== null || (named === null && row.some((other) => isUnknownName(other, drugsIn))),
  };
}

function aboveTable(article: Article, { header: [first = null] }: Table): Block[] {
  const corner = blockAt(article, first);
  const line = corner === null ? null : blockAt(article, corner.index - 1);
  const isLine = line !== null && line.cell === null && line.section === corner?.section;
  return [corner, isLine ? line : null].filter((block) => block !== null);
}

const headerText = (article: Article, table: Table, column: number): string =>
  article.blocks[table.header[column] ?? -1]?.view.text ?? '';

type Named = { readonly drugs: readonly NamedDrug[]; readonly block: Block } | null;

/** The cell under "Drug", or else the first cell of the row that is hardly more than a name. */
function rowDrug(row: CellContext['row'], drugsIn: (block: Block) => readonly NameMatch[]): Named {
  const byHeader = row.filter((other) => DRUG_HEADER.test(other.headerText));
  const short = row
    .filter((other) => other.block.view.text.length <= 80 && !PART_HEADER.test(other.headerText))
    .slice(0, 3);
  for (const { block } of byHeader) {
    const drugs = alternatives(block.view.text, drugsIn(block));
    if (drugs.length > 0) return { drugs, block };
  }
  let classed: Named = null;
  for (const { block } of [...byHeader, ...short]) {
    const drugs = soleDrugs(block.view.text, drugsIn(block));
    if (drugs.some(({ kind }) => kind === 'drug')) return { drugs, block };
    // "Sulfonylurea" under "Class" beside "Gliclazide" under "Example"
    if (drugs.length > 0) classed ??= { drugs, block };
    // "A with B" at the head of the row: no other cell says which of them.
    if (block === row[0]?.block && new Set(drugsIn(block).map(({ name }) => name)).size > 1) return null;
  }
  return classed;
}

/** Name, dose, name, dose: the name right before a dose is its own. */
function pairedName(
  article: Article,
  table: Table,
  { row, column }: NonNullable<Block['cell']>,
  drugsIn: DrugsIn,
): Named {
  const cells = table.rows[row - 1];
  const block = row === 0 || column < 3 ? null : blockAt(article, cells?.[column - 1]);
  if (block === null || block.view.text.length > 40 || /\d/.test(block.view.text)) return null;
  return AMOUNT.test(blockAt(article, cells?.[column - 2])?.view.text ?? '') ? drugOf(block, drugsIn) : null;
}
const AMOUNT = /\d ?(?:mg|mcg|micrograms?|g|units|mL)\b/i;

/** "A + B", "A and B", "A<br>B" under "Drug" or "Regimen". */
function namesTogether(row: CellContext['row'], drugsIn: DrugsIn): Named {
  for (const { block, headerText: head } of row) {
    if (!DRUG_HEADER.test(head) && !REGIMEN.test(head)) continue;
    // "A with B": which amount is whose is not told by their order.
    if (/\d|\bwith\b/i.test(block.view.text)) continue;
    const drugs = drugsIn(block).filter(({ kind }) => kind === 'drug');
    if (drugs.length > 1 && new Set(drugs.map(({ id, name }) => id ?? name)).size === drugs.length)
      return { drugs, block };
  }
  return null;
}

/** An empty cell under "Drug" stands for the name above it. */
function drugAbove(article: Article, cell: NonNullable<Block['cell']>, drugsIn: DrugsIn): Named {
  const table = article.tables[cell.table];
  if (table === undefined || cell.row < 2) return null;
  const column = table.header.slice(0, 3).findIndex((_, at) => DRUG_HEADER.test(headerText(article, table, at)));
  if (column < 0 || column === cell.column || !isEmpty(blockAt(article, table.rows[cell.row - 1]?.[column])))
    return null;
  for (let row = cell.row - 2; row >= 0 && row >= cell.row - ROWS_ABOVE; row -= 1) {
    const block = blockAt(article, table.rows[row]?.[column]);
    if (block === null || isEmpty(block)) continue;
    const { text } = block.view;
    const drugs = alternatives(text, drugsIn(block));
    const named = drugs.length > 0 ? drugs : soleDrugs(text, drugsIn(block));
    return named.length === 0 ? null : { drugs: named, block };
  }
  return null;
}

const ROWS_ABOVE = 12;
type DrugsIn = (block: Block) => readonly NameMatch[];

/** "With adrenaline" heads what the drug of the row is mixed with. */
const isAdded = ({ view }: Block): boolean => /^\s?(?:with|without|no|plus|\+)\s/i.test(view.text);

function drugOf(block: Block | null, drugsIn: DrugsIn): Named {
  const drugs = block === null ? [] : soleDrugs(block.view.text, drugsIn(block));
  return block === null || drugs.length === 0 ? null : { drugs, block };
}

/** The one drug that the header row names, for all columns; `several` when it names more. */
function headsDrug(
  heads: readonly (Block | null)[],
  drugsIn: (block: Block) => readonly NameMatch[],
): Named | 'several' {
  let found: Named = null;
  for (const head of heads) {
    const names = head === null ? [] : drugsIn(head);
    // "Antibiotic" heads a column of names.
    if (
      names.length === 0 ||
      head === null ||
      isAdded(head) ||
      (names.every(({ kind }) => kind === 'class') && DRUG_HEADER.test(head.view.text))
    )
      continue;
    const named = drugOf(head, drugsIn);
    if (named === null || (found !== null && key(found) !== key(named))) return 'several';
    found = named;
  }
  return found;
}

const key = (named: NonNullable<Named>): string => named.drugs.map((drug) => drug.id ?? drug.name).join('+');
