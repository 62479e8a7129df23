/**
 * What is worked out once and asked for again. What a person writes is remembered by `remembering`, which forgets; what is
 * found in the words of a block is kept with them (`ofWords`), what is found out about a fact with the fact (`ofFact`).
 */

/** Worked out at the first question. */
export function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** Worked out once for each value and never forgotten: for few values, or for as long as one text is read. */
export const byValue = <In, Out>(work: (given: In) => Out): ((given: In) => Out) => knownBy(new Map<In, Out>(), work);

/** Worked out once for each object and forgotten with it. */
export const byObject = <In extends object, Out>(work: (given: In) => Out): ((given: In) => Out) =>
  knownBy(new WeakMap<In, Out>(), work);

interface Known<In, Out> {
  get(given: In): Out | undefined;
  has(given: In): boolean;
  set(given: In, found: Out): unknown;
}

function knownBy<In, Out>(known: Known<In, Out>, work: (given: In) => Out): (given: In) => Out {
  return (given) => {
    const there = known.get(given);
    if (there !== undefined || known.has(given)) return there as Out;
    const found = work(given);
    known.set(given, found);
    return found;
  };
}
