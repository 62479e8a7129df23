import { type Candidate, numbersOf } from './candidate.ts';

/** What the whole article says about its way of citing. */
export interface Evidence {
  /** Blocks of prose in the article; a text of one or two lines has nothing else to go by. */
  readonly blocks: number;
  /** Entries of the reference list. */
  readonly entries: number;
}

/**
 * True when marks that could be something else (bare numbers, numbers in parentheses) are the article's way of citing:
 * there are not more marks of a surer kind, and they count up from 1 or reach into the list.
 */
export function areCitations(marks: readonly Candidate[], surer: number, { blocks, entries }: Evidence): boolean {
  if (marks.length === 0 || surer > marks.length / 2) return false;
  if (blocks <= 3) return true;
  const numbers = new Set(marks.flatMap(numbersOf));
  const highest = Math.max(...numbers);
  if (entries > 0) return (numbers.size >= 2 && highest <= entries * 4) || highest <= entries;
  return marks.length >= 3 && numbers.has(1) && numbers.size >= highest / 2;
}
