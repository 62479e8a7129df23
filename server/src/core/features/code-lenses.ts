import type { ArticleFacts } from '../facts/types.ts';
import type { Span } from '../text/span.ts';
import type { Translate } from '../text/translate.ts';
import { citationsAbout } from './citation-links.ts';

export interface CodeLens {
  readonly span: Span;
  readonly kind: 'algorithm' | 'uses';
  readonly title: string;
  /** Marks that cite the entry, for `uses`. */
  readonly uses: readonly Span[];
}

/** Above an algorithm that it can be drawn; above each entry of the reference list how often it is cited. */
export function codeLenses(facts: ArticleFacts, t: Translate): readonly CodeLens[] {
  const algorithms = facts.algorithms.map(({ span, steps }): CodeLens => {
    const title = t('Show the treatment algorithm ({0} steps)', steps.length);
    return { span: { start: span.start, end: span.start }, kind: 'algorithm', title, uses: [] };
  });
  return [...algorithms, ...facts.references.slice(0, MOST).map(({ span }) => usesOf(facts, span, t))];
}

/** A longer list is not read entry by entry. */
const MOST = 300;

function usesOf(facts: ArticleFacts, { start }: Span, t: Translate): CodeLens {
  const uses = citationsAbout(facts, start);
  return { span: { start, end: start }, kind: 'uses', title: citedWords(uses.length, t), uses };
}

/** How often an entry is cited. */
export function citedWords(uses: number, t: Translate): string {
  if (uses === 0) return t('never cited');
  return uses === 1 ? t('cited once') : t('cited {0} times', uses);
}
