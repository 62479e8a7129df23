import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const ARTICLE = '# Gout\n\nColchicine 0.5 mg twice daily [1]. Allopurinol 100 mg once daily [1].\n';
const isRoot = process.getuid?.() === 0;

/** Root may read everything, so the command runs as somebody else; what it needs is copied to where that one can read. */
function runAsNobody(args: readonly string[], cwd: string): { status: number | null; out: string; err: string } {
  const home = mkdtempSync(join(tmpdir(), 'clinlint-'));
  chmodSync(home, 0o755);
  chmodSync(cwd, 0o755);
  cpSync(join(ROOT, 'dist'), join(home, 'dist'), { recursive: true, filter: (path) => !path.includes('vsix') });
  const user = isRoot ? { uid: 65534, gid: 65534 } : {};
  const command = [join(home, 'dist/cli.js'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8', ...user });
  return { status, out: stdout, err: stderr };
}

describe('what a folder holds and cannot be read is said', () => {
  test.skipIf(process.platform === 'win32')('a folder that may not be read, exit 2', () => {
    const cwd = folderWith({ 'a.md': ARTICLE, 'locked/b.md': ARTICLE });
    chmodSync(join(cwd, 'locked'), 0);
    try {
      const result = runAsNobody(['lint', '.', '--format', 'json'], cwd);
      const { files } = JSON.parse(result.out);
      expect(files.map((file: { path: string }) => file.path)).toEqual(['a.md', 'locked']);
      expect(files[1].findings).toMatchObject([{ rule: 'internal/unreadable', severity: 'error' }]);
      expect(result.err).toContain('locked: may not be read; check its permissions');
      expect(result.status).toBe(2);
      const named = runAsNobody(['lint', 'locked/b.md'], cwd);
      expect([named.status, named.err]).toEqual([
        2,
        'clinlint: locked/b.md: may not be read; check the permissions of its folder\n',
      ]);
      writeFileSync(join(cwd, '.clinlintignore'), 'locked/\n');
      expect(runAsNobody(['lint', '.'], cwd).err).toBe('');
    } finally {
      chmodSync(join(cwd, 'locked'), 0o755);
    }
  });

  test.skipIf(process.platform === 'win32')('links that are not followed, unless what they lead to is there', () => {
    const cwd = folderWith({ 'a/a.md': ARTICLE, 'b/b.md': ARTICLE });
    symlinkSync('a.md', join(cwd, 'a/same.md'));
    symlinkSync('..', join(cwd, 'a/up'));
    expect(runCli(['lint', 'a'], { cwd }).err).toBe('');
    symlinkSync('../b/b.md', join(cwd, 'a/other.md'));
    expect(runCli(['lint', 'a'], { cwd }).err).toBe(
      'clinlint: a/other.md: is a link, not followed; name it to have what is behind read\n',
    );
    expect(runCli(['lint', '.'], { cwd }).err).toBe('');
    expect(runCli(['lint', 'a', 'a/other.md'], { cwd }).err).toBe('');
    symlinkSync('nowhere.md', join(cwd, 'a/broken.md'));
    expect(runCli(['lint', 'a'], { cwd }).err).toContain('a/broken.md and 1 more: are links, not followed');
  });
});

describe('a report never replaces what it is about', () => {
  const message = 'is what is to be read; write to another file';

  test.each([
    ['an article that is named', ['lint', 'a.md', '--output-file', 'a.md']],
    ['an article of the folder', ['lint', '.', '--output-file', './a.md']],
    ['facts', ['facts', '.', '--output-file', 'a.md']],
    ['an algorithm', ['algorithm', 'a.md', '--output-file', 'a.md']],
    ['a review', ['review', '--before', 'b.md', '--after', 'a.md', '--output-file', 'a.md']],
    ['coverage of the formulary', ['formulary', 'coverage', '--output-file', 'a.md']],
    ['a shard', ['merge', 'a.md', '--output-file', 'a.md']],
    ['a label', ['formulary', 'import', 'a.md', '--from', 'spl', '--output-file', 'a.md']],
  ])('%s', (_, args) => {
    const cwd = folderWith({ 'a.md': ARTICLE, 'b.md': ARTICLE });
    const result = runCli(args, { cwd });
    expect([result.status, result.err]).toEqual([2, expect.stringContaining(message)]);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(ARTICLE);
  });

  test.skipIf(process.platform === 'win32')('nor by another name', () => {
    const cwd = folderWith({ 'a.md': ARTICLE });
    symlinkSync('a.md', join(cwd, 'link.txt'));
    expect(runCli(['lint', 'a.md', '--output-file', 'link.txt'], { cwd }).err).toContain(message);
  });

  test('but the report of an earlier run, which is no article', () => {
    const cwd = folderWith({ 'a.md': ARTICLE });
    const args = ['lint', '.', '--format', 'markdown', '--output-file', 'report.md'];
    runCli(args, { cwd });
    const first = readFileSync(join(cwd, 'report.md'), 'utf8');
    expect([runCli(args, { cwd }).status, readFileSync(join(cwd, 'report.md'), 'utf8')]).toEqual([1, first]);
  });
});
