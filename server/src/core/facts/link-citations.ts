import type { Article } from '../article/model.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
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
  const own = indices(citations, (c) => contains(c.claim, dose.span));
  if (own.length > 0 || block === undefined) return own;
  for (const around of widerPlaces(article, dose.block)) {
    const found = indices(citations, (c) => around.some((place) => overlaps(place, c.span)));
    if (found.length > 0) return found;
  }
  return [];
}

/** The block itself, the row of its cell, then the own words of each item it is nested in. */
function widerPlaces(article: Article, index: number): readonly (readonly Span[])[] {
  const block = article.blocks[index];
  if (block === undefined) return [];
  const places: (readonly Span[])[] = [[block.span]];
  const { cell } = block;
  if (cell !== null) {
    const row = cell.row === 0 ? article.tables[cell.table]?.header : article.tables[cell.table]?.rows[cell.row - 1];
    places.push((row ?? []).flatMap((i) => (i === null ? [] : (article.blocks[i]?.span ?? []))));
  }
  for (let item = block.item; item !== null; item = article.items[item]?.parent ?? null) {
    places.push((article.items[item]?.blocks ?? []).flatMap((i) => article.blocks[i]?.span ?? []));
  }
  return places;
}

const indices = (citations: readonly CitationFact[], test: (citation: CitationFact) => boolean): number[] =>
  citations.flatMap((citation, index) => (test(citation) ? [index] : []));
