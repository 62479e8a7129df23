import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Schema, Validator } from '@cfworker/json-schema';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../../server/src/core/report/format-names.ts';
import { reportWriter } from '../../../server/src/core/report/formats.ts';
import type { LintReport } from '../../../server/src/core/report/lint-report.ts';
import { markdownWriter } from '../../../server/src/core/report/markdown.ts';
import { NO_PAINT } from '../../../server/src/core/report/paint.ts';
import { render } from '../../../server/src/core/report/report-writer.ts';
import gitlabSchema from '../../formats/gitlab-code-quality.schema.json' with { type: 'json' };
import rdjsonSchema from '../../formats/rdjson.schema.json' with { type: 'json' };
import { detailOf, EMPTY_REPORT, fileWith, finding, NASTY_REPORT, reportWith } from '../../formats/reports.ts';
import { CHECKSTYLE, grammarProblems, JUNIT, parseXml } from '../../formats/xml-grammar.ts';

// Published by OASIS, shipped by @microsoft/jest-sarif; the other formats ship no schema, see test/formats.
const SARIF_SCHEMA = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

const options = { paint: NO_PAINT, fails: (severity: string) => severity === 'error' };
const shown = (format: FormatName, report: LintReport): string =>
  render(reportWriter(format, options), report, detailOf);
const validator = (schema: unknown): Validator => new Validator(schema as Schema, '7', false);

const ONE = reportWith([fileWith([finding(), finding({ severity: 'warning' }), finding({ severity: 'info' })])]);

test('the summary counts findings and doses', () => {
  expect(ONE.summary).toMatchObject({ files: 1, errors: 1, warnings: 1, infos: 1, doses: { found: 3, checked: 1 } });
});

describe.each(FORMATS)('%s', (format) => {
  test('says how many doses were not checked, and why', () => {
    const text = shown(format, ONE);
    const told = format === 'json' ? '"notChecked": 2' : format === 'sarif' ? '"no-indication": 1' : '2 not checked';
    expect(text).toContain(told);
    if (format !== 'json' && format !== 'sarif') expect(text).toContain('no indication named');
  });

  test('lets no character of an article steer a terminal or break a line', () => {
    expect(shown(format, NASTY_REPORT)).not.toMatch(/[^\P{Cc}\t\r\n]/u);
  });

  test('is text for a run over nothing', () => expect(shown(format, EMPTY_REPORT)).toMatch(/\n$/));
});

