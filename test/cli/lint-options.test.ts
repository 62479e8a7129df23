import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

/** Rules off but two, so that each test decides what is found: one error, one warning. */
const ARTICLE =
  '---\naudience: professional\n---\n\n# Gout\n\nWarfarin 5.0 mg once daily.\n\nRest helps [4].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n';
const ERROR = 'ismp/trailing-zero';
const WARNING = 'citation/dangling';
const only = (rules: Readonly<Record<string, string>>): string =>
  JSON.stringify({ rules: { ...Object.fromEntries(ALL.map((id) => [id, 'off'])), ...rules } });
const ALL = (JSON.parse(runCli(['rules', '--format', 'json']).out) as { id: string }[])
  .map(({ id }) => id)
  .filter((id) => !id.startsWith('internal/'));
const folder = (rules: Readonly<Record<string, string>>, text = ARTICLE): string =>
  folderWith({ 'a.md': text, '.clinlintrc.json': only(rules) });
const BOTH = { [ERROR]: 'error', [WARNING]: 'warning' };
const SUPPRESSED = ARTICLE.replace('Warfarin', `<!-- clinlint-disable-next-line ${ERROR} -- agreed -->\nWarfarin`);

describe('exit status', () => {
  test.each<[string, Record<string, string>, string[], number, string?]>([
    ['an error', { [ERROR]: 'error' }, [], 1],
    ['a warning', { [ERROR]: 'warning' }, [], 0],
    ['--fail-on warning', { [ERROR]: 'warning' }, ['--fail-on', 'warning'], 1],
    ['--fail-on warning, a note', { [ERROR]: 'info' }, ['--fail-on', 'warning'], 0],
    ['--fail-on info', { [ERROR]: 'info' }, ['--fail-on', 'info'], 1],
    ['--max-warnings that are fewer', { [ERROR]: 'warning' }, ['--max-warnings', '0'], 1],
    ['--max-warnings that are enough', { [ERROR]: 'warning' }, ['--max-warnings', '1'], 0],
    ['--rule', { [ERROR]: 'error' }, ['--rule', `${ERROR}=off`], 0],
    ['--quiet hides a warning, which still counts', { [ERROR]: 'warning' }, ['--quiet', '--max-warnings', '0'], 1],
    ['a suppressed error', { [ERROR]: 'error' }, [], 0, SUPPRESSED],
    ['--fail-on-suppressed', { [ERROR]: 'error' }, ['--fail-on-suppressed'], 1, SUPPRESSED],
    ['--fail-on-suppressed, nothing suppressed', { [ERROR]: 'info' }, ['--fail-on-suppressed'], 0],
  ])('%s', (_, rules, args, status, text = ARTICLE) =>
    expect(runCli(['lint', 'a.md', ...args], { cwd: folder(rules, text) }).status).toBe(status),
  );
});

describe('what makes no sense is one line and exit 2', () => {
  test.each([
    [['--max-warnings', 'many'], '--max-warnings: "many" is not a whole number'],
    [['--max-warnings', '-1'], '--max-warnings: "-1" is not a whole number'],
    [['--max-warnings', '1.5'], '--max-warnings: "1.5" is not a whole number'],
    [['--fail-on', 'eror'], '--fail-on: "eror" is not one of error, warning, info; did you mean "error"?'],
    [['--format', 'sarf'], 'did you mean "sarif"?'],
    [['--rule', 'x'], '--rule x: say its severity, such as x=off'],
    [['--rule', 'x=off'], 'unknown rule "x"'],
    [['--min-review', 'none'], '--min-review: "none" is not one of'],
    [['--jurisdiction', 'FR'], '--jurisdiction: "FR" is not one of US, EU, UK'],
    [['--as-of', '2026-02-30'], '"2026-02-30" is not a date'],
    [['--stdin'], '--stdin: reads one article from standard input and takes no paths'],
    [['--stdin-filename', 'x.md'], '--stdin-filename: names what --stdin reads'],
    [['--output-file', 'no/such/r.json'], 'no/such/r.json: cannot be written: the folder no/such does not exist'],
    [['--output-file', '.'], '.: cannot be written: it is a folder'],
    [['--config', 'absent.yaml'], 'absent.yaml: does not exist'],
  ])('%j', (args, message) => {
    const result = runCli(['lint', 'a.md', ...args], { cwd: folder(BOTH) });
    expect(result.err.trimEnd().split('\n')).toEqual([expect.stringContaining(message)]);
    expect(result.status).toBe(2);
  });
});

describe('what is shown', () => {
  test('--quiet: errors only', () => {
    const report = JSON.parse(runCli(['lint', 'a.md', '--quiet', '--format', 'json'], { cwd: folder(BOTH) }).out);
    expect(report.files[0].findings.map((one: { rule: string }) => one.rule)).toEqual([ERROR]);
    expect(report.summary).toMatchObject({ errors: 1, warnings: 0 });
  });

  test.each<[string, string[], Record<string, string>, boolean]>([
    ['not in a pipe', [], {}, false],
    ['--color', ['--color'], {}, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['--no-color over FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['NO_COLOR over FORCE_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colours: %s', (_, args, env, coloured) => {
    const { out } = runCli(['lint', 'a.md', ...args], { cwd: folder(BOTH), env });
    expect(out.includes('\u001b[')).toBe(coloured);
  });

  test('--stats says where the time went, on standard error', () => {
    const result = runCli(['lint', 'a.md', '--stats', '--format', 'json'], { cwd: folder(BOTH) });
    expect(result.err).toMatch(/1 file in [\d.]+ s, peak memory \d+ MB/);
    expect(result.err).toMatch(/reading +[\d.]+ ms/);
    expect(result.err).toMatch(new RegExp(`${ERROR} +[\\d.]+ ms`));
    expect(JSON.parse(result.out).version).toBe(1);
  });
});

describe('--output-file', () => {
  test('is written whole, leaves nothing beside it, and keeps a link', () => {
    const cwd = folder(BOTH);
    writeFileSync(join(cwd, 'real.txt'), 'old');
    symlinkSync('real.txt', join(cwd, 'link.txt'));
    runCli(['lint', 'a.md', '--format', 'compact', '--output-file', 'link.txt'], { cwd });
    expect(readFileSync(join(cwd, 'real.txt'), 'utf8')).toContain(ERROR);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('GitHub', () => {
  test('gets a job summary where it names a file, added to what is there', () => {
    const cwd = folder(BOTH);
    writeFileSync(join(cwd, 'summary.md'), 'before\n');
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    runCli(['lint', 'a.md', '--format', 'github'], { cwd, env });
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(
      /^before\n# Clinlint report\n\n\*\*1 error, 1 warning/,
    );
  });

  test('is not failed by a summary that cannot be written', () => {
    const cwd = folder({ [ERROR]: 'warning' });
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'no/such/file') };
    const result = runCli(['lint', 'a.md', '--format', 'github'], { cwd, env });
    expect(result).toMatchObject({ status: 0, err: expect.stringContaining('job summary: cannot be written') });
  });
});

test('a reader that closes the pipe is no error, and the exit status still tells what was found', async () => {
  const cwd = folder(BOTH);
  mkdirSync(join(cwd, 'many'));
  const text = ARTICLE.replace('Rest helps [4].', 'Rest helps [4]. '.repeat(2_000));
  for (let i = 0; i < 3; i += 1) writeFileSync(join(cwd, 'many', `${i}.md`), text);
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'lint', 'many', '--format', 'json'], { cwd });
  child.stdout.destroy();
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, errors }).toEqual({ status: 1, errors: '' });
});
