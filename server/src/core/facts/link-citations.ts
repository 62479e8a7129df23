import type { Article, Block } from '../article/model.ts';
import { partitionPoint } from '../text/partition-point.ts';
import { contains, type Span } from '../text/span.ts';
import { indicesWithin } from './in-span.ts';
import type { CitationFact } from './types.ts';

/** Where a dose stands, as far as finding its citations needs it. Spans are of the source. */
export interface DosePlace {
  readonly span: Span;
  readonly block: number;
}

/**
 * Indices of the citations that support a dose: those of its sentence; else those of its block (list item, cell), of its
 * table row, or of the step it is nested in. Nothing wider: a citation elsewhere supports something else.
 */
export function citationsOf(dose: DosePlace, article: Article, citations: readonly CitationFact[]): number[] {
  const block = article.blocks[dose.block];
  if (block === undefined || citations.length === 0) return [];
  const own = indicesWithin(citations, block.span);
  const ofSentence = own.filter((i) => contains(citations[i]?.claim ?? NOWHERE, dose.span));
  if (ofSentence.length > 0) return ofSentence;
  if (own.length > 0) return own;
  for (const around of widerPlaces(article, block)) {
    const found = around.flatMap((place) => indicesWithin(citations, place));
    if (found.length > 0) return found.sort((a, b) => a - b);
  }
  return [];
}

const NOWHERE: Span = { start: 0, end: -1 };

/** The row of its cell, then the own words of each item it is nested in, then what introduces its list or table. */
export function* widerPlaces(article: Article, block: Block): Generator<readonly Span[]> {
  const { cell } = block;
  if (cell !== null) {
    const { header, rows } = article.tables[cell.table] ?? { header: [], rows: [] };
    yield spansOf(article, (cell.row === 0 ? header : rows[cell.row - 1]) ?? []);
    yield captions(article, [...header, ...(rows[rows.length - 1] ?? [])], block.section);
  }
  let list = -1;
  for (let item = block.item; item !== null; item = article.items[item]?.parent ?? null) {
    yield spansOf(article, article.items[item]?.blocks ?? []);
    list = article.items[item]?.list ?? -1;
  }
  if (block.quoted) yield aboveQuote(article, block);
  const first = article.items[article.lists[list]?.items[0] ?? -1]?.blocks[0];
  if (first === undefined) return;
  yield introduction(article, first - 1, block.section, INTRODUCES);
  yield introduction(article, first - 1, block.section, LABEL);
  yield introduction(article, lastOfList(article, first) + 1, block.section, NOTE);
}

/** Index of the last block of the list that begins with a block. */
function lastOfList({ blocks, items, lists }: Article, first: number): number {
  const list = lists[items[blocks[first]?.item ?? -1]?.list ?? -1];
  const end = list?.span.end ?? 0;
  return partitionPoint(blocks.length, (at) => (blocks[at]?.span.start ?? 0) < end) - 1;
}

/** Every dose asks at every keystroke: nothing is made but the list itself. */
function spansOf({ blocks }: Article, indices: readonly (number | null)[]): Span[] {
  const spans: Span[] = [];
  for (const index of indices) {
    const block = index === null ? undefined : blocks[index];
    if (block !== undefined) spans.push(block.span);
  }
  return spans;
}

/** What introduces a quotation: "First choice [2]:" over the regimens. */
function aboveQuote(article: Article, { index, section }: Block): Span[] {
  let at = index - 1;
  while (article.blocks[at]?.quoted && index - at < MOST_QUOTED) at -= 1;
  return [...introduction(article, at, section, INTRODUCES), ...introduction(article, at, section, LABEL)];
}
const MOST_QUOTED = 40;

/** "The following doses are recommended [1]:" */
const INTRODUCES = /:[\s\d,;[\]()\uFFFC–-]{0,40}$/;
/** "**Without comorbidities** (1)": a few words over a list, no sentence. */
const LABEL = /^[^.!?]{1,160}$/;
/** "Table 2. Starting doses [4]", ": Starting doses, after @lee2021", "Source: [4]". */
const CAPTION =
  /^(?::\s|table(?:\s?\d|:)|tab\.|sources?\b|(?:adapted|adjusted|calculated|compiled|converted|derived|modified|reproduced|taken|worked out) (?:from|by|after|with)|adapted|based on|from\b|data from|references?\b)/i;

/** "Binders as in the national guideline [1]", "Steps 2–4: Lee 2019; Roe 2021.": a few words below a table or list, without a dose of their own. */
const NOTE =
  /^(?=[^\r\n]{1,160}$)(?!.*\d ?(?:mg|m?cg|micro|g|mL|units?)\b)(?:.*\b(?:as (?:in|per)|from|per|refs?\b|references?|sources?|according to|based on|adapted|see)\b|[^.:;]{2,60}: )/i;

function introduction(article: Article, index: number, section: number, pattern: RegExp): Span[] {
  const block = article.blocks[index];
  const stands = block?.kind === 'paragraph' && block.section === section && pattern.test(block.view.text.trim());
  return stands ? [block.span] : [];
}

function captions(article: Article, cells: readonly (number | null)[], section: number): Span[] {
  const known = cells.filter((i) => i !== null);
  const [first, last] = [known[0], known[known.length - 1]];
  if (first === undefined || last === undefined) return [];
  return [
    ...introduction(article, first - 1, section, CAPTION),
    ...introduction(article, first - 1, section, INTRODUCES),
    ...introduction(article, first - 1, section, LABEL),
    ...introduction(article, last + 1, section, CAPTION),
    ...introduction(article, last + 1, section, NOTE),
  ];
}
