import type { Article, Block } from '../article/model.ts';
import { byObject, byValue } from '../text/memo.ts';
import { partitionPoint } from '../text/partition-point.ts';
import type { Span } from '../text/span.ts';

/**
 * Where a source may stand for a list or table as a whole, beside what introduces it: in the short paragraph right above
 * it, and at the end of items that are one sentence ("A 5 mg; or", "B 10 mg [3]").
 */
export function coveringPlaces(article: Article, block: Block): readonly Span[] {
  const { cell } = block;
  if (cell !== null) {
    const table = article.tables[cell.table];
    const first = table?.header.find((i) => i !== null);
    const beside = referenceRows(article)(cell.table).flatMap(
      (row) => article.blocks[row[cell.column] ?? -1]?.span ?? [],
    );
    return first == null ? beside : [...beside, ...above(article.blocks[first - 1], block.section)];
  }
  return block.item === null ? [] : [...goingOn(article, block.item), ...aboveList(article, block)];
}

/** Every dose of a table asks. */
const referenceRows = byObject((article: Article) =>
  byValue((table: number) =>
    (article.tables[table]?.rows ?? []).filter(([label]) => REFERENCE_ROW.test(textOf(article, label))),
  ),
);

/** "Reference" as the first cell of a row: each column has its own. */
const REFERENCE_ROW = /^\s?(?:references?|sources?|citations?|evidence)\s?$/i;
const textOf = (article: Article, index: number | null | undefined): string =>
  index == null ? '' : (article.blocks[index]?.view.text ?? '');

/** A longer paragraph speaks of more than the list below it. */
const LONGEST = 400;

/** The paragraph right above. */
function above(block: Block | undefined, section: number): readonly Span[] {
  if (block === undefined || block.kind !== 'paragraph' || block.section !== section) return [];
  const { text } = block.view;
  return block.item !== null || text.length > LONGEST || !LEADS.test(text) ? [] : [block.span];
}

/** It speaks of what is given: "Pain is common [1]." says nothing of the table below. */
const LEADS =
  /\b(?:choose|one of|options?|following|these|below|table|dos(?:e|es|ing|age)|regimens?|drugs?|medicines?|medications?|start|give|offer|prescribe|treatment)\b/i;

function aboveList(article: Article, { item, section }: Block): readonly Span[] {
  let list = -1;
  for (let at = item; at !== null; at = article.items[at]?.parent ?? null) list = article.items[at]?.list ?? -1;
  const first = article.items[article.lists[list]?.items[0] ?? -1]?.blocks[0];
  return first === undefined ? [] : above(article.blocks[first - 1], section);
}

/** "…; or", "…, and": the item is no end of a sentence. */
const OPEN = /(?:[;,]|\b(?:or|and))\s*$/i;

/** The items behind that end the sentence of this one. */
function goingOn(article: Article, item: number): readonly Span[] {
  const { list = -1 } = article.items[item] ?? {};
  const siblings = article.lists[list]?.items ?? [];
  const found: Span[] = [];
  const from = partitionPoint(siblings.length, (at) => (siblings[at] ?? 0) < item);
  for (let at = from; at + 1 < siblings.length && at < from + MOST_ITEMS; at++) {
    const own = article.items[siblings[at] ?? -1]?.blocks ?? [];
    const last = article.blocks[own[own.length - 1] ?? -1];
    if (last === undefined || !OPEN.test(last.view.text.slice(-8))) break;
    for (const next of article.items[siblings[at + 1] ?? -1]?.blocks ?? [])
      found.push(article.blocks[next]?.span ?? NOWHERE);
  }
  return found;
}

/** No sentence has more; each item looks ahead by itself. */
const MOST_ITEMS = 40;
const NOWHERE: Span = { start: 0, end: 0 };
