import { ofFact } from '../facts/kept-object.ts';
import { ofArticle } from '../facts/of-article.ts';
import type { BibliographyFacts, CitationFact, ReferenceFact } from '../facts/types.ts';

type CitationPart = CitationFact['parts'][number];

/** What an article's reference list can answer: which numbers and keys lead to an entry. */
export interface ReferenceIndex {
  /** Numbers of a mark's part that lead nowhere, or its key; empty when the part is fine or cannot be judged. */
  missing(citation: CitationFact, part: CitationPart): readonly string[];
  /** The entries that a part leads to. */
  entries(part: CitationPart): readonly ReferenceFact[];
}

/**
 * Indexes the reference list by number and key. A Pandoc key usually leads to a bibliography file outside the article,
 * so it is judged only where the article itself keeps entries with keys, or where its files were read.
 */
export function indexReferences(
  references: readonly ReferenceFact[],
  bibliography: BibliographyFacts | null = null,
): ReferenceIndex {
  const byNumber = new Map<number, ReferenceFact>();
  const byKey = new Map<string, ReferenceFact>();
  for (const reference of references) {
    if (!byNumber.has(reference.position)) byNumber.set(reference.position, reference);
    if (reference.key !== null) byKey.set(reference.key.toLowerCase(), reference);
  }
  const keyed = (part: CitationPart) => (part.key === null ? undefined : byKey.get(part.key.toLowerCase()));
  const inFile = new Set((bibliography?.cited ?? []).map(({ key }) => key.toLowerCase()));
  return {
    missing: (citation, part) => {
      if (citation.style === 'pandoc' && bibliography !== null) {
        const found = part.key === null || keyed(part) !== undefined || inFile.has(part.key.toLowerCase());
        return found || !bibliography.complete ? [] : [part.key ?? ''];
      }
      if (!citesOwnList(citation, byKey.size > 0) || keyed(part) !== undefined) return [];
      if (part.key !== null && part.numbers.length === 0) return [part.key];
      return part.numbers.every((number) => byNumber.has(number))
        ? []
        : part.numbers.filter((number) => !byNumber.has(number)).map(String);
    },
    entries: (part) => {
      const entry = keyed(part);
      if (entry !== undefined) return [entry];
      return part.numbers.flatMap((number) => byNumber.get(number) ?? []);
    },
  };
}

/** True when the mark must lead to an entry in the article itself. */
function citesOwnList(citation: CitationFact, hasKeys: boolean): boolean {
  return citation.target === null && (citation.style !== 'pandoc' || hasKeys);
}

/**
 * The marks that must lead to an entry in the article itself. Bare numbers in an article without a list are taken for
 * citations only when they begin at 1: otherwise they are values more often than not.
 */
export const citationsOfOwnList = ofArticle((facts): readonly CitationFact[] => {
  const { citations, references, bibliography } = facts;
  const hasKeys = bibliography === null && references.some((reference) => reference.key !== null);
  const own = citations.filter((citation) => citesOwnList(citation, hasKeys));
  if (references.length > 0 || own.some((citation) => citation.numbers.includes(1))) return own;
  return own.filter((citation) => citation.style !== 'bare' && citation.style !== 'parenthesis');
});

/**
 * True for a list whose entries can mostly be told for sources: words with a year, an identifier or an address. Bare
 * addresses are where Markdown keeps the targets of its links.
 */
export const isListOfSources = (references: readonly ReferenceFact[]): boolean =>
  references.filter(isSource).length * 2 >= references.length;

const isSource = ofFact(
  ({ year, doi, pmid, url, text }: ReferenceFact) =>
    (year ?? doi ?? pmid ?? url) !== null && (url === null || /\p{L}{2}/u.test(text.replace(ADDRESS, ''))),
);

const ADDRESS = /https?:\/\/\S{1,2000}/g;
