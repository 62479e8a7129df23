import type { ArticleFacts, CitationFact, ReferenceFact } from '../facts/types.ts';
import { indexReferences } from '../rules/cited-references.ts';
import { firstWords, plainWords } from './words.ts';

/** A source as a claim cites it: what it is, however it is numbered, and how to name it to a reader. */
export interface CitedSource {
  readonly identity: string;
  readonly label: string;
}

/** Everything by which an entry is recognised again, surest first; equal in one of them means the same source. */
export function sourceIdentities(reference: ReferenceFact): readonly string[] {
  const words = plainWords(withoutNumber(reference.text));
  return [
    reference.doi === null ? '' : `doi ${reference.doi.toLowerCase()}`,
    reference.pmid === null ? '' : `pmid ${reference.pmid}`,
    reference.title === null ? '' : `title ${plainWords(reference.title)} ${reference.year ?? ''}`,
    `text ${words}`,
  ].filter((identity) => identity !== '');
}

export const sourceIdentity = (reference: ReferenceFact): string => sourceIdentities(reference)[0] ?? '';

export const sourceLabel = (reference: ReferenceFact): string => firstWords(withoutNumber(reference.text), 90);

export const withoutNumber = (text: string): string => text.replace(/^\s*\W{0,2}\d{1,5}[.)\]:]\s+/, '');

/** Gives the sources that citation marks of an article lead to. A number without an entry is known by its number alone. */
export function citedSources(facts: ArticleFacts): (citation: CitationFact) => readonly CitedSource[] {
  const index = indexReferences(facts.references);
  return (citation) =>
    citation.parts.flatMap((part): CitedSource[] => {
      const entries = index.entries(part);
      const missing = index.missing(citation, part);
      return [
        ...entries.map((entry) => ({
          identity: sourceIdentity(entry),
          label: `[${entry.key ?? entry.position}] ${sourceLabel(entry)}`,
        })),
        ...missing.map((name) => ({ identity: `missing ${name}`, label: `[${name}] (no entry)` })),
        ...(entries.length === 0 && missing.length === 0 && part.key !== null
          ? [{ identity: `key ${part.key}`, label: `[${part.key}]` }]
          : []),
      ];
    });
}
