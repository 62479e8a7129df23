import { NOT_KEPT } from '../facts/kept-object.ts';
import type { ArticleFacts, BibliographyEntry, ReferenceFact } from '../facts/types.ts';
import type { Span } from '../text/span.ts';

/** The entries of the reference list, then those of bibliography files that the article cites. */
export const allReferences = (facts: ArticleFacts): readonly ReferenceFact[] =>
  facts.bibliography === null ? facts.references : [...facts.references, ...filedReferences(facts)];

/** Cited entries of bibliography files as entries of the article: each stands where it is cited first. */
export const filedReferences = (facts: ArticleFacts): readonly ReferenceFact[] => [...filedByKey(facts).values()];

/** The same by key in lower case. */
export function filedByKey({ bibliography, citations }: ArticleFacts): ReadonlyMap<string, ReferenceFact> {
  if (bibliography === null || bibliography.cited.length === 0) return new Map();
  const first = new Map<string, Span>();
  for (const { key, span } of citations.flatMap((citation) => citation.parts))
    if (key !== null && !first.has(key.toLowerCase())) first.set(key.toLowerCase(), span);
  const cited = bibliography.cited.flatMap((entry, at) => {
    const key = entry.key.toLowerCase();
    const span = first.get(key);
    return span === undefined ? [] : [[key, asReference(entry, span, at)] as const];
  });
  return new Map(cited);
}

function asReference(entry: BibliographyEntry, span: Span, at: number): ReferenceFact {
  const { type, title, source, authors, year, doi, pmid, url, text } = entry;
  return {
    ...{ type, title, source, authors, year, doi, pmid, url, text, span },
    number: null,
    position: at + 1,
    // What messages call it: where it stands is elsewhere.
    key: `${entry.key} (${entry.file}:${entry.line})`,
    label: null,
    kept: NOT_KEPT,
    start: span.start,
    list: -1,
    identifiers: entry.identifiers.map((identifier) => ({ ...identifier, span })),
  };
}
