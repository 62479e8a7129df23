/** A piece of a sentence: a number, a word or a single sign, with its place in the block's view. */
export interface Token {
  readonly kind: 'number' | 'word' | 'symbol';
  /** Lower case; a dotted abbreviation without its dots ("b.i.d." is `bid`); every dash is `-`. */
  readonly word: string;
  /** As written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** Of a number; NaN for one that no machine number holds. */
  readonly value: number;
  /** True when white space stands before it. */
  readonly spaced: boolean;
}

export type Tokens = readonly Token[];

export const wordAt = (tokens: Tokens, at: number): string => tokens[at]?.word ?? '';

/** True when the words at `at` are exactly these, in order. */
export function phraseAt(tokens: Tokens, at: number, ...words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i += 1) if (tokens[at + i]?.word !== words[i]) return false;
  return true;
}

/** True when nothing stands between the token and the one before it. */
export const glued = (tokens: Tokens, at: number): boolean => tokens[at] !== undefined && !tokens[at].spaced;
