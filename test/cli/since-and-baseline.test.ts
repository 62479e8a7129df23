import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Repository } from '../harness/repository.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const REFERENCES = '\n## References\n\n1. Lee A. Gout in adults. BMJ 2019.\n';
const article = (...paragraphs: string[]): string =>
  `# Gout\n\nColchicine 0.5 mg twice daily [1]. Allopurinol 100 mg once daily [1].\n\n${paragraphs.join('\n\n')}\n${REFERENCES}`;
const ONLY = [
  '--rule',
  'dose/not-checked=off',
  '--rule',
  'disclaimer/missing=off',
  '--rule',
  'currency/last-updated-missing=off',
];

interface Report {
  readonly files: {
    readonly path: string;
    readonly findings: { readonly rule: string; readonly line: number }[];
    readonly fixed: { readonly rule: string }[];
    readonly baselined: { readonly rule: string }[];
  }[];
}
const lint = (cwd: string, ...args: string[]) => {
  const { out, err, status } = runCli(['lint', '--format', 'json', '--no-config', ...ONLY, ...args], { cwd });
  return { status, err, files: out === '' ? [] : (JSON.parse(out) as Report).files };
};
const only = (files: Report['files'], kind: 'findings' | 'fixed' | 'baselined'): string[] =>
  files.flatMap((file) =>
    file[kind].filter((f) => /^citation\/dangling|^baseline/.test(f.rule)).map((f) => `${file.path} ${f.rule}`),
  );

describe('--since reports only what the change brings', () => {
  const repository = new Repository({
    'old.md': article('Rest helps [4].'),
    'a.md': article('Ice helps [5].', 'Diet matters to most people [1].'),
    'b.md': article('Heat helps [6].'),
  });
  const cwd = repository.folder;
  repository.write('a.md', article('Ice helps [5].', 'Diet matters to most people [7].'));
  repository.write('b.md', article('Heat helps [1].'));
  repository.move('old.md', 'folder/new.md');
  const run = lint(cwd, '--since', 'HEAD');

  test('a new defect, not the old one beside it, nor that of an article that was only renamed', () => {
    expect(only(run.files, 'findings')).toEqual(['a.md citation/dangling']);
    expect(run.files[0]?.findings.map((f) => f.line)).toEqual([7]);
    expect(run.status).toBe(1);
  });
  test('what it mends', () => expect(only(run.files, 'fixed')).toEqual(['b.md citation/dangling']));
  test('paths narrow it', () =>
    expect(lint(cwd, '--since', 'HEAD', 'b.md')).toMatchObject({ status: 0, files: [{ path: 'b.md' }] }));
  test('rules between articles that could not see all of them say so', () =>
    expect(run.err).toMatch(/only the articles that changed/));
  test('no change is no finding', () => {
    repository.commit('all of it');
    expect(lint(cwd, '--since', 'HEAD')).toMatchObject({ status: 0, files: [] });
  });
  test('git is quoted where a revision is missing', () =>
    expect(lint(cwd, '--since', 'nowhere')).toMatchObject({ status: 2, err: expect.stringContaining('"nowhere"') }));
  test('outside a repository', () =>
    expect(lint(folderWith({ 'a.md': '' }), '--since', 'main')).toMatchObject({
      status: 2,
      err: expect.stringContaining('not a git repository'),
    }));
});

describe('--baseline accepts what was there', () => {
  const cwd = folderWith({ 'a.md': article('Rest helps [4].'), 'b.md': article('Heat helps [1].') });
  const write = (path: string, text: string) => Repository.write(cwd, path, text);

  test('it has to be written first', () =>
    expect(lint(cwd, '--baseline', 'base.json')).toMatchObject({
      status: 2,
      err: expect.stringContaining('--update-baseline'),
    }));
  test('written, everything is accepted', () => {
    expect(lint(cwd, '--baseline', 'base.json', '--update-baseline').status).toBe(0);
    const { status, files } = lint(cwd, '--baseline', 'base.json');
    expect(status).toBe(0);
    expect(only(files, 'baselined')).toEqual(['a.md citation/dangling']);
  });
  test('a new defect is reported', () => {
    write('b.md', article('Heat helps [9].'));
    expect(only(lint(cwd, '--baseline', 'base.json').files, 'findings')).toEqual(['b.md citation/dangling']);
  });
  test('where CI is set it cannot grow', () => {
    const { status, err } = runCli(['lint', '--no-config', ...ONLY, '--baseline', 'base.json', '--update-baseline'], {
      cwd,
      env: { CI: 'true' },
    });
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('may only shrink') });
  });
  test('a mended defect leaves a stale entry, which is a finding in the baseline until it is removed', () => {
    write('b.md', article('Heat helps [1].'));
    write('a.md', article('Rest helps [1].'));
    expect(only(lint(cwd, '--baseline', 'base.json').files, 'findings')).toEqual(['base.json baseline/stale']);
    expect(
      runCli(['lint', '--no-config', ...ONLY, '--baseline', 'base.json', '--update-baseline'], {
        cwd,
        env: { CI: 'true' },
      }).status,
    ).toBe(0);
    expect(readFileSync(join(cwd, 'base.json'), 'utf8')).not.toContain('citation/dangling');
  });
  test('a broken baseline ends the run', () => {
    write('base.json', '{');
    expect(lint(cwd, '--baseline', 'base.json')).toMatchObject({
      status: 2,
      err: expect.stringContaining('base.json: is not JSON'),
    });
  });
});

describe('--since together with --baseline', () => {
  const repository = new Repository({ 'a.md': article('Rest helps [4].', 'Ice helps [5].') });
  const cwd = repository.folder;
  lint(cwd, '--baseline', 'base.json', '--update-baseline');
  repository.commit('accept what is there');
  repository.write('a.md', article('Rest helps [4].', 'Heat helps [6].'));

  test('speaks of the new alone: what the change left alone is neither found nor stale', () => {
    const { files } = lint(cwd, '--since', 'HEAD', '--baseline', 'base.json');
    expect(only(files, 'findings')).toEqual(['a.md citation/dangling']);
    expect(only(files, 'fixed')).toEqual(['a.md citation/dangling']);
  });
  test('cannot write one', () =>
    expect(lint(cwd, '--since', 'HEAD', '--update-baseline')).toMatchObject({
      status: 2,
      err: expect.stringContaining('without --since'),
    }));
});

describe('a baseline that the configuration names', () => {
  const cwd = folderWith({
    '.clinlintrc.yaml': 'baseline: ci/accepted.json\nrules: {dose/not-checked: off}\n',
    'ci/x': '',
    'guides/a.md': article('Rest helps [4].'),
  });
  const run = (folder: string, ...args: string[]) => {
    const { out, status, err } = runCli(['lint', '--format', 'json', ...args], { cwd: join(cwd, folder) });
    return { status, err, files: out === '' ? [] : (JSON.parse(out) as Report).files };
  };
  test('has to be written first', () =>
    expect(run('.')).toMatchObject({
      status: 2,
      err: expect.stringContaining('ci/accepted.json: the baseline does not'),
    }));
  test('is written where it is named, with paths relative to its folder', () => {
    expect(run('.', '--update-baseline').status).toBe(0);
    expect(readFileSync(join(cwd, 'ci/accepted.json'), 'utf8')).toContain('"path":"../guides/a.md"');
  });
  test.each(['.', 'guides'])('holds for a run in %s', (folder) => {
    const { status, files } = run(folder);
    expect(status).toBe(0);
    expect(only(files, 'baselined')).toHaveLength(1);
  });
  test('can be left out', () => expect(run('.', '--no-baseline').status).toBe(1));
});
