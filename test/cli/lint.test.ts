import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from '../harness/run-cli.ts';

const CLEAN = '# Rest\n\nRest helps.\n';
const DOSED = '# Gout\n\nColchicine 0.5 mg twice daily. Allopurinol 100 mg once daily.\n';

describe('which files are linted', () => {
  test('in a folder only clinical articles; the others are listed', () => {
    const cwd = folderWith({ 'clean.md': CLEAN, 'dosed.md': DOSED, 'node_modules/x.md': DOSED, 'note.txt': DOSED });
    const report = JSON.parse(runCli(['lint', '--format', 'json'], { cwd }).out);
    expect(report.files.map((f: { path: string }) => f.path)).toEqual(['dosed.md']);
    expect(report.skipped).toEqual([{ path: 'clean.md', reason: expect.any(String) }]);
  });

  test('a file named outright is always linted, whatever its ending', () => {
    const cwd = folderWith({ 'clean.md': CLEAN, 'note.txt': DOSED });
    const report = JSON.parse(runCli(['lint', 'clean.md', 'note.txt', '--format', 'json'], { cwd }).out);
    expect(report.files.map((f: { path: string }) => f.path)).toEqual(['clean.md', 'note.txt']);
  });

  test('ignore files are honoured', () => {
    const cwd = folderWith({ 'a/dosed.md': DOSED, 'b/dosed.md': DOSED, '.clinlintignore': 'b/\n' });
    const report = JSON.parse(runCli(['lint', '--format', 'json'], { cwd }).out);
    expect(report.files.map((f: { path: string }) => f.path)).toEqual(['a/dosed.md']);
  });
});

describe('order and streams', () => {
  test('the report does not depend on the order of the arguments', () => {
    const cwd = folderWith({ 'a.md': DOSED, 'B.md': DOSED, 'c/d.md': DOSED });
    const one = runCli(['lint', 'c/d.md', 'a.md', 'B.md', '--format', 'json'], { cwd }).out;
    const two = runCli(['lint', 'a.md', 'B.md', 'c/d.md', '--format', 'json'], { cwd }).out;
    expect(one).toBe(two);
    expect(JSON.parse(one).files.map((f: { path: string }) => f.path)).toEqual(['B.md', 'a.md', 'c/d.md']);
  });

  test('--output-file takes the report and leaves standard output empty', () => {
    const cwd = folderWith({ 'a.md': DOSED });
    const result = runCli(['lint', 'a.md', '--format', 'json', '--output-file', 'r.json'], { cwd });
    expect(result.out).toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).version).toBe(1);
  });

  test('standard input is an article of its own', () => {
    const report = JSON.parse(
      runCli(['lint', '--stdin', '--stdin-filename', 'x.md', '--format', 'json', '--no-config'], { input: DOSED }).out,
    );
    expect(report.files[0].path).toBe('x.md');
  });
});

describe('exit status', () => {
  const args = (...more: string[]): string[] => ['lint', 'a.md', '--no-config', ...more];
  const cwd = folderWith({
    'a.md':
      '# Gout\n\nColchicine 0.50 mg twice daily.\n\nRest helps [4].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n',
  });

  test('1 for an error, 0 when it is switched off', () => {
    expect(runCli(args(), { cwd }).status).toBe(1);
    const off = [
      'citation/dangling',
      'reference/count-mismatch',
      'disclaimer/missing',
      'citation/dose-uncited',
      'ismp/trailing-zero',
    ].flatMap((rule) => ['--rule', `${rule}=off`]);
    expect(runCli(args(...off), { cwd }).status).toBe(0);
  });

  test('--version and --help are 0 and say the intended use', () => {
    expect(runCli(['--version'])).toMatchObject({ status: 0, out: expect.stringContaining('not a medical device') });
    expect(runCli(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('algorithm') });
  });
});

