import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { Repository } from '../harness/repository.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const ARTICLE = '# Gout\n\nColchicine 0.5 mg twice daily [1]. Allopurinol 100 mg once daily [1].\n';
const since = (cwd: string, ref = 'HEAD') => runCli(['lint', '--since', ref, '--format', 'json'], { cwd });
const paths = (out: string): string[] => JSON.parse(out).files.map((file: { path: string }) => file.path);

describe('what a repository may hold', () => {
  test('a submodule is no article, and what changed beside it is found', () => {
    const inner = new Repository({ 'inner.md': ARTICLE });
    const outer = new Repository({ 'a.md': '# Rest\n' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'part.md');
    outer.commit('with a submodule');
    inner.write('inner.md', `${ARTICLE}\nMore.\n`);
    inner.commit('more');
    outer.git('-C', 'part.md', '-c', 'protocol.file.allow=always', 'pull', '--quiet', 'origin', 'main');
    outer.write('a.md', ARTICLE);
    const run = since(outer.folder);
    expect({ status: run.status, err: run.err }).toMatchObject({
      status: 1,
      err: expect.not.stringContaining('part.md'),
    });
    expect(paths(run.out)).toEqual(['a.md']);
    expect(runCli(['review', 'HEAD'], { cwd: outer.folder }).status).toBe(0);
  });

  test('names that differ in case alone are two articles', () => {
    const repository = new Repository({ 'a.md': ARTICLE, 'A.md': ARTICLE });
    repository.write('a.md', `${ARTICLE}\nRest helps [4].\n`);
    repository.write('A.md', `${ARTICLE}\nIce helps [5].\n`);
    expect(paths(since(repository.folder).out)).toEqual(['A.md', 'a.md']);
  });

  test('links in a circle end', () => {
    const cwd = folderWith({ 'folder/a.md': ARTICLE });
    symlinkSync('..', join(cwd, 'folder/up'));
    symlinkSync('self.md', join(cwd, 'folder/self.md'));
    const all = runCli(['lint', '.', '--format', 'json'], { cwd });
    expect(paths(all.out).filter((path) => path.endsWith('a.md'))).toEqual(['folder/a.md']);
    expect(runCli(['lint', 'folder/self.md'], { cwd })).toMatchObject({
      status: 2,
      err: expect.stringContaining('self.md'),
    });
  });

  test('a detached head is compared like any other', () => {
    const repository = new Repository({ 'a.md': '# Rest\n' });
    repository.write('a.md', ARTICLE);
    repository.commit('second');
    repository.git('checkout', '-q', '--detach');
    expect(paths(since(repository.folder, 'HEAD~1').out)).toEqual(['a.md']);
    expect(paths(since(repository.folder, 'main~1').out)).toEqual(['a.md']);
  });

  test('a shallow clone is told how to get its history', () => {
    const repository = new Repository({ 'a.md': ARTICLE });
    repository.commit('second');
    const clone = folderWith({});
    repository.git('clone', '-q', '--depth', '1', `file://${repository.folder}`, clone);
    expect(since(clone, 'HEAD~1')).toMatchObject({ status: 2, err: expect.stringContaining('git fetch --unshallow') });
  });

  test('a repository without a commit has nothing to compare with, which is said', () => {
    const cwd = folderWith({ 'a.md': ARTICLE });
    spawnSync('git', ['init', '-q'], { cwd });
    expect(since(cwd, 'HEAD')).toMatchObject({ status: 2, err: expect.stringContaining('no commit is named "HEAD"') });
  });

  test('a state that is not UTF-8 is named, and the rest is still reported', () => {
    const repository = new Repository({ 'a.md': ARTICLE, 'b.md': '# Rest\n' });
    writeFileSync(join(repository.folder, 'b.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe]));
    repository.write('a.md', `${ARTICLE}\nRest helps [4].\n`);
    for (const args of [
      ['lint', '--since', 'HEAD'],
      ['review', 'HEAD'],
    ]) {
      const { status, out, err } = runCli(args, { cwd: repository.folder });
      expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('b.md: not valid UTF-8') });
      expect(out).not.toBe('');
    }
  });
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is named', () => {
  const cwd = folderWith({ 'a.md': ARTICLE, 'b.md': ARTICLE });
  chmodSync(join(cwd, 'b.md'), 0);
  expect(runCli(['lint', '.'], { cwd })).toMatchObject({
    status: 2,
    err: expect.stringContaining('b.md: may not be read'),
  });
});

test('a file of 100 MB is named and not read', () => {
  const cwd = folderWith({ 'a.md': ARTICLE });
  writeFileSync(join(cwd, 'b.md'), Buffer.alloc(100 * 1024 * 1024, 'word '));
  const { status, err } = runCli(['lint', 'a.md', 'b.md'], { cwd });
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('b.md: larger than 16 MB') });
});

test.each([
  ['from a newer Clinlint', '{"version": 2, "findings": []}', 'newer Clinlint'],
  ['that is none', '[]', 'is not a baseline'],
  ['with half an entry', '{"version": 1, "findings": [{"path": "a.md"}]}', 'entry 1 lacks'],
])('a baseline %s ends the run and stays as it is', (_, text, words) => {
  const cwd = folderWith({ 'a.md': ARTICLE, 'base.json': text });
  for (const more of [[], ['--update-baseline']]) {
    const { status, err } = runCli(['lint', '.', '--baseline', 'base.json', ...more], { cwd });
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(words) });
  }
  expect(readFileSync(join(cwd, 'base.json'), 'utf8')).toBe(text);
});

describe('a run that does not come to its end', () => {
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`a${i}.md`, ARTICLE.repeat(20)]));

  test('a reader that goes away changes no exit status', () => {
    const cwd = folderWith(many);
    const script = `node ${join(ROOT, 'dist/cli.js')} lint . --format json | head -c 100 >/dev/null; echo \${PIPESTATUS[0]}`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: '1', stderr: '' });
  }, 60_000);

  test('killed, it leaves the old report and no half of a new one', async () => {
    const cwd = folderWith({ ...many, 'report.json': 'old' });
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'lint', '.', '--output-file', 'report.json'], {
      cwd,
    });
    await new Promise((done) => setTimeout(done, 400));
    child.kill('SIGKILL');
    await new Promise((done) => child.on('close', done));
    expect(['old']).toContain(readFileSync(join(cwd, 'report.json'), 'utf8').slice(0, 3));
    expect(readdirSync(cwd).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('files that vanish while it runs are named', async () => {
    const cwd = folderWith(many);
    mkdirSync(join(cwd, 'z'));
    for (let i = 0; i < 50; i++) writeFileSync(join(cwd, `z/${i}.md`), ARTICLE);
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'lint', '.'], { cwd });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.stdout.resume();
    await new Promise((done) => setTimeout(done, 1_200));
    rmSync(join(cwd, 'z'), { recursive: true });
    const status = await new Promise((done) => child.on('close', done));
    // Where the machine was quick enough to read them all before, there is nothing to name.
    if (err === '') expect(status).toBe(1);
    else expect({ status, err }).toEqual({ status: 2, err: expect.stringMatching(/z\/\d+\.md: does not exist/) });
  }, 60_000);
});
