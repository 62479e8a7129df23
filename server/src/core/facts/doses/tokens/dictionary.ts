/** A table from words of the text to meanings. It has no inherited keys, so that the word "constructor" means nothing. */
export const dictionary = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), entries);
