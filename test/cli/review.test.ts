import { describe, expect, test } from 'vitest';
import { Repository } from '../harness/repository.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const article = (dose: string): string =>
  `# Painful diabetic neuropathy\n\nGive duloxetine ${dose} once daily.\n\nOffer pregabalin 75 mg twice daily.\n`;

interface Change {
  readonly kind: string;
  readonly change: string;
  readonly before: string | null;
  readonly after: string | null;
}
interface Report {
  readonly files: {
    readonly path: string;
    readonly renamedFrom?: string;
    readonly change: string;
    readonly changes: Change[];
  }[];
}
const reviewed = (cwd: string, ...args: string[]): Report => {
  const { out, err } = runCli(['review', ...args, '--format', 'json', '--no-config'], { cwd });
  if (out === '') throw new Error(err);
  return JSON.parse(out);
};
const doubled = {
  kind: 'dose',
  change: 'changed',
  before: 'duloxetine 60 mg once a day',
  after: 'duloxetine 120 mg once a day',
};

describe('which states are compared', () => {
  const repository = new Repository({ 'a.md': article('60 mg'), 'folder/b.md': article('60 mg'), 'code.ts': '1' });
  repository.git('checkout', '-q', '-b', 'feature');
  repository.write('a.md', article('120 mg'));
  repository.commit('double');
  repository.git('checkout', '-q', 'main');
  repository.write('folder/b.md', article('30 mg'));
  repository.commit('main goes on');
  repository.git('checkout', '-q', 'feature');
  const cwd = repository.folder;

  test('a revision means from where it parted to the working tree', () =>
    expect(reviewed(cwd, 'main').files).toMatchObject([{ path: 'a.md', change: 'changed', changes: [doubled] }]));
  test('three dots mean the same up to a commit', () =>
    expect(reviewed(cwd, 'main...feature').files).toMatchObject([{ path: 'a.md', changes: [doubled] }]));
  test('two dots compare both as they are', () =>
    expect(reviewed(cwd, 'main..feature').files.map((file) => file.path)).toEqual(['a.md', 'folder/b.md']));
  test('paths narrow it', () => expect(reviewed(cwd, 'main', 'folder').files).toEqual([]));
  test('what git does not know yet counts', () => {
    repository.write('new.md', article('60 mg'));
    expect(reviewed(cwd, 'main').files.map(({ path, change }) => [path, change])).toEqual([
      ['a.md', 'changed'],
      ['new.md', 'added'],
    ]);
    repository.remove('new.md');
  });
  test('a renamed article is followed', () => {
    repository.move('folder/b.md', 'folder/c.md');
    repository.write('folder/c.md', article('90 mg'));
    const { files } = reviewed(cwd, 'main');
    expect(files.at(-1)).toMatchObject({
      path: 'folder/c.md',
      renamedFrom: 'folder/b.md',
      changes: [{ kind: 'dose' }],
    });
    repository.git('checkout', '-q', '.');
    repository.remove('folder/c.md');
  });
  test('a removed article shows what is gone', () => {
    repository.remove('a.md');
    expect(reviewed(cwd, 'main').files).toMatchObject([{ path: 'a.md', change: 'removed' }]);
    repository.git('checkout', '-q', '.');
  });
});

describe('two files', () => {
  const cwd = folderWith({ 'old.md': article('60 mg'), 'new.md': article('120 mg') });
  test('are compared without a repository', () =>
    expect(reviewed(cwd, '--before', 'old.md', '--after', 'new.md').files[0]?.changes).toMatchObject([doubled]));
  test.each([
    ['text', 'duloxetine 60 mg once a day → duloxetine 120 mg once a day (within the label → labels differ)'],
    [
      'markdown',
      '⚠️ Duloxetine 60 mg once a day → **duloxetine 120 mg once a day** (line 3). Twice as much; before: within the label; now: labels differ.',
    ],
    ['html', '<del>duloxetine 60 mg once a day</del>'],
    ['github', 'file=new.md,line=3,'],
  ])('as %s', (format, expected) => {
    const { out } = runCli(['review', '--before', 'old.md', '--after', 'new.md', '--format', format], { cwd });
    expect(out).toContain(expected);
  });
});

describe('exit status', () => {
  const cwd = folderWith({ 'old.md': article('60 mg'), 'new.md': article('600 mg') });
  const status = (...args: string[]) => runCli(['review', ...args], { cwd }).status;
  test('0 whatever changed', () => expect(status('--before', 'old.md', '--after', 'new.md')).toBe(0));
  test('1 where --fail-on says so', () => {
    expect(status('--before', 'old.md', '--after', 'new.md', '--fail-on', 'error')).toBe(1);
    expect(status('--before', 'old.md', '--after', 'old.md', '--fail-on', 'info')).toBe(0);
  });
  test.each([
    ['no revision', [], /name a revision/],
    ['half a pair', ['--before', 'old.md'], /go together/],
    ['a missing file', ['--before', 'none.md', '--after', 'new.md'], /none\.md: does not exist/],
    ['no repository', ['main'], /^clinlint: git: not a git repository/],
    ['a wrong level', ['--before', 'old.md', '--after', 'new.md', '--fail-on', 'x'], /--fail-on/],
  ])('2 for %s', (_title, args, words) => {
    const result = runCli(['review', ...args], { cwd });
    expect(result).toMatchObject({ status: 2, err: expect.stringMatching(words) });
  });
  test('2 for a revision that is not there, and in a shallow clone it says what to do', () => {
    const repository = new Repository({ 'a.md': article('60 mg') });
    repository.commit('second');
    expect(runCli(['review', 'nowhere'], { cwd: repository.folder })).toMatchObject({
      status: 2,
      err: expect.stringContaining('"nowhere"'),
    });
    const clone = folderWith({});
    new Repository({}).git('clone', '-q', '--depth', '1', `file://${repository.folder}`, clone);
    expect(runCli(['review', 'HEAD~1'], { cwd: clone })).toMatchObject({
      status: 2,
      err: expect.stringContaining('shallow'),
    });
  });
});
