import { describe, expect, test } from 'vitest';
import {
  AppliedBaseline,
  type Baseline,
  parseBaseline,
  withoutAccepted,
  writeBaseline,
} from '../../../server/src/core/report/baseline.ts';
import type { FileReport, FindingJson } from '../../../server/src/core/report/lint-report.ts';

const finding = (rule: string, fingerprint: string): FindingJson => ({
  rule,
  fingerprint,
  severity: 'error',
  message: `About ${rule}.`,
  docs: '',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
});
const file = (path: string, ...findings: FindingJson[]): FileReport => ({
  path,
  findings,
  suppressed: [],
  baselined: [],
  fixed: [],
  coverage: { doses: { found: 0, checked: 0, notChecked: 0, reasons: {} } },
});

const A = finding('citation/dangling', 'aaaaaaaaaaaaaaaa');
const B = finding('citation/dangling', 'bbbbbbbbbbbbbbbb');
const OLD = [file('one.md', A), file('two.md', B)];
const read = (text: string) => {
  const baseline = parseBaseline(text);
  if (typeof baseline === 'string') throw new Error(baseline);
  return baseline;
};
const baseline = read(writeBaseline(OLD, []));
/** All files at once, as a run goes through them one at a time. */
function applyBaseline(files: readonly FileReport[], entries: Baseline, isGone: (path: string) => boolean) {
  const paths = files.map(({ path }) => path);
  const applied = new AppliedBaseline(entries, paths, isGone);
  const acceptor = applied.acceptor();
  const left = files.map((one) => withoutAccepted(one, acceptor.accepted(one.path, one.findings)));
  return { files: left, stale: applied.stale(acceptor.used) };
}
const nothingGone = () => false;
const left = (files: readonly FileReport[], isGone = nothingGone as (path: string) => boolean): string[] =>
  applyBaseline(files, baseline, isGone).files.flatMap((f) => f.findings.map((it) => `${f.path} ${it.fingerprint[0]}`));

describe('what a baseline accepts', () => {
  test('every finding that it was written from', () => expect(left(OLD)).toEqual([]));
  test('not a second one like it', () => expect(left([file('one.md', A, { ...A })])).toEqual(['one.md a']));
  test('not another one in place of a mended one', () => expect(left([file('one.md', B)])).toEqual(['one.md b']));
  test('not the same finding under another rule', () =>
    expect(left([file('one.md', finding('reference/unused', A.fingerprint))])).toEqual(['one.md a']));
  test('not a copy in another article', () => expect(left([...OLD, file('three.md', A)])).toEqual(['three.md a']));
  test('the finding of a renamed article', () =>
    expect(left([file('new.md', A)], (path) => path === 'one.md')).toEqual([]));
  test('not a copy while the old article still stands outside this run', () =>
    expect(left([file('new.md', A)])).toEqual(['new.md a']));
  test('never an error of the tool', () => {
    const broken = finding('internal/rule-failed', 'cccccccccccccccc');
    const all = read(writeBaseline([file('one.md', broken)], []));
    expect(all.findings).toEqual([]);
  });
});

describe('entries that are no longer needed', () => {
  test('are stale when their article was linted', () =>
    expect(applyBaseline([file('one.md')], baseline, nothingGone).stale.map((e) => e.path)).toEqual(['one.md']));
  test('are stale when their article is gone', () =>
    expect(applyBaseline([file('one.md', A)], baseline, () => true).stale.map((e) => e.path)).toEqual(['two.md']));
});

describe('the file', () => {
  test('is sorted and the same whatever the order of the articles', () =>
    expect(writeBaseline([...OLD].reverse(), [])).toBe(writeBaseline(OLD, [])));
  test('keeps entries of articles outside the run', () => {
    const kept = baseline.findings.filter((entry) => entry.path === 'two.md');
    expect(writeBaseline([file('one.md', A)], kept)).toBe(writeBaseline(OLD, []));
  });
  test.each([
    ['{', /is not JSON/],
    ['{"version": 2, "findings": []}', /newer Clinlint/],
    ['[]', /is not a baseline/],
    ['{"version": 1, "findings": [{"path": "a.md"}]}', /entry 1 lacks/],
  ])('%s is refused', (text, reason) => expect(parseBaseline(text)).toMatch(reason));
});
