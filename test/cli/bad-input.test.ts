import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from '../harness/run-cli.ts';

const ARTICLE = '# Gout\n\nColchicine 0.5 mg twice daily [1]. Allopurinol 100 mg once daily [1].\n';
const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('what cannot be done is one line on standard error that names it, and exit 2', () => {
  test.each([
    ['a missing path', ['lint', 'absent.md'], 'absent.md: does not exist'],
    ['a missing article to draw', ['algorithm', 'absent.md'], 'absent.md: does not exist'],
    ['an unknown option', ['lint', '--colour'], "unknown option '--colour'"],
    ['an unknown format', ['lint', 'a.md', '--format', 'pdf'], '--format: "pdf" is not one of'],
    ['an unknown rule', ['lint', 'a.md', '--rule', 'dose/above-label-mx=off'], 'did you mean "dose/above-label-max"?'],
    ['an unknown severity', ['lint', 'a.md', '--rule', 'dose/above-label-max=loud'], '"loud" is not one of'],
    ['a wrong date', ['lint', 'a.md', '--as-of', 'soon'], '"soon" is not a date'],
    [
      'a missing formulary',
      ['lint', 'a.md', '--formulary', 'absent.json'],
      'absent.json: the formulary cannot be read',
    ],
    ['a rule to explain', ['explain', 'citation/danglin'], 'did you mean "citation/dangling"?'],
    ['an unknown drug', ['drug', 'pregabalinn'], 'no drug is named "pregabalinn"'],
    ['a folder without articles', ['lint', 'empty'], 'no articles found in empty'],
    ['a folder without clinical articles', ['lint', 'plain'], 'no clinical articles found among 1 file;'],
    ['a folder to draw', ['algorithm', 'empty'], 'empty: is a folder; name a file'],
    ['a folder for a formulary', ['lint', 'a.md', '--formulary', 'empty'], 'cannot be read: is a folder; name a file'],
    ['a formulary of words', ['lint', 'a.md', '--formulary', 'a.md'], 'a.md:1: not JSON ('],
    ['a baseline of words', ['lint', 'a.md', '--baseline', 'a.md'], 'a.md: is not JSON: '],
    ['a rule without a severity', ['lint', '--rule', 'ismp/qd', 'a.md'], 'say its severity, such as ismp/qd=off'],
    ['a server that nobody talks to', ['lsp'], 'lsp: add --stdio'],
    ['lines and a path', ['lint', '--ndjson', 'a.md'], '--ndjson: reads standard input and takes no paths (a.md)'],
    ['lines and a file', ['facts', '--ndjson', '--output-file', 'x'], 'no meaning together with --output-file'],
    ['lines and a limit', ['lint', '--ndjson', '--max-warnings', '0'], 'no meaning together with --max-warnings'],
    ['one text and its history', ['lint', '--stdin', '--since', 'main'], '--stdin: one text has no history'],
  ])('%s', (_, args, message) => {
    const result = runCli(args, { cwd: folderWith({ 'a.md': ARTICLE, 'empty/x.txt': '', 'plain/x.md': '# Words\n' }) });
    expect(result.status).toBe(2);
    expect(lines(result.err)).toEqual([expect.stringContaining(message)]);
    expect(result.out).toBe('');
  });

  test('an unknown rule in the configuration names file and rule', () => {
    const cwd = folderWith({ 'a.md': ARTICLE, '.clinlintrc.yaml': 'rules:\n  dose/bellow-range: off\n' });
    const result = runCli(['lint', 'a.md'], { cwd });
    expect(result.status).toBe(2);
    expect(result.err).toContain(
      '.clinlintrc.yaml:2: unknown rule "dose/bellow-range"; did you mean "dose/below-range"?',
    );
  });

  test('a formulary with a wrong field names file, drug and field', () => {
    const formulary = {
      schemaVersion: 1,
      id: 'house',
      title: 'House',
      release: '1',
      sources: {},
      drugs: [{ id: 'x', genericName: 'x', doseRulez: [] }],
    };
    const cwd = folderWith({ 'a.md': ARTICLE, 'house.json': JSON.stringify(formulary) });
    const result = runCli(['lint', 'a.md', '--formulary', 'house.json'], { cwd });
    expect(result.status).toBe(2);
    expect(result.err).toContain('house.json');
    expect(result.err).toContain('doseRulez');
  });
});

describe('one unreadable file does not stop the rest, and ends with exit 2', () => {
  test.each([
    ['invalid UTF-8', Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x41]), 'not valid UTF-8'],
    ['binary', Buffer.from('# A\0B'), 'not text (it holds NUL bytes)'],
    ['20 MB', Buffer.alloc(20 * 1024 * 1024, 'word '), 'larger than 16 MB'],
  ])('%s', (_, bytes, reason) => {
    const cwd = folderWith({ 'a.md': ARTICLE, 'b.md': bytes });
    const result = runCli(['lint', 'a.md', 'b.md', '--format', 'json'], { cwd });
    const report = JSON.parse(result.out);
    expect(result.status).toBe(2);
    expect(result.err).toContain(`b.md: ${reason}`);
    expect(report.files.map((f: { path: string }) => f.path)).toEqual(['a.md', 'b.md']);
    expect(report.files[1].findings).toMatchObject([
      { rule: 'internal/unreadable', severity: 'error', line: 1, column: 1 },
    ]);
  });
});

describe('an article that is merely odd is linted', () => {
  test.each([
    ['empty', ''],
    ['only spaces', '  \n \n'],
    ['unclosed fence', '# A\n\n```\n5 mg'],
    ['unclosed front matter', '---\ntitle: A\n\n# A\n'],
    ['broken front matter', '---\ntitle: [A\n---\n\n# A\n'],
    ['a byte order mark', `\uFEFF${ARTICLE}`],
    ['CRLF', ARTICLE.replace(/\n/g, '\r\n')],
  ])('%s', (_, text) => {
    const result = runCli(['lint', 'a.md', '--format', 'json'], { cwd: folderWith({ 'a.md': text }) });
    expect([0, 1]).toContain(result.status);
    expect(JSON.parse(result.out).files).toHaveLength(1);
  });

  test('10 MB is linted', () => {
    const paragraph = `${'Take rest and drink water every day. '.repeat(60)}\n\n`;
    const text = `# A\n\n${paragraph.repeat(5_000)}`.slice(0, 10 * 1024 * 1024);
    const result = runCli(['lint', 'a.md', '--format', 'json'], { cwd: folderWith({ 'a.md': text }) });
    expect([0, 1]).toContain(result.status);
  }, 300_000);
});
