import type { CitationFact, ReferenceFact } from '../facts/types.ts';
import { bySpan, type Span } from '../text/span.ts';

export interface Mention {
  readonly number: number;
  readonly span: Span;
}

/** Every cited number in reading order, ascending within one mark; numbers without an entry are another rule's. */
export function mentions(citations: readonly CitationFact[], references: readonly ReferenceFact[]): readonly Mention[] {
  const known = new Set(references.map((reference) => reference.position));
  const inOrder = citations
    .filter((citation) => isNumbered(citation) && (citation.target === null || known.size > 0))
    .sort((a, b) => bySpan(a.span, b.span));
  return inOrder.flatMap((citation) =>
    citation.parts
      .flatMap((part) => part.numbers.map((number) => ({ number, span: part.span })))
      .filter((mention) => known.size === 0 || known.has(mention.number))
      .sort((a, b) => a.number - b.number),
  );
}

const isNumbered = (citation: CitationFact): boolean => citation.style !== 'footnote' && citation.style !== 'pandoc';
