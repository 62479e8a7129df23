import type { BibliographyEntry, BibliographyFacts, CitationFact } from '../types.ts';
import type { Bibliography } from './parse-bibliography.ts';

/** Of the files only what the article cites is kept: they may hold thousands of entries that it never names. */
export function bibliographyFacts(
  bibliography: Bibliography | null,
  citations: readonly CitationFact[],
): BibliographyFacts | null {
  if (bibliography === null || bibliography.files.length === 0) return null;
  const { files } = bibliography;
  const keys = new Set(citations.flatMap((citation) => citation.keys).map((key) => key.toLowerCase()));
  const cited = [...keys].flatMap((key): readonly BibliographyEntry[] => {
    const entry = files.find(({ entries }) => entries.has(key))?.entries.get(key);
    return entry === undefined ? [] : [entry];
  });
  return {
    files: files.map(({ name }) => name),
    complete: files.every(({ problems }) => problems.length === 0),
    size: files.reduce((sum, { entries }) => sum + entries.size, 0),
    cited,
  };
}
