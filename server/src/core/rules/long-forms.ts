/** Long forms that differ only in number, case, hyphens or small words mean the same; so does one with more words in it. */
export function isSameLongForm(a: string, b: string): boolean {
  const [one, other] = [stemsOf(a), stemsOf(b)];
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}

const SMALL = /^(?:of|and|the|in|for|to|with|by|on|a|an)$/;

/** Five letters tell words apart and hide their endings. */
const stemsOf = (long: string): readonly string[] =>
  long
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !SMALL.test(word))
    .map((word) => word.slice(0, 5));
