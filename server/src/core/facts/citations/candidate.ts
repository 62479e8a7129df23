import type { CitationFact } from '../types.ts';

/** A mark that reads like a citation, in view offsets of its block; the whole article decides whether it is one. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly style: CitationFact['style'];
  readonly parts: readonly {
    readonly start: number;
    readonly end: number;
    readonly numbers: readonly number[];
    readonly key: string | null;
  }[];
}

export const numbersOf = (candidate: Candidate): readonly number[] => candidate.parts.flatMap((p) => p.numbers);

/** Earlier ones win; of two that overlap the first in the list stays. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!kept.some((k) => k.start < candidate.end && candidate.start < k.end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