describe.each([
  ['sarif', JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8'))],
  ['gitlab', gitlabSchema],
  ['rdjson', rdjsonSchema],
] as const)('%s fits its schema', (format, schema) => {
  const { validate } = { validate: (value: unknown) => validator(schema).validate(value) };
  test.each([
    ['nasty', NASTY_REPORT],
    ['empty', EMPTY_REPORT],
    ['plain', ONE],
  ])('%s', (_, report) => expect(validate(JSON.parse(shown(format, report))).errors).toEqual([]));

  test('which can fail', () => expect(validate(JSON.parse('{"version": 3, "diagnostics": [{}]}')).valid).toBe(false));
});

describe.each([
  ['checkstyle', CHECKSTYLE],
  ['junit', JUNIT],
] as const)('%s fits its grammar', (format, grammar) => {
  test.each([
    ['nasty', NASTY_REPORT],
    ['empty', EMPTY_REPORT],
    ['plain', ONE],
  ])('%s', (_, report) => expect(grammarProblems(parseXml(shown(format, report)), grammar)).toEqual([]));

  test('which can fail', () => {
    expect(grammarProblems(parseXml('<file><error line="0"/></file>'), grammar)).not.toEqual([]);
    expect(() => parseXml('<a>\u0007</a>')).toThrow();
  });
});

test('json is the report as it is, written piece by piece', () => {
  for (const report of [ONE, NASTY_REPORT, EMPTY_REPORT])
    expect(JSON.parse(shown('json', report))).toEqual(JSON.parse(JSON.stringify(report)));
  expect(shown('json', EMPTY_REPORT)).toContain('"files": [],\n');
});

describe('stylish', () => {
  const text = shown(
    'stylish',
    reportWith([fileWith([finding(), finding({ rule: 'dose/not-checked', severity: 'info', message: 'One dose.' })])]),
  );

  test('shows place, severity, message and rule', () =>
    expect(text).toContain('  3:5  error    Citation 7 has no entry.  citation/dangling'));
  test('says in one line an article what was not checked', () => {
    expect(text).toContain('2 of 3 doses not checked: 1 no indication named, 1 drug not in the formulary');
    expect(text).not.toContain('One dose.');
  });
  test('shows an unchecked dose that was asked for as more than a note', () =>
    expect(
      shown('stylish', reportWith([fileWith([finding({ rule: 'dose/not-checked', message: 'One dose.' })])])),
    ).toContain('One dose.'));
  test('ends with coverage and the intended use', () =>
    expect(text).toMatch(/Doses: 3 found, 1 checked, 2 not checked[\s\S]*not a medical device/));
});

test('compact writes what compilers write', () =>
  expect(shown('compact', ONE)).toContain('a b/ü#1.md:3:5: error: Citation 7 has no entry. [citation/dangling]\n'));

describe('GitHub annotations', () => {
  test('escape what the command syntax uses', () => {
    const text = shown('github', reportWith([fileWith([finding({ message: '50% more:\nlook, again' })])]));
    expect(text).toContain(
      '::error file=a b/ü#1.md,line=3,endLine=3,col=5,endColumn=8,title=citation/dangling::50%25 more:%0Alook, again\n',
    );
  });

  test('come most severe first, coverage last', () => {
    const mixed = (['info', 'warning', 'error'] as const).map((severity) => finding({ severity }));
    const lines = shown('github', reportWith([fileWith(mixed)])).match(/^::\w+/gm);
    expect(lines).toEqual(['::error', '::warning', '::notice', '::notice']);
  });

  test('are no more than GitHub shows, and the rest is counted', () => {
    const many = Array.from({ length: 30 }, () => finding()).concat(
      Array.from({ length: 12 }, () => finding({ severity: 'info' })),
    );
    const text = shown('github', reportWith([fileWith(many)]));
    expect(text.match(/^::error/gm)).toHaveLength(10);
    expect(text.match(/^::notice/gm)).toHaveLength(10);
    expect(text).toContain('20 more of severity error, 3 more of severity info');
  });

  test('cannot be forged by a path', () => {
    const text = shown('github', reportWith([fileWith([], { path: '::error::x.md' })]));
    expect(text.match(/^::/gm)).toHaveLength(1);
  });
});

describe('SARIF', () => {
  const { runs } = JSON.parse(
    shown(
      'sarif',
      reportWith([
        fileWith([finding({ related: [{ path: 'z.md', line: 1, column: 2, message: 'there' }] })], {
          suppressed: [finding()],
        }),
      ]),
    ),
  ) as Log;
  const [run] = runs;

  test('names the rules it uses and nothing else, by index', () => {
    expect(run?.tool.driver.rules?.map((rule) => rule.id)).toEqual(['citation/dangling']);
    expect(run?.results?.[0]?.ruleIndex).toBe(0);
  });
  test('leaves suppressed findings out', () => expect(run?.results).toHaveLength(1));
  test('keeps places in UTF-16 columns and paths as URIs', () => {
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b/%C3%BC%231.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8 },
    });
  });
  test('carries the fingerprint and coverage', () => {
    expect(run?.results?.[0]?.partialFingerprints).toEqual({ 'clinlint/v1': '0123456789abcdef' });
    expect(run?.properties?.coverage).toMatchObject({ found: 3, checked: 1, notChecked: 2 });
  });
  test('says that the job was not done where a file could not be read', () => {
    const log = JSON.parse(shown('sarif', NASTY_REPORT)) as Log;
    expect(log.runs[0]?.invocations).toEqual([{ executionSuccessful: false }]);
    expect(run?.invocations).toEqual([{ executionSuccessful: true }]);
  });
});

describe('GitLab', () => {
  const fingerprints = (report: LintReport): string[] =>
    (JSON.parse(shown('gitlab', report)) as { fingerprint: string }[]).map((issue) => issue.fingerprint);

  test('keeps our fingerprint, and tells equals apart', () => {
    const all = fingerprints(reportWith([fileWith([finding(), finding()]), fileWith([finding()], { path: 'b.md' })]));
    expect(all[0]).toBe('0123456789abcdef');
    expect(new Set(all).size).toBe(all.length);
  });

  test('does not change when lines move', () => {
    const moved = reportWith([fileWith([finding({ line: 90, endLine: 90 })])]);
    expect(fingerprints(moved)).toEqual(fingerprints(reportWith([fileWith([finding()])])));
  });
});

