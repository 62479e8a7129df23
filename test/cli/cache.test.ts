import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTRADICTING, lintOn } from '../harness/contradicting-articles.ts';
import { ROOT } from '../harness/environment.ts';
import { type CliResult, folderWith } from '../harness/run-cli.ts';

describe('a cache', () => {
  const cacheIn = (folder: string): string => join(folder, '.clinlint-cache');
  const segments = (folder: string): string[] => readdirSync(cacheIn(folder)).filter((name) => name.endsWith('.cache'));
  const warm = (): { folder: string; plain: CliResult } => {
    const folder = folderWith(CONTRADICTING);
    const plain = lintOn(folder, '--format', 'json');
    lintOn(folder, '--cache', '--format', 'json');
    return { folder, plain };
  };

  test('is kept only where it is asked for, and out of repositories', () => {
    const folder = folderWith(CONTRADICTING);
    lintOn(folder);
    expect(existsSync(cacheIn(folder))).toBe(false);
    lintOn(folder, '--cache', '--no-cache');
    expect(existsSync(cacheIn(folder))).toBe(false);
    lintOn(folder, '--cache');
    expect(readFileSync(join(cacheIn(folder), '.gitignore'), 'utf8')).toBe('*\n');
  });

  test.each([
    ['flipped bytes', (bytes: Buffer) => bytes.map((byte, i) => (i % 97 === 0 ? byte ^ 4 : byte))],
    ['a lost end', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['nothing', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('no cache\n'.repeat(100))],
    [
      'one digit more',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('300-600', '300-601'), 'latin1'),
    ],
  ])('with %s is told once, made anew, and never believed', (_, damage) => {
    const { folder, plain } = warm();
    for (const name of segments(folder)) {
      const path = join(cacheIn(folder), name);
      writeFileSync(path, damage(readFileSync(path)));
    }
    const again = lintOn(folder, '--cache', '--format', 'json');
    expect(again).toMatchObject({ out: plain.out, status: plain.status });
    expect(again.err.match(/damaged entries/g)).toHaveLength(1);
    expect(lintOn(folder, '--cache', '--format', 'json')).toEqual(plain);
  });

  test('that cannot be written is one line, and the run goes on', () => {
    const folder = folderWith({ ...CONTRADICTING, taken: 'a file' });
    const plain = lintOn(folder, '--format', 'json');
    const run = lintOn(folder, '--cache-location', 'taken', '--format', 'json');
    expect(run).toMatchObject({ out: plain.out, status: plain.status });
    expect(run.err).toMatch(/^clinlint: cache: .*taken: it is no folder; the run goes on without it\n$/);
  });

  test('on a full disk is one line, and the run goes on', () => {
    const small = mkdtempSync(join(tmpdir(), 'clinlint-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', small]).status === 0;
    if (!mounted) return;
    try {
      const folder = folderWith(CONTRADICTING);
      const plain = lintOn(folder, '--format', 'json');
      const run = lintOn(folder, '--cache-location', join(small, 'cache'), '--format', 'json');
      expect(run).toMatchObject({ out: plain.out, status: plain.status });
      expect(run.err).toMatch(/the disk is full; the run goes on without it\n$/);
      expect(readdirSync(join(small, 'cache')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    } finally {
      execFileSync('umount', [small]);
    }
  });

  test('is shared by runs at one time', async () => {
    const { folder, plain } = warm();
    rmSync(cacheIn(folder), { recursive: true });
    const cli = join(ROOT, 'dist/cli.js');
    const one = (): Promise<string> =>
      new Promise((done) => {
        const child = spawn(process.execPath, [cli, '--as-of', '2026-01-01', '--cache', '--format', 'json'], {
          cwd: folder,
        });
        let out = '';
        child.stdout.on('data', (chunk: Buffer) => {
          out += chunk.toString();
        });
        child.on('close', () => done(out));
      });
    expect(await Promise.all([one(), one(), one()])).toEqual([plain.out, plain.out, plain.out]);
    expect(lintOn(folder, '--cache', '--format', 'json')).toEqual(plain);
  });

  test('of a run that was killed is used and cleared of what it left', () => {
    const { folder, plain } = warm();
    const [name = ''] = segments(folder);
    const half = join(cacheIn(folder), 'half.cache.tmp');
    writeFileSync(half, 'half');
    execFileSync('touch', ['-d', '2 hours ago', half]);
    truncateSync(join(cacheIn(folder), name), 100);
    expect(lintOn(folder, '--cache', '--format', 'json').out).toBe(plain.out);
    expect(existsSync(half)).toBe(false);
  });
});

describe('bad input', () => {
  test('links in a circle are left out in a folder, and named when they are given', () => {
    const folder = folderWith(CONTRADICTING);
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('..', join(folder, 'c', 'up'));
    expect(lintOn(folder, '--format', 'json').out).toBe(lintOn(folderWith(CONTRADICTING), '--format', 'json').out);
    expect(lintOn(folder, 'loop')).toMatchObject({ status: 2, out: '' });
  });

  test('an article that is a folder, or bytes, is named from every thread', () => {
    const folder = folderWith({ ...CONTRADICTING, 'bytes.md': Buffer.from([0x23, 0x20, 0xff, 0xfe]) });
    mkdirSync(join(folder, 'folder.md'));
    const one = lintOn(folder, '--format', 'json', '--jobs', '1');
    expect(one.status).toBe(2);
    expect(one.err).toMatch(/bytes\.md: not valid UTF-8/);
    expect(lintOn(folder, '--format', 'json', '--jobs', '2')).toEqual(one);
  });

  test.each(['0', '-1', 'two', '1.5'])('--jobs %s is refused', (jobs) =>
    expect(lintOn(folderWith(CONTRADICTING), `--jobs=${jobs}`)).toMatchObject({ status: 2, out: '' }),
  );
});
