import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseArticle, Places, reduceCorpus } from '../../server/src/core/index.ts';
import { builtInEnvironment, ROOT, readSample } from '../harness/environment.ts';

const env = builtInEnvironment();
const names = readdirSync(join(ROOT, 'samples')).filter((name) => name.endsWith('.md') && name !== 'README.md');
const articles = names.map((name) => ({
  path: name,
  text: readSample(name),
  analysis: analyseArticle(readSample(name), env),
}));
const corpus = reduceCorpus(
  articles.map(({ path, analysis }) => ({ path, facts: analysis.corpus })),
  env,
);

/** One line a finding, then coverage: a change of a rule shows its effect in the diff. `vitest -u` renews them. */
function golden({ path, text, analysis }: (typeof articles)[number]): string {
  const places = new Places(text);
  const findings = [...analysis.findings, ...(corpus.get(path)?.findings ?? [])].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const lines = findings.map((f) => {
    const { line, column, endLine, endColumn } = places.of(f.span);
    return `${line}:${column}-${endLine}:${endColumn} ${f.severity} ${f.rule} ${f.fingerprint}\n    ${f.message}`;
  });
  return `${[...lines, `coverage ${JSON.stringify(analysis.coverage)}`].join('\n')}\n`;
}

describe('golden reports of the samples', () => {
  test.each(articles.map((article) => [article.path, article] as const))('%s', async (path, article) => {
    await expect(golden(article)).toMatchFileSnapshot(`golden/${path.replace(/\.md$/, '.txt')}`);
  });
});

describe('the samples show what they are for', () => {
  const rulesOf = (name: string): string[] =>
    articles
      .find((a) => a.path === name)
      ?.analysis.findings.filter((f) => f.severity !== 'info')
      .map((f) => f.rule) ?? [];

  test.each(['postherpetic-neuralgia.md', 'pregabalin-for-patients.md'])(
    '%s is clean: no error and no warning',
    (name) => expect(rulesOf(name)).toEqual([]),
  );

  test('the approval of a text does not survive a change', () => {
    const text = readSample('pregabalin-for-patients.md').replace('75 mg', '150 mg');
    const found = analyseArticle(text, env).findings.filter((f) => f.rule === 'status/approved-without-reviewer');
    expect(found.map((f) => f.message)).toEqual([expect.stringContaining('changed "How you take it"')]);
  });

  test.each([
    ['painful-diabetic-neuropathy.md', 'label/approval-overstated'],
    ['fever-and-pain-in-adults.md', 'dose/above-label-max'],
    ['anaphylaxis.md', 'dose/order-of-magnitude'],
    ['hypertension-in-adults.md', 'ismp/qd'],
    ['metformin-for-patients.md', 'disclaimer/part-missing'],
    ['metformin-for-patients.md', 'patient/emergency-missing'],
  ])('%s: %s', (name, rule) => expect(rulesOf(name)).toContain(rule));
});

describe('properties of a run', () => {
  test('equal text gives equal results', () => {
    for (const { text, analysis } of articles) expect(analyseArticle(text, env)).toEqual(analysis);
  });

  test('the reduce does not depend on the order of the articles', () => {
    const entries = articles.map(({ path, analysis }) => ({ path, facts: analysis.corpus }));
    expect([...reduceCorpus([...entries].reverse(), env)].sort()).toEqual([...corpus].sort());
  });

  test('facts survive being stored as JSON', () => {
    for (const { analysis } of articles) expect(JSON.parse(JSON.stringify(analysis.facts))).toEqual(analysis.facts);
  });

  test('CRLF and a byte order mark change no finding', () => {
    for (const { text, analysis } of articles) {
      const other = analyseArticle(`\uFEFF${text.replace(/\n/g, '\r\n')}`, env);
      expect(other.findings.map((f) => [f.rule, f.fingerprint])).toEqual(
        analysis.findings.map((f) => [f.rule, f.fingerprint]),
      );
    }
  });
});
