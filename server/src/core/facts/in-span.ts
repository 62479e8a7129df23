import { partitionPoint } from '../text/partition-point.ts';
import type { Span } from '../text/span.ts';

interface Placed {
  readonly span: Span;
}

/** Index of the first fact that starts at `offset` or later; facts are in document order. */
export function firstFrom(facts: readonly Placed[], offset: number): number {
  return partitionPoint(facts.length, (at) => (facts[at]?.span.start ?? 0) < offset);
}

/** Whether one of the facts lies within a span; facts are in document order. */
export function holdsAny(facts: readonly Placed[], { start, end }: Span): boolean {
  for (let i = firstFrom(facts, start); (facts[i]?.span.start ?? end) < end; i++)
    if ((facts[i]?.span.end ?? end) <= end) return true;
  return false;
}

/** Indices of the facts that lie within a span; facts are in document order. Costs only what is found. */
export function indicesWithin(facts: readonly Placed[], span: Span): number[] {
  const found: number[] = [];
  for (let i = firstFrom(facts, span.start); i < facts.length; i++) {
    const own = facts[i]?.span;
    if (own === undefined || own.start >= span.end) break;
    if (own.end <= span.end) found.push(i);
  }
  return found;
}
