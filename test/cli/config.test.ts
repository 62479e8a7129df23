import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith, runCli } from '../harness/run-cli.ts';

const ARTICLE = '# Gout\n\nWarfarin 5.0 mg once daily [7]. Allopurinol 100 mg once daily [1].\n';
type Finding = { rule: string; severity: string };
type Report = { files: { path: string; findings: Finding[] }[] };

const lint = (cwd: string, ...args: string[]): Report =>
  JSON.parse(runCli(['lint', '.', '--format', 'json', ...args], { cwd }).out);
const severities = (report: Report, rule: string): Record<string, string> =>
  Object.fromEntries(
    report.files.map(({ path, findings }) => [path, findings.find((one) => one.rule === rule)?.severity ?? 'none']),
  );
const RULE = 'ismp/trailing-zero';

describe('which configuration holds for an article', () => {
  test('the nearest, whole, whatever the working folder', () => {
    const cwd = folderWith({
      'a.md': ARTICLE,
      'deep/down/b.md': ARTICLE,
      'json/c.md': ARTICLE,
      'manifest/d.md': ARTICLE,
      '.clinlintrc.yaml': `rules: {${RULE}: warning}`,
      'deep/.clinlintrc.yml': `rules: {${RULE}: info}`,
      'json/.clinlintrc.json': `{"rules": {"${RULE}": "off"}}`,
      'manifest/package.json': `{"name": "x", "clinlint": {"rules": {"citation/dangling": "off"}}}`,
      'json/package.json': '{"name": "says nothing"}',
    });
    const expected = { 'a.md': 'warning', 'deep/down/b.md': 'info', 'json/c.md': 'none', 'manifest/d.md': 'error' };
    expect(severities(lint(cwd), RULE)).toEqual(expected);
    expect(severities(lint(join(cwd, 'deep')), RULE)).toEqual({ 'down/b.md': 'info' });
  });

  test('not one above the root of a repository', () => {
    const cwd = folderWith({ '.clinlintrc.yaml': `rules: {${RULE}: off}`, 'repo/.git/HEAD': '', 'repo/a.md': ARTICLE });
    expect(severities(lint(join(cwd, 'repo')), RULE)).toEqual({ 'a.md': 'error' });
  });

  test.each([
    ['--no-config', ['--no-config'], 'error'],
    ['--config', ['--config', 'other.yaml'], 'info'],
    ['--rule, over all', ['--rule', `${RULE}=warning`], 'warning'],
  ])('%s', (_, args, severity) => {
    const cwd = folderWith({
      'a.md': ARTICLE,
      '.clinlintrc.yaml': `rules: {${RULE}: off}`,
      'other.yaml': `rules: {${RULE}: info}`,
    });
    expect(severities(lint(cwd, ...args), RULE)).toEqual({ 'a.md': severity });
  });

  test('extends: later over earlier, the file over all; overrides by glob, the last one wins', () => {
    const cwd = folderWith({
      'a.md': ARTICLE,
      'patients/b.md': ARTICLE,
      'patients/old/c.md': ARTICLE,
      'shared/one.yaml': `rules: {${RULE}: warning, citation/dangling: off}`,
      'shared/two.json': '{"extends": ["./one.yaml"], "rules": {"citation/dangling": "info"}}',
      '.clinlintrc.yaml': `extends: [recommended, ./shared/two.json]\noverrides:\n  - files: [patients/**]\n    excludeFiles: patients/old/**\n    rules: {${RULE}: info}\n  - files: c.md\n    rules: {${RULE}: off}\n`,
    });
    const report = lint(cwd);
    expect(severities(report, RULE)).toEqual({
      'a.md': 'warning',
      'patients/b.md': 'info',
      'patients/old/c.md': 'none',
    });
    expect(severities(report, 'citation/dangling')['a.md']).toBe('info');
  });

  test.each([
    ['strict', 'rules.dose/not-checked', 'warning'],
    ['patient', 'audience', 'patient'],
    ['jurisdiction/eu', 'jurisdictions', ['EU']],
    ['recommended', 'rules.ismp/qd', 'error'],
  ])('preset %s', (preset, key, value) => {
    const cwd = folderWith({ '.clinlintrc.yaml': `extends: ${preset}` });
    const { values } = JSON.parse(runCli(['config', 'print', 'a.md', '--format', 'json'], { cwd }).out);
    expect(values).toContainEqual(expect.objectContaining({ key, value }));
  });

  test('articles under different configurations are still compared with each other', () => {
    const article = (range: string): string =>
      `# Pain\n\nIn diabetic peripheral neuropathic pain pregabalin is given at ${range} mg/day. Also duloxetine 60 mg once daily.\n`;
    const files = { 'a/x.md': article('150-300'), 'b/y.md': article('300-600') };
    const cwd = folderWith({ ...files, 'b/.clinlintrc.yaml': 'rules: {cross/dose-conflict: warning}' });
    expect(severities(lint(cwd), 'cross/dose-conflict')).toEqual({ 'a/x.md': 'info', 'b/y.md': 'warning' });
  });
});

