import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../server/src/core/report/format-names.ts';
import { CONTRADICTING, lintOn } from '../harness/contradicting-articles.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

describe('the same bytes whatever the way', () => {
  const folder = folderWith(CONTRADICTING);
  const cache = join(mkdtempSync(join(tmpdir(), 'clinlint-')), 'cache');
  const parts = (): string[] => {
    const out = mkdtempSync(join(tmpdir(), 'clinlint-'));
    return [1, 2, 3].map((index) => {
      const file = join(out, `${index}.json`);
      expect(lintOn(folder, '--shard', `${index}/3`, '--format', 'json', '--output-file', file).status).not.toBe(2);
      return file;
    });
  };
  let shards: string[] | null = null;

  test('there is something to compare', () => {
    const { out, status } = lintOn(folder, '--format', 'json');
    for (const rule of ['cross/dose-conflict', 'cross/recommendation-conflict'])
      expect(out).toContain(`"rule": "${rule}"`);
    expect(status).toBe(1);
  });

  test.each(FORMATS)('%s: from one thread, from several, from a cache, from merged shards', (format) => {
    const plain = lintOn(folder, '--format', format, '--jobs', '1');
    expect(lintOn(folder, '--format', format, '--cache-location', cache, '--jobs', '3')).toEqual(plain);
    expect(lintOn(folder, '--format', format, '--cache-location', cache)).toEqual(plain);
    shards ??= parts().reverse();
    expect(runCli(['merge', '--format', format, ...shards], { cwd: folder })).toEqual(plain);
  });

  test('all from one file of the cache', () =>
    expect(readdirSync(cache).filter((name) => name.endsWith('.cache'))).toHaveLength(1));

  test('files in another order, and named twice', () => {
    const names = ['e.md', 'd.md', 'c', 'b.md', 'a.md'];
    const one = lintOn(folder, '--format', 'json', ...names);
    expect(lintOn(folder, '--format', 'json', ...names.reverse(), 'a.md').out).toBe(one.out);
  });
});
