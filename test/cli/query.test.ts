import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const ARTICLES = {
  'articles/a.md': `---
title: Pain
---
# Pain

Start pregabalin 75 mg twice daily for postherpetic neuralgia [1]. Give pregabalin 150 mg twice daily [2, 5]. Or give duloxetine 120 mg once daily.

## References

1. Roe A, Poe C. Treatment of pain after shingles. BMJ 2012;1:2-9.
2. Doe B. More pain. Lancet 2021;3:4.
`,
  'articles/b.md': `# Cramp

Give pregabalin 0.3 g once daily [1](https://example.org/a). Give colchicine 0.5 mg twice daily.

## References

1. Coe C. Cramp. BMJ 2020;1:2.

## Disclaimer

This article is for healthcare professionals and does not replace clinical judgement; verify doses.
`,
};

const cwd = folderWith({ ...ARTICLES, 'broken.md': Buffer.from([0xff, 0xfe]), 'empty/x.txt': '' });
const query = (...args: readonly string[]) => runCli(['query', ...args], { cwd });
const answer = (...args: readonly string[]): unknown => {
  const { status, out, err } = query(...args);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
};

/** What the report counts: a second way to the same numbers. */
function reasonsOfLint(): string {
  const { files } = JSON.parse(runCli(['lint', 'articles', '--format', 'json'], { cwd }).out) as {
    readonly files: readonly { readonly coverage: { readonly doses: { readonly reasons: Record<string, number> } } }[];
  };
  const sums = new Map<string, number>();
  for (const { coverage } of files)
    for (const [reason, doses] of Object.entries(coverage.doses.reasons))
      sums.set(reason, (sums.get(reason) ?? 0) + doses);
  return JSON.stringify([...sums].map(([reason, doses]) => ({ reason, doses })).sort(byReason));
}

const byReason = (a: { readonly reason: string }, b: { readonly reason: string }): number =>
  a.reason < b.reason ? -1 : 1;

describe('the questions of the guide', () => {
  const page = readFileSync(join(ROOT, 'docs/query.md'), 'utf8');
  const asked = [...page.matchAll(/^clinlint query (--raw )?'([^']+)' articles\/$/gm)].map(
    ([, raw, expression]) => [raw === undefined ? [] : ['--raw'], expression ?? ''] as const,
  );

  const expected: readonly string[] = [
    '["150 mg twice daily"]',
    '[{"path":"articles/a.md","doses":[{"line":6,"text":"150 mg twice daily"}]},{"path":"articles/b.md","doses":[{"line":3,"text":"0.3 g once daily"}]}]',
    '[{"path":"articles/a.md","missing":[5]}]',
    'articles/a.md',
    reasonsOfLint(),
    '[{"year":2012,"title":"Treatment of pain after shingles"}]',
  ];

  test('are all here', () => expect(asked).toHaveLength(expected.length));

  test.each(expected.map((said, n) => [asked[n]?.[1] ?? '', asked[n]?.[0] ?? [], said] as const))(
    '%s',
    (expression, options, said) => {
      const { status, out, err } = query(...options, expression, 'articles/');
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(options.length > 0 ? out.trim() : JSON.stringify(JSON.parse(out))).toBe(said);
    },
  );
});

describe('the answer', () => {
  test('to "@" is what facts prints, byte by byte, with the same options', () => {
    for (const options of [[], ['--jurisdiction', 'US'], ['--no-builtin', '--no-config']])
      expect(query('@', 'articles', ...options).out).toBe(runCli(['facts', 'articles', ...options], { cwd }).out);
  });

  test.each([
    ['nothing.at.all', null],
    ['files[?path == `"x"`]', []],
    ['length(files)', 2],
    ['files[0].constructor', null],
    ['files[0].__proto__', null],
  ])('to %s is %j and exit 0', (expression, said) => expect(answer(expression, 'articles')).toEqual(said));

  test('can be written to a file, and not over an article', () => {
    expect(query('length(files)', 'articles', '--output-file', 'n.json')).toMatchObject({ status: 0, out: '' });
    expect(readFileSync(join(cwd, 'n.json'), 'utf8')).toBe('2\n');
    const over = query('version', 'articles/a.md', '--output-file', 'articles/a.md');
    expect(over).toMatchObject({ status: 2, out: '', err: expect.stringContaining('what is to be read') });
  });

  test('--raw prints texts without quotes, and all else as JSON', () => {
    const raw = (expression: string): string => query('--raw', expression, 'articles').out;
    expect(raw('files[0].path')).toBe('articles/a.md\n');
    expect(raw('files[].path')).toBe('articles/a.md\narticles/b.md\n');
    expect(raw('files[?path == `"x"`].path')).toBe('');
    expect(raw('[version, files[0].path]')).toBe('[\n  1,\n  "articles/a.md"\n]\n');
  });
});

describe('what cannot be answered is one line and exit 2', () => {
  test.each([
    ['files[?', 'column 8: the expression ends before it is complete'],
    ['', 'column 1: the expression ends'],
    ['a b', 'column 3: unexpected b'],
    ['a[?b]]', 'column 6: unexpected ]'],
    ['"é😀" ] x', 'column 7: unexpected ]'],
    ['a[?x > `1]', 'column 8: a quotation that is not closed'],
    ["a == 'x", 'column 6: a quotation that is not closed'],
    ['a == `{`', 'column 6: no JSON between backticks'],
    ['a ^^ b', 'column 3: not a word of JMESPath: ^^ b'],
    ['files[?path == `"x"`].lenght(doses)', 'column 23: there is no function "lenght"; did you mean "length"?'],
    ['length(version)', 'length() expected argument 1'],
    ['let $x = files in $y', 'undefined variable y'],
    ['files[::0]', 'step cannot be 0'],
    ['('.repeat(9_999), 'nested too deeply'],
    ['a'.repeat(10_001), 'longer than 10000 characters'],
  ])('%.40s', (expression, message) => {
    const { status, out, err } = query(expression, 'articles');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(`query: ${message}`.slice(0, 7))]);
    expect(err).toContain(message);
  });

  test('an expression is read before any article', () =>
    expect(query('a b', 'absent.md').err).toContain('column 3: unexpected b'));

  test.each([
    [['absent.md'], 'absent.md: does not exist'],
    [['empty'], 'no articles found in empty'],
    [['articles', '--formulary', 'absent.json'], 'the formulary cannot be read'],
  ])('%j', (args, message) =>
    expect(query('version', ...args)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(message) }),
  );

  test('a file that cannot be read is said; the others are asked', () =>
    expect(query('length(files)', 'articles/a.md', 'broken.md')).toMatchObject({
      status: 2,
      out: '1\n',
      err: expect.stringContaining('broken.md: not valid UTF-8'),
    }));
});
