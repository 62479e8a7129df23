import type { CitationFact } from '../types.ts';

/** A mark that reads like a citation, in view offsets of its block; the whole article decides whether it is one. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly style: CitationFact['style'];
  /** The source that the mark itself links to; absent where it leads to an entry. */
  readonly target?: string;
  readonly parts: readonly {
    readonly start: number;
    readonly end: number;
    readonly numbers: readonly number[];
    readonly key: string | null;
  }[];
  /** Words of the sentence in front of it: a claim has several, a label such as "Result 1" has one. */
  readonly words?: number;
  /** How many marks that touch were joined to this one; absent for one. */
  readonly enclosures?: number;
  /** True where it calls itself a reference, so that nothing else needs to bear it out. */
  readonly named?: boolean;
  /** True where only an article that cites this way elsewhere makes it a citation. */
  readonly weak?: boolean;
}

export const numbersOf = (candidate: Candidate): readonly number[] => candidate.parts.flatMap((p) => p.numbers);

const WORD = /[\p{L}][\p{L}\d'’-]{1,40}/gu;

/** How many words of two letters or more stand in a text, up to `most`. */
export function countWords(text: string, most = 12): number {
  let count = 0;
  WORD.lastIndex = 0;
  while (count < most && WORD.test(text)) count += 1;
  return count;
}

/** In document order; of two that overlap the one that was listed first stays. Linear but for runs of overlaps. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.map((candidate, rank) => ({ candidate, rank }));
  ranked.sort((a, b) => a.candidate.start - b.candidate.start || a.rank - b.rank);
  const kept: { candidate: Candidate; rank: number }[] = [];
  for (const next of ranked) {
    const last = kept[kept.length - 1];
    if (last === undefined || last.candidate.end <= next.candidate.start) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map((k) => k.candidate);
}

/** Marks that touch are one mark: "[1][2]", "¹ ²" written as two superscripts, "[^1][^2]". */
export function joined(candidates: readonly Candidate[]): Candidate[] {
  const result: Candidate[] = [];
  for (const next of candidates) {
    const last = result[result.length - 1];
    if (last !== undefined && last.end === next.start && last.style === next.style && last.target === next.target)
      result[result.length - 1] = {
        ...last,
        end: next.end,
        parts: [...last.parts, ...next.parts],
        enclosures: (last.enclosures ?? 1) + 1,
      };
    else result.push(next);
  }
  return result;
}
