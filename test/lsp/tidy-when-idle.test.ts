import { expect, it } from 'vitest';
import { watch } from '../../server/src/node/tidy-when-idle.ts';

/** Microseconds of work before each look → whether that look collects; each collection leaves 80 ms of its own. */
function collections(work: readonly number[]): string {
  let time = 0;
  let collected = false;
  const look = watch(
    () => time,
    () => {
      collected = true;
      time += 60_000;
    },
  );
  return work
    .map((spent) => {
      time += spent + (collected ? 80_000 : 0);
      collected = false;
      look();
      return collected ? 'x' : '-';
    })
    .join('');
}

it.each([
  ['four times at rest, then no more, whatever a collection leaves to do', [0, 0, 0, 0, 0, 0, 0], 'xxxx---'],
  ['not while there is work', [90_000, 90_000, 90_000], '---'],
  ['again after work', [0, 0, 0, 200_000, 0, 0, 0, 0, 0], 'xxx-xxxx-'],
  ['no more passes than four for one rest', [200_000, 1_000, 1_000, 1_000, 1_000, 1_000], '-xxxx-'],
])('collects %s', (_, work, expected) => {
  expect(collections(work)).toBe(expected);
});
