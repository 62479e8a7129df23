import { expect, test } from 'vitest';
import type { LintReport } from '../../server/src/core/report/lint-report.ts';
import { lintOn } from '../harness/contradicting-articles.ts';
import { Repository } from '../harness/repository.ts';

const article = (range: string): string =>
  `# Painful diabetic neuropathy\n\nGive pregabalin ${range} mg daily. Duloxetine 60 mg once daily is an alternative.\n`;
const across = (report: LintReport, list: 'findings' | 'fixed'): string[] =>
  report.files.flatMap((file) =>
    file[list].filter(({ rule }) => rule.startsWith('cross/')).map(({ rule }) => `${file.path} ${rule}`),
  );
const since = (folder: string, ...args: string[]): { report: LintReport; err: string } => {
  const { out, err } = lintOn(folder, '--since', 'main', '--format', 'json', ...args);
  return { report: JSON.parse(out) as LintReport, err };
};

test('with a cache a change is compared with all articles, and what it does to others is told', () => {
  const repository = new Repository({ 'a.md': article('300-600'), 'b.md': article('300-600'), 'c.md': '# Notes\n' });
  const { folder } = repository;
  repository.git('checkout', '-q', '-b', 'change');
  repository.write('a.md', article('150-200'));
  const alone = since(folder);
  expect(across(alone.report, 'findings')).toEqual([]);
  expect(alone.err).toMatch(/saw only the articles that changed \(all of them with --cache\)/);
  for (const _ of ['an empty cache', 'a full one']) {
    const { report, err } = since(folder, '--cache');
    expect(across(report, 'findings')).toEqual(['a.md cross/dose-conflict', 'b.md cross/dose-conflict']);
    expect(err).toMatch(/saw all articles/);
    expect(report.summary.doses.found).toBe(2);
  }
  repository.commit('second');
  repository.git('branch', '-f', 'main');
  repository.write('a.md', article('0.3-0.6 g daily, or 300-600'));
  const mended = since(folder, '--cache').report;
  expect(across(mended, 'findings')).toEqual([]);
  expect(across(mended, 'fixed')).toEqual(['a.md cross/dose-conflict', 'b.md cross/dose-conflict']);
});

test('a new article, a renamed and a removed one are compared with those that stay', () => {
  const repository = new Repository({ 'a.md': article('300-600'), 'b.md': article('100-140'), 'c.md': '# Notes\n' });
  const { folder } = repository;
  repository.git('checkout', '-q', '-b', 'change');
  repository.move('a.md', 'd.md');
  expect(across(since(folder, '--cache').report, 'findings')).toEqual([]);
  repository.remove('d.md');
  expect(across(since(folder, '--cache').report, 'fixed').sort()).toEqual([
    'a.md cross/dose-conflict',
    'b.md cross/dose-conflict',
  ]);
  repository.write('e.md', article('10-20'));
  expect(across(since(folder, '--cache').report, 'findings')).toContain('e.md cross/dose-conflict');
});
