import { createHash } from 'node:crypto';
import { type Bibliography, byObject } from '../../core/index.ts';

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
    .update(JSON.stringify([identity, explicit, bibliography && bibliographyDigest(bibliography), content]))
    .digest('hex');
}

/** Bytes tell whether it is worth to look for words in them. */
export function mayNameBibliography(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all.includes('@') || all.includes('bibliography:');
}

/** The name that git gives to a content. */
export const blobIdOf = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/**
 * Another name of the outcome of an article that reads no bibliography, for who knows only what git calls its content.
 * Such a name is looked for only with ids that git gave: git refuses contents made to have the id of another.
 */
export const cacheKeyOfBlob = (id: string, { identity, explicit }: Omit<KeyParts, 'bibliography'>): string =>
  createHash('sha256')
    .update(JSON.stringify([identity, explicit, 'blob', id]))
    .digest('hex');

/** Files of a bibliography are read once in a run and are the same objects for all articles. */
const fileDigest = byObject((file: Bibliography['files'][number]): string =>
  createHash('sha256').update(JSON.stringify(file, mapsAsLists)).digest('hex'),
);

export const bibliographyDigest = ({ named, files }: Bibliography): string =>
  JSON.stringify([named, files.map(fileDigest)]);

const mapsAsLists = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
