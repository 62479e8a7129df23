import { digest } from '../../core/index.ts';
import { Failure } from '../failure.ts';

/** One of several runs that share the files of one report. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

export function shardOf(option: string | undefined): Shard | null {
  if (option === undefined) return null;
  const [, index, count] = /^(\d{1,5})\/(\d{1,5})$/.exec(option)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new Failure(`--shard: "${option}" is not a part such as 1/4`);
  return { index, count };
}

/** A file is in the same shard whatever other files there are, so that a shard finds its cache again. */
export function inShard<F extends { readonly path: string }>(files: readonly F[], shard: Shard | null): readonly F[] {
  if (shard === null) return files;
  const { index, count } = shard;
  return files.filter(({ path }) => Number.parseInt(digest(path).slice(0, 8), 16) % count === index - 1);
}
