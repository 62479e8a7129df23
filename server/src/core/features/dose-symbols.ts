import type { ArticleFacts } from '../facts/types.ts';
import { drugWords } from '../judge/explain-reading.ts';
import type { Span } from '../text/span.ts';

export interface FoundSymbol {
  readonly kind: 'section' | 'algorithm' | 'dose';
  readonly name: string;
  readonly span: Span;
}

/** What a search over articles looks through: headings, algorithms, and doses by the name of their drug. */
export function searchSymbols(facts: ArticleFacts, text: string): readonly FoundSymbol[] {
  return [
    ...facts.outline.map(({ title, heading }) => ({ kind: 'section' as const, name: title, span: heading })),
    ...facts.algorithms.map(({ title, span }) => ({ kind: 'algorithm' as const, name: title, span })),
    ...facts.doses.map((dose) => ({
      kind: 'dose' as const,
      name: `${drugWords(dose)} ${text.slice(dose.span.start, dose.span.end).replace(/\s+/g, ' ')}`.trim(),
      span: dose.span,
    })),
  ];
}

/** Those in whose name every word of the query occurs. */
export function matchingSymbols(symbols: readonly FoundSymbol[], query: string): readonly FoundSymbol[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return symbols.filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)));
}
