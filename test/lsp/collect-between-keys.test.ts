import { expect, it } from 'vitest';
import { collectBetweenKeys } from '../../server/src/node/collect-between-keys.ts';
import { ARTICLE } from './articles.ts';
import { until } from './test-client.ts';
import { startInMemory } from './transports.ts';

const MEGABYTE = 1024 * 1024;

it.each([
  ['little that is new', 1 * MEGABYTE, []],
  ['much that is new', 40 * MEGABYTE, [{ type: 'minor' }]],
])('leaves %s as it should', (_, used, expected) => {
  const collected: unknown[] = [];
  const paused = collectBetweenKeys(
    (what) => collected.push(what),
    () => used,
  );
  paused();
  expect(collected).toEqual(expected);
});

it('comes once the answer is given and no key follows', async () => {
  const scheduled: (() => void)[] = [];
  let pauses = 0;
  const client = await startInMemory({
    paused: () => {
      pauses += 1;
    },
    // Time stands still until the test says so.
    schedule: (work) => {
      scheduled.push(work);
      return () => {
        scheduled.splice(scheduled.indexOf(work), 1);
      };
    },
  });
  const uri = 'memory:///pain.md';
  await client.open(uri, ARTICLE);
  await client.pull(uri);
  const waiting = scheduled.length;
  await client.change(uri, 2, `${ARTICLE}x`);
  await until(() => scheduled.length < waiting, 'the pause to be over');
  expect(pauses).toBe(0);
  await client.pull(uri);
  for (const work of [...scheduled]) work();
  expect(pauses).toBe(1);
  await client.close();
});
