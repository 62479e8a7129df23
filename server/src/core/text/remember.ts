/** Gives what was read before under the same key, or reads it. A key that is costly to write is asked for only by a memory. */
export type Remember<T> = (key: string | (() => string), read: () => T) => T;

/** Remembers nothing: for a host that reads each text once. */
export const readAnew = <T>(_key: unknown, read: () => T): T => read();

/**
 * Remembers what was asked for lately. Keys are held for as many characters as one generation takes; what nobody asked
 * for during a whole generation is forgotten. A key must hold everything that the reading depends on.
 */
export function remembering<T>(mostCharacters = 2_000_000): Remember<T> {
  let recent = new Map<string, { readonly value: T }>();
  let older = new Map<string, { readonly value: T }>();
  let held = 0;
  return (named, read) => {
    const key = typeof named === 'string' ? named : named();
    const known = recent.get(key);
    if (known !== undefined) return known.value;
    const found = older.get(key) ?? { value: read() };
    recent.set(key, found);
    held += key.length;
    if (held > mostCharacters) {
      older = recent;
      recent = new Map();
      held = 0;
    }
    return found.value;
  };
}