describe('ignore files', () => {
  const paths = (cwd: string): string[] => lint(cwd).files.map(({ path }) => path);

  test('count in every folder, and are read as git reads them', () => {
    const cwd = folderWith({
      '.gitignore': 'out/\n*.draft.md\n',
      '.clinlintignore': 'old/**\n!old/keep.md\n',
      'sub/.clinlintignore': 'secret.md\n',
      'sub/.gitignore': '!b.draft.md\n',
      'out/a.md': ARTICLE,
      'a.draft.md': ARTICLE,
      'sub/b.draft.md': ARTICLE,
      'sub/secret.md': ARTICLE,
      'old/keep.md': ARTICLE,
      'old/x.md': ARTICLE,
      'ok.md': ARTICLE,
    });
    expect(paths(cwd)).toEqual(['ok.md', 'old/keep.md', 'sub/b.draft.md']);
  });

  test('of the repository hold in a folder below it, and never for a file that was named', () => {
    const cwd = folderWith({ '.git/HEAD': '', '.clinlintignore': 'a/b.md\n', 'a/b.md': ARTICLE, 'a/c.md': ARTICLE });
    expect(paths(join(cwd, 'a'))).toEqual(['c.md']);
    expect(runCli(['lint', 'b.md', '--format', 'json'], { cwd: join(cwd, 'a') }).out).toContain('"path": "b.md"');
  });
});

const BOMB = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`)}]`),
].join('\n');

describe('a configuration that cannot be used is one line that names file, line and what was meant, and exit 2', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'an unknown rule',
      { '.clinlintrc.yaml': 'rules:\n  dose/bellow-range: off\n' },
      '.clinlintrc.yaml:2: unknown rule "dose/bellow-range"; did you mean "dose/below-range"?',
    ],
    [
      'an unknown key',
      { '.clinlintrc.yaml': 'minReview: draft\nruls: {}\n' },
      '.clinlintrc.yaml:2: unknown key "ruls"; did you mean "rules"?',
    ],
    [
      'an unknown option',
      { '.clinlintrc.yaml': 'rules:\n  dose/cumulative-max: [info, {morphinMg: 3}]\n' },
      'unknown key "morphinMg"; did you mean "morphineMg"?',
    ],
    [
      'a wrong type',
      { '.clinlintrc.json': '{\n  "minReview": "draft",\n  "clinical": "yes"\n}' },
      '.clinlintrc.json:3: clinical: "yes" is not true or false',
    ],
    [
      'a wrong word',
      { '.clinlintrc.yaml': 'minReview: approvd\n' },
      '.clinlintrc.yaml:1: minReview: "approvd" is not one of draft, reviewed, approved; did you mean "approved"?',
    ],
    ['a list', { '.clinlintrc.yaml': '- a\n' }, '.clinlintrc.yaml:1: a list is not a mapping'],
    [
      'a duplicate key',
      { '.clinlintrc.yaml': 'rules: {}\nrules: {}\n' },
      '.clinlintrc.yaml:2: cannot be read: a key stands there twice',
    ],
    [
      'a duplicate key in JSON',
      { '.clinlintrc.json': '{"rules": {},\n"rules": {}}' },
      '.clinlintrc.json:2: cannot be read: the key "rules" stands there twice',
    ],
    ['broken YAML', { '.clinlintrc.yaml': 'rules:\n  a: [\n' }, '.clinlintrc.yaml:'],
    ['broken JSON', { '.clinlintrc.json': '{"rules":\n' }, '.clinlintrc.json:2: cannot be read'],
    [
      'a bomb of aliases',
      { '.clinlintrc.yaml': BOMB },
      '.clinlintrc.yaml: cannot be read: its aliases stand for too much',
    ],
    ['deep nesting', { '.clinlintrc.yaml': `rules: ${'['.repeat(50_000)}` }, '.clinlintrc.yaml'],
    [
      'a missing file',
      { '.clinlintrc.yaml': 'extends:\n  - ./no.yaml\n' },
      '.clinlintrc.yaml:2: extends no.yaml, which does not exist',
    ],
    [
      'an unknown preset',
      { '.clinlintrc.yaml': 'extends: recomended\n' },
      '.clinlintrc.yaml:1: unknown preset "recomended"; did you mean "recommended"?',
    ],
    [
      'a circle',
      { '.clinlintrc.yaml': 'extends: ./b.yaml\n', 'b.yaml': 'extends: ./.clinlintrc.yaml\n' },
      'b.yaml:1: extends itself: .clinlintrc.yaml → b.yaml → .clinlintrc.yaml',
    ],
    [
      'an override without files',
      { '.clinlintrc.yaml': 'overrides:\n  - rules: {}\n' },
      '.clinlintrc.yaml:2: overrides.0: "files" is missing',
    ],
    [
      'a fault in what it extends',
      { '.clinlintrc.yaml': 'extends: ./b.yaml\n', 'b.yaml': 'builtin: 3\n' },
      'b.yaml:1: builtin: 3 is not true or false',
    ],
    ['a folder in its place', { '.clinlintrc.yaml/x': '' }, '.clinlintrc.yaml: cannot be read: it is a folder'],
    [
      'Latin-1',
      { '.clinlintrc.yaml': Buffer.from([0x61, 0x3a, 0x20, 0xe4]) as unknown as string },
      '.clinlintrc.yaml: cannot be read: it is not valid UTF-8',
    ],
  ])('%s', (_, files, message) => {
    const result = runCli(['lint', 'a.md'], { cwd: folderWith({ 'a.md': ARTICLE, ...files }) });
    expect(result.err).toContain(message);
    expect(
      result.err
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('clinlint: ')),
    ).toBe(true);
    expect(result).toMatchObject({ status: 2, out: '' });
  });

  test('a broken package.json is the package manager’s business', () => {
    const cwd = folderWith({ 'a.md': ARTICLE, 'package.json': '{' });
    expect(runCli(['lint', 'a.md'], { cwd }).status).toBe(1);
  });
});

