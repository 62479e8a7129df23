import type { FileDetail } from '../../server/src/core/report/file-detail.ts';
import {
  type FileReport,
  type FindingJson,
  type LintReport,
  lintReport,
} from '../../server/src/core/report/lint-report.ts';

export const finding = (more: Partial<FindingJson> = {}): FindingJson => ({
  rule: 'citation/dangling',
  severity: 'error',
  message: 'Citation 7 has no entry.',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 8,
  fingerprint: '0123456789abcdef',
  docs: 'https://example.org/rule',
  ...more,
});

export function fileWith(findings: readonly FindingJson[], more: Partial<FileReport> = {}): FileReport {
  const doses = { found: 3, checked: 1, notChecked: 2, reasons: { 'no-indication': 1, 'unknown-drug': 1 } };
  return {
    path: 'a b/ü#1.md',
    findings,
    suppressed: [],
    baselined: [],
    fixed: [],
    coverage: { doses },
    ...more,
  };
}

export function reportWith(
  files: readonly FileReport[],
  skipped: LintReport['skipped'] = [{ path: 'c.md', reason: 'no dose' }],
): LintReport {
  return lintReport({
    toolVersion: '1.2.3',
    asOf: '2026-01-01',
    jurisdictions: ['US'],
    configDigest: 'x',
    formulary: [{ id: 'f', release: '1', digest: 'd' }],
    files,
    skipped,
  });
}

/** Everything that a format might fail to escape. */
export const NASTY =
  '<script>alert("1")</script> & \'x\' ]]> -- 50% more::a,b | `c` \u0000\u0007\uFFFE *d* [e](f)\r\nnext\tline \uD83D\uDE00';

export const NASTY_REPORT = reportWith([
  fileWith(
    [
      finding({ message: NASTY, rule: 'dose/arithmetic' }),
      finding({
        message: NASTY,
        severity: 'warning',
        related: [{ path: `z ${NASTY}.md`, line: 1, column: 2, message: NASTY }],
      }),
      finding({ severity: 'info', rule: 'dose/not-checked', message: 'One dose.' }),
      finding({
        fixes: [
          { title: NASTY, safe: true, edits: [{ start: 9, end: 11, text: NASTY }] },
          {
            title: 'two places',
            safe: false,
            edits: [
              { start: 0, end: 1, text: 'a' },
              { start: 3, end: 4, text: 'b' },
            ],
          },
        ],
        evidence: [{ source: NASTY, state: 'draft', url: 'javascript:alert(1)' }],
      }),
    ],
    { path: `a ${NASTY}.md`, suppressed: [finding({ reason: NASTY, by: NASTY, until: '2027-01-01', message: NASTY })] },
  ),
  fileWith([finding({ rule: 'internal/unreadable', line: 1, column: 1, endLine: 1, endColumn: 1 })], {
    path: 'bad.md',
  }),
  fileWith([], { path: 'clean.md', coverage: { doses: { found: 0, checked: 0, notChecked: 0, reasons: {} } } }),
]);

export const EMPTY_REPORT = reportWith([], []);

/** A text with characters of one to four bytes before the places that are marked. */
export const detailOf = (): FileDetail => ({
  // Of "ä😀 5 mg and more" in the third line.
  bytes: [
    [3, 4, 7],
    [3, 5, 8],
    [3, 8, 11],
  ],
  edits: [[8, 9, 3, 4, 3, 5]],
  doses: [
    {
      drug: `pregabalin ${NASTY}`,
      low: 150,
      high: 300,
      unit: 'mg',
      basis: null,
      per: 'day',
      phase: 'start',
      use: NASTY,
      verdict: 'within-label',
      reason: null,
      line: 3,
      text: NASTY,
    },
  ],
});
