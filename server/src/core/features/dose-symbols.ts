import type { ArticleFacts } from '../facts/types.ts';
import { drugWords } from '../judge/explain-reading.ts';
import type { Span } from '../text/span.ts';

export interface FoundSymbol {
  readonly kind: 'section' | 'algorithm' | 'dose';
  readonly name: string;
  readonly span: Span;
}

/** What a search over articles finds: headings, algorithms, and doses by the name of their drug. Every word must occur. */
export function doseSymbols(facts: ArticleFacts, text: string, query: string): readonly FoundSymbol[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const all: FoundSymbol[] = [
    ...facts.outline.map(({ title, heading }) => ({ kind: 'section' as const, name: title, span: heading })),
    ...facts.algorithms.map(({ title, span }) => ({ kind: 'algorithm' as const, name: title, span })),
    ...facts.doses.map((dose) => ({
      kind: 'dose' as const,
      name: `${drugWords(dose)} ${text.slice(dose.span.start, dose.span.end).replace(/\s+/g, ' ')}`.trim(),
      span: dose.span,
    })),
  ];
  return all.filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)));
}
