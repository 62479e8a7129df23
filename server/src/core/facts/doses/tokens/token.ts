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

/** Where what follows a bracket begins that was opened at `open`; null where it is not closed before `until`. */
export function behindBracket(tokens: Tokens, open: number, until: number): number | null {
  for (let at = open + 1; at < until; at += 1) if (wordAt(tokens, at) === ')') return at + 1;
  return null;
}

/** How many tokens join one item of a list to the next: ", and" two, a comma, "and" or "&" one; 0 where the list ends. */
export function jointAt(tokens: Tokens, at: number): number {
  const word = wordAt(tokens, at);
  if (word === ',') return wordAt(tokens, at + 1) === 'and' ? 2 : 1;
  return word === 'and' || word === '&' ? 1 : 0;
}
