/** Finds the medicine's name that a misspelt word most likely meant, among thousands, without comparing with them all. */
import { distance } from 'fastest-levenshtein';

const SHORTEST = 6;
const MOST_KEPT = 5000;

/** Names by their first letter and by length: a slip of the pen seldom changes the first letter. */
export function nearNames(names: readonly string[]): (word: string) => string | null {
  const shelves = shelve(names);
  const known = new Map<string, string | null>();
  return (word) => {
    const lower = word.toLowerCase();
    const before = known.get(lower);
    if (before !== undefined) return before;
    const found = lower.length < SHORTEST || lower.length > 40 ? null : nearestOn(shelves, lower);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(lower, found);
    return found;
  };
}

function shelve(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const shelves = new Map<string, string[]>();
  for (const name of new Set(names.map((each) => each.toLowerCase()))) {
    if (name.length < SHORTEST || !/^[a-z]+$/.test(name)) continue;
    const shelf = `${name.charAt(0)}${name.length}`;
    const there = shelves.get(shelf);
    if (there === undefined) shelves.set(shelf, [name]);
    else there.push(name);
  }
  return shelves;
}

/** One slip in a short name, two in a long one. */
function nearestOn(shelves: ReadonlyMap<string, readonly string[]>, word: string): string | null {
  let best: string | null = null;
  let least = word.length >= 9 ? 3 : 2;
  for (let length = word.length - 2; length <= word.length + 2; length += 1) {
    for (const name of shelves.get(`${word.charAt(0)}${length}`) ?? []) {
      const far = distance(word, name);
      if (far >= least) continue;
      best = name;
      least = far;
    }
  }
  return best;
}
