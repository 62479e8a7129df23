import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from '../harness/run-cli.ts';

/** From 22.1 on Node keeps the cache by itself, in files of its own. */
const OURS = Number(process.versions.node.split('.')[0]) < 22;
const ARGS = ['lint', 'samples/painful-diabetic-neuropathy.md', '--no-config', '--format', 'json'];

const run = (home: string, env: Readonly<Record<string, string>> = {}) =>
  runCli(ARGS, { env: { XDG_CACHE_HOME: home, NODE_COMPILE_CACHE: '', ...env } });
const cacheOf = (home: string): string => {
  const folder = join(home, 'clinlint');
  return join(folder, readdirSync(folder)[0] ?? '');
};
const plain = run(folderWith({}), { NODE_DISABLE_COMPILE_CACHE: '1' });

describe.runIf(OURS)('compiled code of an earlier run', () => {
  test('is left in a folder of the user alone, used, and changes no byte of the report', () => {
    const home = folderWith({});
    expect(run(home)).toEqual(plain);
    const written = statSync(cacheOf(home));
    expect(written.mode & 0o077).toBe(0);
    expect(run(home)).toEqual(plain);
    expect(statSync(cacheOf(home)).mtimeMs).toBe(written.mtimeMs);
    expect(readdirSync(join(home, 'clinlint'))).toHaveLength(1);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'with one byte changed',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === 900_000 ? byte ^ 1 : byte))),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['of another build', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(' 0.', ' 9.'), 'latin1')],
  ])('is not used and written anew when it is %s', (_, spoil) => {
    const home = folderWith({});
    run(home);
    const file = cacheOf(home);
    const good = readFileSync(file);
    const bad = spoil(good);
    expect(bad.equals(good)).toBe(false);
    writeFileSync(file, bad);
    expect(run(home)).toEqual(plain);
    expect(readFileSync(file).equals(bad)).toBe(false);
  });
});

describe('where no compiled code can be kept', () => {
  test('a run is the same', () => {
    expect(run(join(folderWith({ file: '' }), 'file'))).toEqual(plain);
    const home = folderWith({});
    mkdirSync(join(home, 'clinlint'));
    chmodSync(join(home, 'clinlint'), 0o500);
    expect(run(home)).toEqual(plain);
  });

  test('or switched off, nothing is written', () => {
    const home = folderWith({});
    expect(run(home, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(plain);
    expect(readdirSync(home)).toEqual([]);
  });
});
