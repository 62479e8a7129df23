/** Answers whether a word is one of a few; much faster than an expression that tries them one after another. */
export interface OneOf {
  test(word: string): boolean;
}

/** `words`: parted by spaces. */
export function oneOf(words: string): OneOf {
  const all = new Set(words.split(' '));
  return { test: (word) => all.has(word) };
}