describe('rdjson', () => {
  const { diagnostics } = JSON.parse(
    shown(
      'rdjson',
      reportWith([
        fileWith([finding({ fixes: [{ title: '', safe: true, edits: [{ start: 8, end: 9, text: '6' }] }] })]),
      ]),
    ),
  );

  test('counts columns in bytes of UTF-8', () =>
    expect(diagnostics[0].location.range.start).toEqual({ line: 3, column: 1 + 2 + 4 + 1 }));
  test('offers repairs as suggestions', () =>
    expect(diagnostics[0].suggestions).toEqual([
      { range: { start: { line: 3, column: 7 }, end: { line: 3, column: 8 } }, text: '6' },
    ]));
});

describe('JUnit', () => {
  const suite = parseXml(shown('junit', NASTY_REPORT)).children[0];
  const outcomes = suite?.children.filter(({ name }) => name === 'testcase').map((one) => one.children[0]?.name);

  test('agrees with the exit status: what fails the run is a failure, an unchecked dose is skipped', () =>
    expect(outcomes).toEqual(['failure', 'system-out', 'skipped', 'failure']));
  test('gives an article without findings a test that passes', () => {
    const clean = parseXml(shown('junit', NASTY_REPORT)).children[2];
    expect(clean?.attributes).toMatchObject({ tests: '1', failures: '0' });
  });
});

describe('Markdown', () => {
  test('lists suppressions with reason, author and end', () => {
    const silent = finding({ reason: 'agreed by the board', by: 'A. Example', until: '2027-03-01' });
    const text = shown('markdown', reportWith([fileWith([], { suppressed: [silent] })]));
    expect(text).toContain('agreed by the board; by A. Example; until 2027-03-01');
  });

  test('lets no text of an article out of its cell', () => {
    const text = shown('markdown', NASTY_REPORT);
    expect(text).not.toMatch(/(?<!\\)<script|^next/m);
    for (const row of text.split('\n').filter((line) => line.startsWith('| ')))
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  test('is cut where its place has a limit, and says so', () => {
    const text = render(
      markdownWriter(200),
      reportWith([fileWith([finding()]), fileWith([finding()], { path: 'b.md' })]),
    );
    expect(text).toContain('Cut here: 2 more parts do not fit');
    expect(text).toContain('2 errors');
  });
});

describe('HTML', () => {
  const page = shown('html', NASTY_REPORT);

  test('runs nothing and loads nothing', () => {
    expect(page).not.toMatch(/<script|javascript:|<link|<img|@import|url\(/i);
    expect(page).toContain("default-src 'none'");
  });
  test('draws each drug and says the same in a table', () => {
    expect(page).toMatch(/<svg role="img" aria-labelledby="plot-0"[\s\S]*150–300 mg a day/);
    expect(page).toMatch(/<caption>The same doses of pregabalin[\s\S]*<td>150–300 mg a day<\/td>/);
  });
  test('marks verdicts by a sign, not by colour alone', () => expect(page).toContain('✓ within the label'));
});

describe('amounts where nothing is read', () => {
  const doses = { found: 0, checked: 0, notChecked: 0, reasons: {}, unread: 1 };
  const report = reportWith([fileWith([], { path: 'code.md', coverage: { doses } })]);

  test.each(['stylish', 'compact', 'markdown', 'html', 'github', 'gitlab', 'rdjson'] as const)(
    '%s says so',
    (format) => {
      expect(shown(format, report)).toContain('1 amount in code, attributes or words for pictures not read');
    },
  );
});

describe('what a change fixed', () => {
  const report = reportWith([
    fileWith([], { fixed: [finding({ message: 'Citation 9 had no entry.' })] }),
    fileWith([], { path: 'b.md' }),
  ]);
  test('stands in the terminal, by article and in sum', () => {
    expect(shown('stylish', report)).toContain('  fixed: Citation 9 had no entry.  citation/dangling\n');
    expect(shown('stylish', report)).toContain('1 finding fixed by this change\n');
  });
  test('in Markdown, which is also the job summary', () => {
    expect(shown('markdown', report)).toContain('in 2 articles; 1 finding fixed by this change**');
    expect(shown('markdown', report)).toContain('Fixed by this change:\n\n- Citation 9 had no entry');
  });
  test('in the log of GitHub', () => expect(shown('github', report)).toContain('\n1 finding fixed by this change.\n'));
  test('is not spoken of where nothing was compared', () => {
    for (const format of ['stylish', 'markdown', 'github'] as const) expect(shown(format, ONE)).not.toContain('fixed');
  });
});

test('no format begins with a byte order mark, which GitLab does not take', () => {
  for (const format of FORMATS) expect(shown(format, NASTY_REPORT)).not.toMatch(/^\uFEFF/);
});
