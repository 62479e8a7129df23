/** Facts that a host keeps while an article is being written, and what is found out about them. */

/** Of every fact of an article that is read once. */
export const NOT_KEPT: object = Object.freeze({});

/** A fact that has the same object in the next state of the article as long as nothing has changed that it was read from. */
export interface KeptFact {
  readonly kept: object;
}

/**
 * A reading of a fact, kept with it. It may ask nothing that changes where the fact only moves: no places, and nothing that
 * depends on other facts.
 */
export function ofFact<F extends KeptFact, T>(read: (fact: F) => T): (fact: F) => T {
  const known = new WeakMap<object, { readonly value: T }>();
  return (fact) => {
    if (fact.kept === NOT_KEPT) return read(fact);
    const there = known.get(fact.kept);
    if (there !== undefined) return there.value;
    const value = read(fact);
    known.set(fact.kept, { value });
    return value;
  };
}
