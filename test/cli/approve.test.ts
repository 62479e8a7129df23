import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../server/src/core/text/content-hash.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const FRONT = 'title: Gout # short\nstatus: under-review   # until May\nauthors: [B. Sample]\n';
const BODY =
  '\n# Gout\n\nColchicine is given at 0.6 mg once daily [1].\n\n## Disclaimer\n\nThis article is intended for healthcare professionals. It does not replace clinical judgement; verify all doses against the current label.\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n';
const article = (front = FRONT, body = BODY): string => `---\naudience: professional\n${front}---\n${body}`;

function approve(text: string, args: readonly string[] = ['--by', 'A. Example'], ci?: string) {
  const cwd = folderWith({ 'gout.md': text });
  const result = runCli(['approve', 'gout.md', '--as-of', '2026-05-04', ...args], { cwd, env: { CI: ci ?? '' } });
  return { ...result, cwd, after: readFileSync(join(cwd, 'gout.md'), 'utf8') };
}

const lint = (cwd: string, name = 'gout.md') => {
  const { out } = runCli(['lint', name, '--as-of', '2026-06-01', '--format', 'json'], { cwd });
  return (JSON.parse(out) as { files: { findings: { rule: string; message: string }[] }[] }).files[0]?.findings ?? [];
};

describe('clinlint approve', () => {
  test('writes who, when and which text, and leaves every other line as it was', () => {
    const { status, after, out } = approve(article(), ['--by', 'A. Example', '--next-review', '2028-05-04']);
    expect(status).toBe(0);
    expect(out).toContain('gout.md: approved by A. Example on 2026-05-04');
    const record = `title: Gout # short\nstatus: approved   # until May\nauthors: [B. Sample]\napproved_by: A. Example\napproved_on: 2026-05-04\nnext_review: 2028-05-04\ncontent_hash: ${contentHash(BODY)}\napproved_sections:\n`;
    expect(after).toContain(`---\naudience: professional\n${record}`);
    expect(after).toMatch(/ {2}- [0-9a-f]{8} Disclaimer\n {2}- [0-9a-f]{8} References\n---\n/);
    expect(after.endsWith(`---\n${BODY}`)).toBe(true);
  });

  test('twice writes the same', () => {
    const once = approve(article()).after;
    expect(approve(once).after).toBe(once);
  });

  test('keeps a byte order mark and CRLF, and the hash does not depend on them', () => {
    const plain = approve(article()).after;
    const { after } = approve(`\uFEFF${article().replace(/\n/g, '\r\n')}`);
    expect(after).toBe(`\uFEFF${plain.replace(/\n/g, '\r\n')}`);
  });

  test('makes front matter where there is none', () => {
    const { status, after, cwd } = approve(BODY.trimStart());
    expect(status).toBe(0);
    expect(after.startsWith('---\nstatus: approved\napproved_by: A. Example\n')).toBe(true);
    expect(after.endsWith(`---\n\n${BODY.trimStart()}`)).toBe(true);
    expect(lint(cwd).map((f) => f.rule)).not.toContain('status/approved-without-reviewer');
  });

  test('an edit ends the approval, and the finding names the section', () => {
    const { after } = approve(article());
    const cwd = folderWith({ 'gout.md': after.replace('Lee A.', 'Li A.') });
    const found = lint(cwd).filter((f) => f.rule === 'status/approved-without-reviewer');
    expect(found.map((f) => f.message)).toEqual([
      'The text has changed since it was approved by A. Example on 2026-05-04: changed "References". Have the change reviewed and approve it again.',
    ]);
  });

  test.each([
    ['while an error stands', article(FRONT, BODY.replace('[1]', '[7]')), undefined, 'citation/dangling'],
    [
      'while a suppression of an unknown rule stands',
      article(FRONT, BODY.replace('\n\n##', '\n\n<!-- clinlint-disable-file dose/nothing -- x -->\n\n##')),
      undefined,
      'suppression/unknown-rule',
    ],
    ['in CI', article(), 'true', 'CI is set'],
  ])('refuses %s and changes nothing', (_, text, ci, words) => {
    const { status, after, out, err } = approve(text, ['--by', 'A. Example'], ci);
    expect(status).toBe(1);
    expect(out + err).toContain(words);
    expect(after).toBe(text);
  });

  test.each([
    ['no name', article(), ['--by', '  '], '--by'],
    ['no option', article(), [], '--by'],
    ['a review in the past', article(), ['--by', 'A', '--next-review', '2026-05-04'], '--next-review'],
    ['a day that is none', article(), ['--by', 'A', '--next-review', '2027-02-30'], '--next-review'],
    ['front matter that cannot be read', article('a: [\n'), ['--by', 'A'], 'front matter'],
  ])('cannot do it with %s', (_, text, args, words) => {
    const { status, after, err } = approve(text, args);
    expect(status).toBe(2);
    expect(err).toContain(words);
    expect(after).toBe(text);
  });

  test('lists suppressed errors in the record', () => {
    const body = BODY.replace(
      'Colchicine',
      '<!-- clinlint-disable-next-line citation/dangling -- entry: follows by="C. Third" until=2027-01-01 -->\nColchicine',
    ).replace('[1].', '[1]. Rest too [7].');
    const { status, after, cwd, out } = approve(article(FRONT, body));
    expect(status).toBe(0);
    expect(out).toContain('1 suppressed error is listed in the record');
    expect(after).toContain(
      'approved_exceptions:\n  - "citation/dangling: entry: follows (by C. Third, until 2027-01-01)"\n',
    );
    const report = JSON.parse(runCli(['lint', 'gout.md', '--as-of', '2026-06-01', '--format', 'json'], { cwd }).out);
    expect(report.files[0].suppressed[0]).toMatchObject({
      rule: 'citation/dangling',
      reason: 'entry: follows',
      by: 'C. Third',
      until: '2027-01-01',
    });
  });
});
