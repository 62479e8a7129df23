import type { Sentence } from '../split-sentences.ts';
import type { Said } from '../text-view.ts';
import type { Sign } from './sign.ts';

const NONE: readonly Sentence[] = [];

/** The sentences of a view in which one of the patterns may match. */
export function sentencesWith(
  { signs, sentences }: Pick<Said, 'signs' | 'sentences'>,
  ...patterns: readonly Sign[]
): readonly Sentence[] {
  if (!patterns.some((pattern) => signs.has(pattern))) return NONE;
  const live = patterns.filter((pattern) => signs.has(pattern));
  if (sentences.length === 1) return sentences;
  return sentences.filter((sentence) => live.some((pattern) => signs.hasWithin(pattern, sentence)));
}
