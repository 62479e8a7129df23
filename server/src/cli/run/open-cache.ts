import { resolve } from 'node:path';
import { DiskCache } from './disk-cache.ts';

/** Beside the articles, where a job of CI finds and keeps it by one name. */
const USUAL_CACHE = '.clinlint-cache';

/** The cache that options ask for: none unless they do. A place for it is a wish for it. */
export function cacheOf(
  { cache, cacheLocation }: { readonly cache?: boolean; readonly cacheLocation?: string },
  complain: (message: string) => void,
): DiskCache | null {
  const wanted = cache ?? cacheLocation !== undefined;
  return wanted ? new DiskCache(resolve(cacheLocation ?? USUAL_CACHE), complain) : null;
}
