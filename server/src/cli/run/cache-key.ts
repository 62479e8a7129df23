import { createHash } from 'node:crypto';
import type { Bibliography } from '../../core/index.ts';

/** What a cached outcome was made from, apart from the bytes of the article. */
export interface KeyParts {
  /** See `identityOf`. */
  readonly identity: string;
  readonly explicit: boolean;
  readonly bibliography: Bibliography | null;
}

/** The name of an outcome: two runs that could find anything different have different names. */
export function cacheKey(bytes: Uint8Array, { identity, explicit, bibliography }: KeyParts): string {
  const content = createHash('sha256').update(bytes).digest('hex');
  return createHash('sha256')
    .update(JSON.stringify([identity, explicit, bibliography && digestOf(bibliography), content]))
    .digest('hex');
}

const digests = new WeakMap<object, string>();

/** Files of a bibliography are read once in a run and are the same objects for all articles. */
function digestOf({ named, files }: Bibliography): string {
  const sums = files.map((file) => {
    const known = digests.get(file);
    if (known !== undefined) return known;
    const sum = createHash('sha256').update(JSON.stringify(file, mapsAsLists)).digest('hex');
    digests.set(file, sum);
    return sum;
  });
  return JSON.stringify([named, sums]);
}

const mapsAsLists = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
