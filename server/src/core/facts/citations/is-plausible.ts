import { type Candidate, numbersOf } from './candidate.ts';

/** What the whole article says about its way of citing. */
export interface Evidence {
  /** Marks that need no vote: brackets, superscripts, footnotes, keys, links. */
  readonly enclosed: number;
  readonly bare: readonly Candidate[];
  /** Blocks of prose in the article; a text of one or two lines has nothing else to go by. */
  readonly blocks: number;
  /** Entries of the reference list. */
  readonly entries: number;
}

/** True when the bare numbers of an article can be citations: they are its one way of citing, and count up from 1. */
export function bareNumbersCite({ enclosed, bare, blocks, entries }: Evidence): boolean {
  if (bare.length === 0 || enclosed > bare.length / 2) return false;
  if (blocks <= 3) return true;
  const numbers = new Set(bare.flatMap(numbersOf));
  const highest = Math.max(...numbers);
  if (entries > 0) return numbers.size >= 2 || highest <= entries;
  return bare.length >= 3 && numbers.has(1) && numbers.size >= highest / 2;
}
