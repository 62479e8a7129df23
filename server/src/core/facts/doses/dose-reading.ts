/** What the dose reader gives: a dose fact before its citations are linked, with the place that linking needs. */
import type { Span } from '../../text/span.ts';
import type { UnjudgedDose } from '../types.ts';

export interface DoseReading extends Omit<UnjudgedDose, 'citations' | 'sourced'> {
  /** Index of the block, and of the innermost list item, in the article. */
  readonly blockIndex: number;
  readonly item: number | null;
  /** Source span of the sentence. */
  readonly sentence: Span;
}
