/** Gives what was read before under the same key, or reads it. A key that is costly to write is asked for only by a memory. */
export type Remember<T> = (key: string | (() => string), read: () => T) => T;

/** Remembers nothing: for a host that reads each text once. */
export const readAnew = <T>(_key: unknown, read: () => T): T => read();

/** A memory that is told when the next text, or the next state of one, is about to be read. */
export interface Memory<T> {
  readonly ask: Remember<T>;
  readonly turn: () => void;
}

/** What is kept beyond twice the last text, in characters of keys: some hundred edits. */
const SLACK = 60_000;

/**
 * Remembers what was asked for lately: it holds about as much as a few readings of the text that is being read, so that
 * a short text that is edited for hours does not fill it with what it once said. What nobody asked for during a whole
 * generation is forgotten. A key must hold everything that the reading depends on.
 */
export function remembering<T>(slack = SLACK): Memory<T> {
  let recent = new Map<string, { readonly value: T }>();
  let older = new Map<string, { readonly value: T }>();
  let held = 0;
  let asked = 0;
  const ask: Remember<T> = (named, read) => {
    const key = typeof named === 'string' ? named : named();
    asked += key.length;
    const known = recent.get(key);
    if (known !== undefined) return known.value;
    const found = older.get(key) ?? { value: read() };
    recent.set(key, found);
    held += key.length;
    return found.value;
  };
  const turn = (): void => {
    if (held > 2 * asked + slack) {
      older = recent;
      recent = new Map();
      held = 0;
    }
    asked = 0;
  };
  return { ask, turn };
}
