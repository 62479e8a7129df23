import { expect, test } from 'vitest';
import { type Slice, Spool } from '../../server/src/cli/run/spool.ts';

/** Texts of many lengths, some longer than a block, with characters of one to four bytes. */
const texts = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${i} äß😀 `.repeat(i % 50 === 49 ? 120_000 : (i * 37) % 900));

test.each([
  ['in memory', 1000, 60],
  ['in a file', 1, 200],
])('texts come back as they were written, %s', (_, inMemory, count) => {
  const spool = new Spool(inMemory);
  const written = texts(count).map((text): [Slice, string] => [spool.append(text), text]);
  for (const [slice, text] of [...written].reverse()) expect(spool.read(slice) === text).toBe(true);
  const more = spool.append('and one more');
  expect(spool.read(more)).toBe('and one more');
  expect(spool.read(written[3]?.[0] ?? more)).toBe(written[3]?.[1]);
  spool.close();
});
