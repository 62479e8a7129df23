import { blocksFor } from '../article/blocks-for.ts';
import type { Article, Block } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import { indicesWithin } from './in-span.ts';
import { citationsOf, type DosePlace, widerPlaces } from './link-citations.ts';
import type { CitationFact, SourceLink } from './types.ts';

/** What supports a statement: its citations, and whether a source stands beside it in any form. */
export interface Supported {
  /** Indices of the citations of its own place; see `citationsOf`. */
  readonly citations: number[];
  /**
   * True also where only a link to a source covers it, where its paragraph names one by author and year, or where the
   * heading or a source line of its section cites.
   */
  readonly sourced: boolean;
}

export type SupportOf = (place: DosePlace) => Supported;

/** "Source: [NICE CG173](…)", "Adapted from …": a line that speaks for its section. */
const SOURCE_LINE = /^[\s*_([]{0,6}(?:sources?|references?|adapted from|modified from|taken from|based on)\b/i;

/** "Doses are taken from the product information [2]", "All from (2).", "Doses: national formulary.²": so does this. */
const DOSES_FROM =
  /^[\s*_([]{0,6}(?:(?:all|the|these) )?(?:all|dos(?:es|ages?|ing)|regimens?|amounts|figures|durations) ?(?:(?:(?:above|below|given|shown|listed|are|is|all|[io][nf] (?:this|the) table) ){0,3}(?:taken from|from|as in|as per|as given (?:by|in)|follow|according to|based on|adapted from)\b|: (?!.{0,60}\d ?(?:mg|m?cg|micro|g|mL|units?)\b))/i;

/** "(Lee, 2019)", "(Lee & Roe, 2019; …)", "Lee et al. (2019)", "[WHO 2021]": a source in the author–year style. */
const AUTHOR_YEAR =
  /\bet al\b\.?,?\s?\(?(?:19|20)\d{2}|[(;]\s?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December),)\p{Lu}[\p{L}'’-]{1,30}(?: (?:&|and) \p{Lu}[\p{L}'’-]{1,30})?, (?:19|20)\d{2}[a-z]?\s?[;,)]|\[\p{Lu}[\p{L}'’-]{1,30}(?: \p{L}{1,20}){0,2},? (?:19|20)\d{2}[a-z]?\]/u;

export function supportReader(
  article: Article,
  citations: readonly CitationFact[],
  links: readonly SourceLink[],
): SupportOf {
  const cites = ({ span }: Block): boolean =>
    indicesWithin(links, span).length > 0 || indicesWithin(citations, span).length > 0;
  const sections = sourcedSections(article, cites);
  const named = new Map<number, boolean>();
  let labels: readonly string[] | null = null;
  const isLabelled = (text: string): boolean => {
    labels ??= labelsOf(article);
    return labels.some((label) => text.includes(label));
  };
  const isNamed = (block: number): boolean => {
    const text = article.blocks[block]?.view.text ?? '';
    const known = named.get(block) ?? (AUTHOR_YEAR.test(text) || isLabelled(text));
    named.set(block, known);
    return known;
  };
  return (place) => {
    const own = citationsOf(place, article, citations);
    const sourced = own.length > 0 || isLinked(place, article, links) || sections(place.block) || isNamed(place.block);
    return { citations: own, sourced };
  };
}

/** "[NG198]", where an entry of the list opens with it. */
const labelsOf = ({ blocks }: Article): readonly string[] =>
  blocks.flatMap(({ region, view }) =>
    region === 'references' ? (/^\s?(\[[A-Z][A-Za-z0-9 .-]{1,24}\])/.exec(view.text)?.[1] ?? []) : [],
  );

function isLinked({ block: index }: DosePlace, article: Article, links: readonly SourceLink[]): boolean {
  const block = article.blocks[index];
  if (block === undefined || links.length === 0) return false;
  if (indicesWithin(links, block.span).length > 0) return true;
  for (const around of widerPlaces(article, block))
    if (around.some((place) => indicesWithin(links, place).length > 0)) return true;
  return false;
}

/** Whether the heading over a block, or a source line of its section, cites. The title speaks for nothing in particular. */
function sourcedSections(article: Article, cites: (block: Block) => boolean): (block: number) => boolean {
  const sourced = new Set<number>();
  const add = (block: Block): void => {
    if (block.region === 'body' && cites(block)) sourced.add(block.section);
  };
  for (const block of blocksFor(article, isSourceLine))
    if (block.kind !== 'heading' && isSourceLine(block.view)) add(block);
  for (const heading of headingsIn(article)) {
    add(heading);
    if (isLedBySource(article, heading, cites)) sourced.add(heading.section);
  }
  return (index) => {
    if (sourced.size === 0) return false;
    let section = article.blocks[index]?.section ?? null;
    // A heading is deeper than its parent, and there are six levels.
    for (; section !== null; section = article.sections[section]?.parent ?? null) if (sourced.has(section)) return true;
    return false;
  };
}

/** All but the title, which speaks for nothing in particular. */
const headingsIn = ({ blocks, sections, title }: Article): Block[] =>
  sections.flatMap(({ heading }) => (heading === null || heading === title?.block ? [] : (blocks[heading] ?? [])));

/** The section begins with a list of sources: "- [Guideline][4]" and nothing else, before the advice. */
function isLedBySource({ blocks }: Article, heading: Block, cites: (block: Block) => boolean): boolean {
  const first = blocks[heading.index + 1];
  return (
    first !== undefined && first.item !== null && first.section === heading.section && isOneLink(first) && cites(first)
  );
}

function isOneLink({ view }: Block): boolean {
  const text = view.text.trim();
  return view.marks.some(({ kind, start, end }) => kind === 'link' && text !== '' && end - start >= text.length);
}

const isSourceLine = ofWords(({ text }) => SOURCE_LINE.test(text.slice(0, 40)) || DOSES_FROM.test(text.slice(0, 80)));
