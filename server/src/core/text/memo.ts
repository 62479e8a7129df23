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
export function byValue<In, Out>(work: (given: In) => Out): (given: In) => Out {
  const known = new Map<In, Out>();
  return (given) => {
    const there = known.get(given);
    if (there !== undefined || known.has(given)) return there as Out;
    const found = work(given);
    known.set(given, found);
    return found;
  };
}

/** Worked out once for each object and forgotten with it. */
export function byObject<In extends object, Out>(work: (given: In) => Out): (given: In) => Out {
  const known = new WeakMap<In, Out>();
  return (given) => {
    const there = known.get(given);
    if (there !== undefined || known.has(given)) return there as Out;
    const found = work(given);
    known.set(given, found);
    return found;
  };
}
