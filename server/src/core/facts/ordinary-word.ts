/** Endings of English words that no medicine's name has; in a long one two letters may have changed places ("nitrofurantion"). */
const ORDINARY = /(?:tion|sion|ment|ness|ally|ings?|[ae]nces?|ible|less|ful|ous|tive|ward)s?$/iu;

const LONG = 12;

export const isOrdinaryWord = (word: string): boolean => word.length < LONG && ORDINARY.test(word);
