import type { Collect } from './collector.ts';

/** Milliseconds between looks. */
const LOOK = 2_000;
/** Processor time between two looks, in microseconds, below which nobody is waiting for anything. */
const AT_REST = 50_000;
/** What a collection leaves to do in the background may come on top, and is no sign of work. */
const AFTERWARDS = 150_000;
/**
 * The first collection frees, the second gives the room back to the machine; the room for new objects is given
 * back only by one that finds that little was allocated in the last five seconds, the third or fourth.
 */
const PASSES = 4;

/**
 * Gives memory back once nothing has been asked for a while: V8 leaves what some minutes of writing left behind until
 * it needs the room itself, some hundred megabytes. Never while somebody types.
 */
export function tidyWhenIdle(collect: Collect): void {
  const look = watch(() => {
    const { user, system } = process.cpuUsage();
    return user + system;
  }, collect);
  setInterval(look, LOOK).unref();
}

/** A look at the processor time used so far, which collects when there was none to speak of since the look before. */
export function watch(used: () => number, collect: () => void): () => void {
  let before = used();
  let due = PASSES;
  let tidying = false;
  return () => {
    const isBusy = used() - before > AT_REST + (tidying ? AFTERWARDS : 0);
    if (isBusy) due = PASSES;
    tidying = !isBusy && due > 0;
    if (tidying) {
      due -= 1;
      collect();
    }
    before = used();
  };
}
