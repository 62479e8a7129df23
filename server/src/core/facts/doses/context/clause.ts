/** The words around a dose, as the readers of its role ask them. */
export interface Clause {
  readonly words: readonly string[];
  /** Where the amount stands in `words`. */
  readonly at: number;
}

export const has = (words: readonly string[], ...phrase: readonly string[]): boolean =>
  words.some((_, i) => phrase.every((word, j) => words[i + j] === word));