describe('one JSON object a line', () => {
  const input = [
    '{"id":"1","text":"Pregabalin 75 mg twice daily."}',
    'nonsense',
    '{"id":"2"}',
    '{"id":"3","text":"","path":"x.md"}',
  ].join('\n');

  test.each(['facts', 'lint'])('%s answers every line in order and goes on after an error', (command) => {
    const result = runCli([command, '--ndjson', '--no-config'], { input });
    const answers = result.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((a) => [a.id, 'error' in a])).toEqual([
      ['1', false],
      [null, true],
      ['2', true],
      ['3', false],
    ]);
    expect(answers[3].path).toBe('x.md');
    expect(result.err).toBe('clinlint: 2 of 4 lines could not be read; their answers say why\n');
  });

  test('a line ends where a line feed is, and only there', () => {
    const texts = ['Gout\u2028\u2029 100\u00a0mg', '# Äpfel'];
    const input = texts.map((text, i) => JSON.stringify({ id: String(i), text: `${text}\n` })).join('\r\n');
    const result = runCli(['lint', '--ndjson', '--no-config'], { input: `\uFEFF${input}` });
    const answers = result.out.trimEnd().split('\n');
    expect(answers.map((line) => Object.keys(JSON.parse(line)).slice(0, 2))).toEqual([
      ['id', 'path'],
      ['id', 'path'],
    ]);
    expect(result.err).toBe('');
  });

  test('what would not be linted as a file is not linted as a line', () => {
    const latin = Buffer.from('{"id":"a","text":"M\u00fcller"}\n', 'latin1');
    const binary = `${JSON.stringify({ id: 'b', text: 'A\0B' })}\n`;
    const large = JSON.stringify({ id: 'c', text: 'word '.repeat(4_000_000) });
    const input = Buffer.concat([latin, Buffer.from(binary), Buffer.from(large)]);
    const answers = runCli(['lint', '--ndjson', '--no-config'], { input }).out.trimEnd().split('\n');
    expect(answers.map((line) => JSON.parse(line))).toEqual([
      { id: null, error: expect.stringContaining('not valid UTF-8') },
      { id: 'b', error: expect.stringContaining('NUL bytes') },
      { id: 'c', error: expect.stringContaining('larger than 16 MB') },
    ]);
  });
});

describe('--fix', () => {
  test('keeps the byte order mark and CRLF, and changes only what it says', () => {
    const text = '\uFEFF# Gout\r\n\r\nWarfarin 5.0 mg once daily.\r\n';
    const cwd = folderWith({ 'a.md': text });
    runCli(['lint', 'a.md', '--fix', '--no-config'], { cwd });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(text.replace('5.0', '5'));
  });

  test('repairs until nothing safe is left, and reports what remains', () => {
    const text = [
      '\uFEFF# Gout\r\n',
      'Warfarin 5.0 mg QD eases the joint 3, 2\r\n',
      'Ice is safe for most people .\tDose: oxycodone .5 mg 1  \r\n',
      '## References\r\n',
      '- Lee A. Gout in adults. BMJ 2019.',
      '- Lee A. Gout in adults. BMJ 2019.',
      '- Diaz B. Rest for joints. Lancet 2020.\r\n',
    ].join('\r\n');
    const cwd = folderWith({ 'a.md': text });
    const run = runCli(['lint', 'a.md', '--fix', '--no-config', '--format', 'json'], { cwd });
    const once = readFileSync(join(cwd, 'a.md'), 'utf8');
    const expected = text.replace('5.0 mg QD', '5 mg once daily').split('- ');
    expect(once).toBe(expected.reduce((all, part, at) => `${all}${at}. ${part}`));
    const rules = JSON.parse(run.out).files[0].findings.map((one: { rule: string }) => one.rule);
    expect(rules).toEqual(expect.arrayContaining(['ismp/naked-decimal', 'reference/duplicate']));
    expect(rules).not.toContain('reference/unnumbered');
    expect(run.status).toBe(1);
    runCli(['lint', 'a.md', '--fix', '--no-config'], { cwd });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(once);
  });

  test('leaves files of a folder alone that are no articles', () => {
    const text = '# Shopping\n\nBring warfarin 5.0 mg.\n';
    const cwd = folderWith({
      'notes/a.md': text,
      'notes/b.md': '# Gout\n\nWe recommend warfarin 5.0 mg once daily.\n',
    });
    runCli(['lint', 'notes', '--fix', '--no-config'], { cwd });
    expect(readFileSync(join(cwd, 'notes/a.md'), 'utf8')).toBe(text);
    expect(readFileSync(join(cwd, 'notes/b.md'), 'utf8')).toContain('warfarin 5 mg');
  });

  test('--fix-dry-run writes nothing', () => {
    const text = '# Gout\n\nWarfarin 5.0 mg once daily.\n';
    const cwd = folderWith({ 'a.md': text });
    runCli(['lint', 'a.md', '--fix-dry-run', '--no-config'], { cwd });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(text);
  });
});
