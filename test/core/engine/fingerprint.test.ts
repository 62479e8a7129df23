import { expect, test } from 'vitest';
import { analyseArticle } from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const env = builtInEnvironment();
const ARTICLE =
  '# Gout\n\nRest helps [1]. Ice helps [7].\n\nA diet helps [8].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n';
const dangling = (text: string): string[] =>
  analyseArticle(text, env)
    .findings.filter((f) => f.rule === 'citation/dangling')
    .map((f) => f.fingerprint);

test('is 16 hex digits and tells findings apart', () => {
  const [a, b] = dangling(ARTICLE);
  expect(a).toMatch(/^[0-9a-f]{16}$/);
  expect(a).not.toBe(b);
});

test('does not change when the block moves or its white space and case change', () => {
  const moved = ARTICLE.replace('# Gout\n\n', '# Gout\n\nA new paragraph before it.\n\n').replace(
    'Ice helps',
    'ICE\nhelps',
  );
  expect(dangling(moved)).toEqual(dangling(ARTICLE));
});

test('changes when a word of the block changes', () => {
  expect(dangling(ARTICLE.replace('Ice', 'Heat'))[0]).not.toBe(dangling(ARTICLE)[0]);
});

test('equals in one block are told apart by their order', () => {
  const twice = '# Gout\n\nIce helps [7] and again [7].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n';
  expect(new Set(dangling(twice)).size).toBe(2);
});

test('what is about the article stays the same finding when the block is reworded in which it is shown', () => {
  const missing = (text: string): string[] =>
    analyseArticle(`# Depression\n\n${text}\n`, env)
      .findings.filter((f) => f.rule === 'dose/hepatic-missing')
      .map((f) => f.fingerprint);
  const before = missing('Give venlafaxine 75 mg once daily.');
  expect(before).toHaveLength(1);
  expect(missing('In adults venlafaxine 150 mg once daily is kept up.')).toEqual(before);
});
