import type { Article, Block, KeptPlaces } from './model.ts';

/** What a reader found in a block; its offsets count in the block's view. */
export interface FoundIn<T> {
  readonly block: Block;
  readonly found: readonly T[];
}

interface Kept<T> {
  /** Counted from the first block of the piece. */
  readonly at: number;
  readonly found: readonly T[];
}

type Read<T> = (block: Block, article: Article) => readonly T[];
/** The blocks of whose findings the caller wants to hear: by their region and the like. */
type Wanted = (block: Block) => boolean;

/**
 * A reading of blocks one by one, in reading order; blocks in which it finds nothing are left out. Where a host keeps an
 * article from one state to the next, an unchanged piece is not read again. So a reading may ask what a block says and
 * how it is written, but neither where it stands nor of what region it is, which may have changed; `wanted` may.
 */
export function byBlock<T>(read: Read<T>): (article: Article, wanted: Wanted) => FoundIn<T>[] {
  const known = new WeakMap<KeptPlaces, readonly Kept<T>[]>();
  return (article, wanted) => {
    const all: FoundIn<T>[] = [];
    for (const { first, end, kept } of article.pieces) {
      if (kept === null) {
        for (const one of inBlocks(article, read, wanted, first, end)) all.push(one);
      } else {
        const there = known.get(kept) ?? placed(inBlocks(article, read, ALL, first, end), first);
        known.set(kept, there);
        for (const { at, found } of there) {
          const block = article.blocks[first + at];
          if (block !== undefined && wanted(block)) all.push({ block, found });
        }
      }
    }
    return all;
  };
}

const ALL: Wanted = () => true;

const placed = <T>(found: readonly FoundIn<T>[], first: number): Kept<T>[] =>
  found.map((one) => ({ at: one.block.index - first, found: one.found }));

function inBlocks<T>(article: Article, read: Read<T>, wanted: Wanted, first: number, end: number): FoundIn<T>[] {
  const all: FoundIn<T>[] = [];
  for (let index = first; index < end; index++) {
    const block = article.blocks[index];
    if (block === undefined || !wanted(block)) continue;
    const found = read(block, article);
    if (found.length > 0) all.push({ block, found });
  }
  return all;
}

/** As `byBlock`, for a reading that asks something else too, such as lists of names: what was found is kept with that. */
export function byBlockWith<W extends object, T>(
  read: (block: Block, by: W) => readonly T[],
): (article: Article, by: W, wanted: Wanted) => FoundIn<T>[] {
  const readers = new WeakMap<W, ReturnType<typeof byBlock<T>>>();
  return (article, by, wanted) => {
    const reader = readers.get(by) ?? byBlock((block) => read(block, by));
    readers.set(by, reader);
    return reader(article, wanted);
  };
}