describe('clinlint config print', () => {
  const cwd = folderWith({
    'p/a.md': ARTICLE,
    '.clinlintrc.yaml':
      'extends: [jurisdiction/us, ./b.yaml]\noverrides:\n  - files: p/**\n    rules:\n      dose/below-range: off\n',
    'b.yaml': 'minReview: reviewed\n',
  });
  const args = ['config', 'print', 'p/a.md', '--rule', 'citation/dangling=info'];

  test('names the file, line, preset or option that set each value', () => {
    const { values } = JSON.parse(runCli([...args, '--format', 'json'], { cwd }).out) as {
      values: { key: string; value: unknown; from: unknown }[];
    };
    const of = (key: string): unknown => values.find((one) => one.key === key);
    expect(of('minReview')).toMatchObject({ value: 'reviewed', from: { from: 'b.yaml', line: 1 } });
    expect(of('jurisdictions')).toMatchObject({ value: ['US'], from: { from: 'preset jurisdiction/us' } });
    expect(of('rules.dose/below-range')).toMatchObject({ value: 'off', from: { from: '.clinlintrc.yaml', line: 5 } });
    expect(of('rules.citation/dangling')).toMatchObject({ value: 'info', from: { from: 'command line' } });
    expect(of('rules.ismp/qd')).toMatchObject({ value: 'error', from: { from: 'default' } });
  });

  test('in words', () => expect(runCli(args, { cwd }).out).toMatch(/^minReview: "reviewed" +# b\.yaml:1$/m));
});

describe('clinlint init', () => {
  test.each(['yaml', 'json'])('writes %s that can be used at once, and replaces nothing', (format) => {
    const cwd = folderWith({ 'a.md': ARTICLE });
    const args = ['init', '--format', format, '--preset', 'strict', '--preset', 'jurisdiction/us'];
    expect(runCli(args, { cwd }).status).toBe(0);
    const text = readFileSync(join(cwd, `.clinlintrc.${format}`), 'utf8');
    expect(parse(text)).toMatchObject({ extends: ['strict', 'jurisdiction/us'], rules: {} });
    expect(runCli(['lint', 'a.md'], { cwd }).status).toBe(1);
    expect(runCli(args, { cwd })).toMatchObject({ status: 2, err: expect.stringContaining('is there already') });
  });

  test('refuses a preset that is none', () => {
    const cwd = folderWith({});
    const result = runCli(['init', '--preset', 'strikt'], { cwd });
    expect(result).toMatchObject({ status: 2, err: expect.stringContaining('did you mean "strict"?') });
    expect(existsSync(join(cwd, '.clinlintrc.yaml'))).toBe(false);
  });
});
