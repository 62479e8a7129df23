import type { ArticleFacts } from '../facts/types.ts';
import type { Span } from '../text/span.ts';
import { citationsAbout } from './citation-links.ts';

export interface CodeLens {
  readonly span: Span;
  readonly kind: 'algorithm' | 'uses';
  readonly title: string;
  /** Marks that cite the entry, for `uses`. */
  readonly uses: readonly Span[];
}

/** Above an algorithm that it can be drawn; above each entry of the reference list how often it is cited. */
export function codeLenses(facts: ArticleFacts): readonly CodeLens[] {
  const algorithms = facts.algorithms.map(({ span, steps }): CodeLens => {
    const title = `Show the treatment algorithm (${steps.length} steps)`;
    return { span: { start: span.start, end: span.start }, kind: 'algorithm', title, uses: [] };
  });
  return [...algorithms, ...facts.references.slice(0, MOST).map(({ span }) => usesOf(facts, span))];
}

/** A longer list is not read entry by entry. */
const MOST = 300;

function usesOf(facts: ArticleFacts, { start }: Span): CodeLens {
  const uses = citationsAbout(facts, start);
  const title = uses.length === 0 ? 'never cited' : uses.length === 1 ? 'cited once' : `cited ${uses.length} times`;
  return { span: { start, end: start }, kind: 'uses', title, uses };
}
