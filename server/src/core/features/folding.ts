import type { ArticleFacts } from '../facts/types.ts';
import type { Span } from '../text/span.ts';

/** Parts of an article that fold: its sections, algorithms and their steps, the reference list. */
export function foldingSpans(facts: ArticleFacts): readonly Span[] {
  const references = facts.references.map(({ span }) => span);
  const [first] = references;
  const last = references.at(-1);
  const list = first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  return [
    ...facts.outline.map(({ span }) => span),
    ...facts.algorithms.flatMap(({ span, steps }) => [span, ...steps.map((step) => step.span)]),
    ...list,
  ];
}
