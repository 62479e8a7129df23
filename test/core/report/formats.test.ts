import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { github } from '../../../server/src/core/report/github.ts';
import { type FindingJson, type LintReport, lintReport } from '../../../server/src/core/report/lint-report.ts';
import { NO_PAINT } from '../../../server/src/core/report/paint.ts';
import { sarif } from '../../../server/src/core/report/sarif.ts';
import { stylish } from '../../../server/src/core/report/stylish.ts';

const finding = (more: Partial<FindingJson>): FindingJson => ({
  rule: 'citation/dangling',
  severity: 'error',
  message: 'Citation 7 has no entry.',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 8,
  fingerprint: '0123456789abcdef',
  docs: 'https://example.org',
  ...more,
});

function reportWith(findings: readonly FindingJson[]): LintReport {
  const doses = { found: 3, checked: 1, notChecked: 2, reasons: { 'no-indication': 1, 'unknown-drug': 1 } };
  const file = { path: 'a b/ü.md', findings, suppressed: [], baselined: [], fixed: [], coverage: { doses } };
  const run = {
    asOf: '2026-01-01',
    jurisdictions: ['US'],
    configDigest: 'x',
    formulary: [{ id: 'f', release: '1', digest: 'd' }],
  };
  return lintReport({ toolVersion: '1.2.3', ...run, files: [file], skipped: [{ path: 'c.md', reason: 'no dose' }] });
}

test('the summary counts findings and doses', () => {
  const { summary } = reportWith([finding({}), finding({ severity: 'warning' }), finding({ severity: 'info' })]);
  expect(summary).toMatchObject({
    files: 1,
    errors: 1,
    warnings: 1,
    infos: 1,
    doses: { found: 3, checked: 1, notChecked: 2 },
  });
});

describe('stylish', () => {
  const text = stylish(
    reportWith([finding({}), finding({ rule: 'dose/not-checked', severity: 'info', message: 'One dose.' })]),
    NO_PAINT,
  );

  test('shows place, severity, message and rule', () =>
    expect(text).toContain('  3:5  error    Citation 7 has no entry.  citation/dangling'));
  test('says in one line an article what was not checked', () => {
    expect(text).toContain('2 of 3 doses not checked: 1 no indication named, 1 drug not in the formulary');
    expect(text).not.toContain('One dose.');
  });
  test('ends with coverage and the intended use', () =>
    expect(text).toMatch(/Doses: 3 found, 1 checked, 2 not checked[\s\S]*not a medical device/));
});

describe('GitHub annotations', () => {
  test('escape what the command syntax uses', () => {
    const text = github(reportWith([finding({ message: '50% more:\nlook, again' })]));
    expect(text).toBe(
      '::error file=a b/ü.md,line=3,endLine=3,col=5,endColumn=8,title=citation/dangling::50%25 more:%0Alook, again\n',
    );
  });
  test('come most severe first', () => {
    const text = github(reportWith([finding({ severity: 'info' }), finding({ severity: 'warning' }), finding({})]));
    expect(text.match(/^::\w+/gm)).toEqual(['::error', '::warning', '::notice']);
  });
});

describe('SARIF', () => {
  const log = JSON.parse(
    sarif(reportWith([finding({ related: [{ path: 'z.md', line: 1, column: 2, message: 'there' }] })])),
  ) as Log;
  const [run] = log.runs;

  test('names the rules it uses and nothing else', () =>
    expect(run?.tool.driver.rules?.map((r) => r.id)).toEqual(['citation/dangling']));
  test('keeps places in UTF-16 columns and paths as URIs', () => {
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b/%C3%BC.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8 },
    });
  });
  test('carries the fingerprint and coverage', () => {
    expect(run?.results?.[0]?.partialFingerprints).toEqual({ 'clinlint/v1': '0123456789abcdef' });
    expect(run?.properties?.coverage).toEqual({ found: 3, checked: 1, notChecked: 2 });
  });
});
