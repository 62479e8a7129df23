/** Finds, for the facts of two states of an article, which one became which. */

export interface Paired<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Pairs what has the same key, in order; equals beyond the other side's count are left over. */
export function pairByKey<T>(before: readonly T[], after: readonly T[], keyOf: (it: T) => string): Paired<T> {
  const waiting = new Map<string, T[]>();
  for (const it of before) waiting.set(keyOf(it), [...(waiting.get(keyOf(it)) ?? []), it]);
  const pairs: [T, T][] = [];
  const added: T[] = [];
  const taken = new Set<T>();
  for (const it of after) {
    const same = waiting.get(keyOf(it))?.shift();
    if (same === undefined) added.push(it);
    else {
      pairs.push([same, it]);
      taken.add(same);
    }
  }
  return { pairs, removed: before.filter((it) => !taken.has(it)), added };
}

/** More comparisons than this are not worth their time: what is left is then paired in order. */
const MOST_COMPARISONS = 100_000;

/**
 * Pairs what is most alike, best first; `likeness` below zero never pairs. Ties go to the pair whose places in their
 * lists are closest, so that the result does not depend on anything but the two lists.
 */
export function pairByLikeness<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (before: T, after: T) => number,
): Paired<T> {
  if (before.length * after.length > MOST_COMPARISONS) return inOrder(before, after, likeness);
  const options = before.flatMap((b, i) =>
    after.map((a, j) => ({ b, a, score: likeness(b, a), distance: Math.abs(i - j), i, j })),
  );
  const possible = options.filter(({ score }) => score >= 0);
  possible.sort((x, y) => y.score - x.score || x.distance - y.distance || x.i - y.i || x.j - y.j);
  const taken = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { b, a } of possible) {
    if (taken.has(b) || taken.has(a)) continue;
    taken.add(b).add(a);
    pairs.push([b, a]);
  }
  return { pairs, removed: before.filter((it) => !taken.has(it)), added: after.filter((it) => !taken.has(it)) };
}

function inOrder<T>(before: readonly T[], after: readonly T[], likeness: (before: T, after: T) => number): Paired<T> {
  const pairs: [T, T][] = [];
  const removed: T[] = [];
  const added: T[] = [];
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const b = before[i];
    const a = after[i];
    if (b !== undefined && a !== undefined && likeness(b, a) >= 0) pairs.push([b, a]);
    else {
      if (b !== undefined) removed.push(b);
      if (a !== undefined) added.push(a);
    }
  }
  return { pairs, removed, added };
}
