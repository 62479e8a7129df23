import { getHeapSpaceStatistics } from 'node:v8';
import type { Collect } from './collector.ts';

/** Bytes of new objects from which on a collection takes long enough to be felt in a keystroke. */
const MUCH = 8 * 1024 * 1024;

const newBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_used_size ?? 0;

/**
 * What a keystroke in ten thousand lines leaves behind fills most of the room for new objects; unless it is collected in
 * the pause behind the key, it is in the middle of the next one.
 */
export function collectBetweenKeys(collect: Collect, used: () => number = newBytes): () => void {
  return () => {
    if (used() >= MUCH) collect({ type: 'minor' });
  };
}
