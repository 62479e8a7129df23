import type { ArticleFacts, BibliographyEntry, CitationFact, ReferenceFact } from '../facts/types.ts';
import type { Span } from '../text/span.ts';

/** Citation marks ↔ entries of the reference list: which of them an offset is about, and what they lead to. */

/** A number or key of a citation, with the entry it leads to; null when it leads nowhere. */
export interface CitedEntry {
  readonly label: string;
  readonly entry: ReferenceFact | null;
  /** Where the list of the article has none: the entry of a bibliography file. */
  readonly filed: BibliographyEntry | null;
}

/** The citation at an offset (its end included) and the labels meant: of the part under the offset, else all. */
export function citationAt(
  facts: ArticleFacts,
  offset: number,
): { citation: CitationFact; labels: readonly string[] } | null {
  const citation = facts.citations.find((one) => touches(one.span, offset));
  if (citation === undefined) return null;
  const part = citation.parts.find((one) => touches(one.span, offset));
  return { citation, labels: part === undefined ? labelsOf(citation) : labelsOf(part) };
}

function entryFor(facts: ArticleFacts, label: string): ReferenceFact | null {
  const key = label.toLowerCase();
  return (
    facts.references.find((one) => `${one.number ?? one.position}` === label || one.key?.toLowerCase() === key) ?? null
  );
}

export function citedEntries(facts: ArticleFacts, labels: readonly string[]): readonly CitedEntry[] {
  return labels.map((label) => {
    const entry = entryFor(facts, label);
    return { label, entry, filed: entry === null ? filedEntry(facts, label) : null };
  });
}

const filedEntry = (facts: ArticleFacts, label: string): BibliographyEntry | null =>
  facts.bibliography?.cited.find(({ key }) => key.toLowerCase() === label.toLowerCase()) ?? null;

/** Where a citation under the offset leads outside of the article: entries of bibliography files. */
export function filedDefinitionsAt(facts: ArticleFacts, offset: number): readonly BibliographyEntry[] {
  return citedEntries(facts, citationAt(facts, offset)?.labels ?? []).flatMap(({ filed }) => filed ?? []);
}

function referenceAt(facts: ArticleFacts, offset: number): ReferenceFact | null {
  return facts.references.find((one) => touches(one.span, offset)) ?? null;
}

/** Where a citation under the offset leads: its entries in the list. */
export function definitionsAt(facts: ArticleFacts, offset: number): readonly Span[] {
  const at = citationAt(facts, offset);
  if (at === null) return [];
  return citedEntries(facts, at.labels).flatMap(({ entry }) => (entry === null ? [] : [entry.span]));
}

/** Every mark that cites what the offset is about: an entry of the list, or the same number as the mark there. */
export function citationsAbout(facts: ArticleFacts, offset: number): readonly Span[] {
  const labels = citationAt(facts, offset)?.labels ?? entryLabels(referenceAt(facts, offset));
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  return facts.citations.flatMap((citation) => {
    const parts = citation.parts.filter((part) => labelsOf(part).some((label) => wanted.has(label.toLowerCase())));
    if (parts.length > 0) return parts.map((part) => part.span);
    const whole = citation.parts.length === 0 && labelsOf(citation).some((label) => wanted.has(label.toLowerCase()));
    return whole ? [citation.span] : [];
  });
}

const entryLabels = (entry: ReferenceFact | null): readonly string[] =>
  entry === null ? [] : [`${entry.number ?? entry.position}`, ...(entry.key === null ? [] : [entry.key])];

type Labelled = {
  readonly numbers: readonly number[];
  readonly keys?: readonly string[];
  readonly key?: string | null;
};

/** Numbers, and the keys that are not one of the numbers written as a key. */
function labelsOf({ numbers, keys, key }: Labelled): readonly string[] {
  const named = [...(keys ?? []), ...(key === null || key === undefined ? [] : [key])];
  return [...new Set([...numbers.map(String), ...named.filter((one) => !numbers.includes(Number(one)))])];
}

const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;
