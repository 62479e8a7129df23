import type { Article, Block } from '../article/model.ts';
import { byValue } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { authorYearReader, entriesNamed } from './author-years.ts';
import { coveringPlaces } from './covering-places.ts';
import { holdsAny } from './in-span.ts';
import { citationsOf, type DosePlace, widerPlaces } from './link-citations.ts';
import { sourcedSections } from './section-sources.ts';
import type { CitationFact, ReferenceFact, SourceLink } from './types.ts';

/** What supports a statement: its citations, and whether a source stands beside it in any form. */
export interface Supported {
  /** Indices of the citations of its own place; see `citationsOf`. */
  readonly citations: number[];
  /** Indices of the references that its paragraph, item or cell names by author and year, where it has no citation. */
  readonly entries: readonly number[];
  /**
   * True also where only a link to a source covers it, where its paragraph names one by author and year, or where the
   * heading or a source line of its section cites.
   */
  readonly sourced: boolean;
}

export type SupportOf = (place: DosePlace) => Supported;

export function supportReader(
  article: Article,
  citations: readonly CitationFact[],
  links: readonly SourceLink[],
  references: readonly ReferenceFact[],
): SupportOf {
  const named = namedReader(article);
  const holds = (span: Span): boolean => holdsAny(links, span) || holdsAny(citations, span) || named(span);
  const sections = sourcedSections(article, ({ span }) => holds(span));
  const entriesOf = byValue((index: number): readonly number[] => {
    const { start, end } = article.blocks[index]?.span ?? NOWHERE;
    return entriesNamed(article.text.slice(start, end), references);
  });
  return (place) => {
    const own = citationsOf(place, article, citations);
    const block = article.blocks[place.block];
    const sourced =
      own.length > 0 ||
      sections(place.block) ||
      (block !== undefined && (holds(block.span) || holdsAround(article, block, holds)));
    return { citations: own, entries: own.length > 0 || !sourced ? NONE : entriesOf(place.block), sourced };
  };
}

const NOWHERE: Span = { start: 0, end: 0 };
const NONE: readonly number[] = [];

/** What may speak for a block beside itself. */
function* placesAround(article: Article, block: Block): Generator<Span> {
  for (const around of widerPlaces(article, block)) yield* around;
  yield* coveringPlaces(article, block);
}

function holdsAround(article: Article, block: Block, holds: (span: Span) => boolean): boolean {
  for (const place of placesAround(article, block)) if (holds(place)) return true;
  return false;
}

/** Whether the words of a place name a source of the list by author and year, or by the label of its entry. */
function namedReader(article: Article): (span: Span) => boolean {
  const known = new Map<number, { readonly end: number; readonly found: boolean }>();
  const isAuthorYear = authorYearReader(article);
  let labels: readonly string[] | null = null;
  return ({ start, end }) => {
    const before = known.get(start);
    if (before?.end === end) return before.found;
    const text = article.text.slice(start, end);
    labels ??= labelsOf(article);
    const found = isAuthorYear(text) || labels.some((label) => text.includes(label));
    known.set(start, { end, found });
    return found;
  };
}

/** "[NG198]", where an entry of the list opens with it. */
const labelsOf = ({ blocks }: Article): readonly string[] =>
  blocks.flatMap(({ region, view }) =>
    region === 'references' ? (/^\s?(\[[A-Z][A-Za-z0-9 .-]{1,24}\])/.exec(view.text)?.[1] ?? []) : [],
  );
