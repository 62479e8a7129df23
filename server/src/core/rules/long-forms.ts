/**
 * Two long forms that surely mean different things: each spells the short form by its initials, and they have no word in
 * common. Anything less may be another spelling, a part or an abbreviation within.
 */
export function meansOther(short: string, a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return spells(one, short) && spells(other, short) && !one.some((word) => other.some((it) => isSame(word, it)));
}

const SMALL = /^(?:of|and|the|in|for|to|with|by|on|a|an)$/;

const wordsOf = (long: string): readonly string[] =>
  long
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !SMALL.test(word));

const spells = (words: readonly string[], short: string): boolean =>
  words.map((word) => word.charAt(0)).join('') === short.toLowerCase();

/** Five letters tell words apart and hide their endings. */
const isSame = (a: string, b: string): boolean => a.slice(0, 5) === b.slice(0, 5);
