import type { ArticleFacts, DoseFact, Topic } from '../facts/types.ts';
import { partitionPoint } from '../text/partition-point.ts';

/** Tells whether a word of a topic stands in the paragraph, list item or table row of a dose. */
export function nearTopic(
  { topics }: ArticleFacts,
  topic: Topic,
  lineAt?: (offset: number) => number,
): (dose: DoseFact) => boolean {
  const starts = topics.filter((fact) => fact.topic === topic).map((fact) => fact.span.start);
  starts.sort((a, b) => a - b);
  const lines = new Set(lineAt === undefined ? [] : starts.map((start) => lineAt(start)));
  return ({ span, block }) =>
    hasBetween(starts, block.start, block.end) || (lineAt !== undefined && lines.has(lineAt(span.start)));
}

/** True when one of the ascending numbers is at least `from` and below `to`. */
export function hasBetween(ascending: readonly number[], from: number, to: number): boolean {
  const first = partitionPoint(ascending.length, (at) => (ascending[at] ?? 0) < from);
  return (ascending[first] ?? Number.POSITIVE_INFINITY) < to;
}

export const speaksOf = ({ topics }: ArticleFacts, topic: Topic): boolean =>
  topics.some((fact) => fact.topic === topic);
