import type { Article, Block } from '../article/model.ts';
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

/** The row of its cell, then the own words of each item it is nested in. */
function* widerPlaces(article: Article, block: Block): Generator<readonly Span[]> {
  const spansOf = (blocks: readonly (number | null)[]): Span[] =>
    blocks.flatMap((i) => (i === null ? [] : (article.blocks[i]?.span ?? [])));
  const { cell } = block;
  if (cell !== null) {
    const { header, rows } = article.tables[cell.table] ?? { header: [], rows: [] };
    yield spansOf((cell.row === 0 ? header : rows[cell.row - 1]) ?? []);
  }
  for (let item = block.item; item !== null; item = article.items[item]?.parent ?? null) {
    yield spansOf(article.items[item]?.blocks ?? []);
  }
}
