import { owned } from './owned.ts';
import { isSameItems } from './same-items.ts';
import type { Said, TextView } from './text-view.ts';

let readers = 0;

/**
 * A reading of what a block's words and marks say. Where a host keeps the words of a text that is being written, it is
 * kept with them, and a keystroke is read in the changed block alone; a text that is read once keeps nothing. It cannot
 * ask where the words stand, so it holds wherever they move; its offsets count in the view.
 */
export function ofWords<T extends object | boolean | null>(read: (said: Said) => T): (view: TextView) => T {
  const reader = readers++;
  return ({ said }) => {
    if (said.kept === null) return read(said);
    const known = said.kept[reader] as T | undefined;
    if (known !== undefined) return known;
    const found = read(said);
    said.kept[reader] = found;
    return found;
  };
}

interface Kept<T> {
  readonly by: readonly unknown[];
  readonly value: T;
}

/** As `ofWords`, for a reading that other things have a part in: it is kept as long as each of them is the same. */
export function ofWordsBy<T>(): (view: TextView, by: readonly unknown[], read: () => T) => T {
  const reader = readers++;
  return ({ said }, by, read) => {
    if (said.kept === null) return read();
    const known = said.kept[reader] as Kept<T> | undefined;
    if (known !== undefined && isSameItems(known.by, by)) return known.value;
    const value = read();
    said.kept[reader] = { by: by.map((one) => (typeof one === 'string' ? owned(one) : one)), value } satisfies Kept<T>;
    return value;
  };
}
