// A machine under load drops a key or a repaint now and then, and a window cannot be asked whether it did. So the flows
// of a window in which one failed are run once more in a fresh window. That is said and counted; a defect fails twice.

export const nothingYet = () => ({ passed: 0, failed: 0, skipped: 0, again: 0 });

export function add(count, more) {
  for (const key of Object.keys(count)) count[key] += more[key] ?? 0;
}

/** `run` starts a window, goes through its flows and gives their counts. */
export async function inFreshWindow(run) {
  const first = await run();
  if (first.failed === 0) return first;
  console.log('[again] the same once more, in a fresh window');
  return { ...(await run()), again: 1 };
}
