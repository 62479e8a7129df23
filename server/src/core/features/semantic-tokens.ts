import type { ArticleFacts } from '../facts/types.ts';
import { partitionPoint } from '../text/partition-point.ts';
import type { Span } from '../text/span.ts';

/** Kinds of token, in the order in which the protocol numbers them. */
export const TOKEN_KINDS = ['drug', 'dose', 'citation'] as const;

export interface Token {
  readonly kind: (typeof TOKEN_KINDS)[number];
  readonly span: Span;
}

/** Drugs, doses and citations for colouring: in order, without overlap; the shorter of two that overlap is kept. */
export function semanticTokens(facts: ArticleFacts): readonly Token[] {
  const all = [
    ...facts.drugs.map(({ span }): Token => ({ kind: 'drug', span })),
    ...facts.citations.map(({ span }): Token => ({ kind: 'citation', span })),
    ...facts.doses.map(({ span }): Token => ({ kind: 'dose', span })),
  ];
  all.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start) || a.span.start - b.span.start);
  const taken = new Taken();
  const kept = all.filter(({ span }) => taken.take(span));
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** Spans that do not overlap, sorted by their start. */
class Taken {
  private readonly spans: Span[] = [];

  take(span: Span): boolean {
    if (span.end <= span.start) return false;
    const at = this.after(span.start);
    if ((this.spans[at - 1]?.end ?? 0) > span.start || (this.spans[at]?.start ?? Infinity) < span.end) return false;
    this.spans.splice(at, 0, span);
    return true;
  }

  private after(start: number): number {
    return partitionPoint(this.spans.length, (at) => (this.spans[at]?.start ?? 0) <= start);
  }
}
