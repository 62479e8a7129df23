import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { extractFacts } from '../../../server/src/core/facts/extract-facts.ts';
import { builtInEnvironment, SHARED } from '../../harness/environment.ts';

const index = builtInEnvironment().formulary;

const SEEDS = join(SHARED, 'seeds');
const missing = existsSync(SEEDS) ? '' : ' (the shared material is absent)';

function seed(name: string) {
  const text = readFileSync(join(SEEDS, name), 'utf8');
  return { text, facts: extractFacts(readArticle(text), index, { clinical: null }) };
}

/** Each seed as scraped text and as Markdown: what is read may not depend on it. */
const FIRST = ['000_8308c54d78a63b03.txt', 'refractory-diabetic-neuropathy.md'];
const SECOND = ['004_565eeccac8e6d79b.txt', 'neuropathy-with-muscle-spasm.md'];

describe.skipIf(missing !== '')(`the two articles that started the project${missing}`, () => {
  it.each(FIRST)('%s: references', (name) => {
    const { references } = seed(name).facts;
    expect(references.map((r) => [r.number, r.position, r.type, r.year])).toEqual([
      [null, 1, 'Guideline', 2025],
      [null, 2, 'Guideline', 2025],
      [null, 3, 'Guideline', 2025],
      [null, 4, 'Research', 2024],
    ]);
    expect(references[2]?.text).toBe(references[1]?.text);
  });

  it.each(FIRST)('%s: citations are bare numbers from 1 to 10 on 27 lines', (name) => {
    const { citations } = seed(name).facts;
    expect(citations).toHaveLength(27);
    expect(new Set(citations.map((c) => c.style))).toEqual(new Set(['bare']));
    expect([...new Set(citations.flatMap((c) => c.numbers))].sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it.each(FIRST)('%s: the pathway has five steps', (name) => {
    const { algorithms, doses } = seed(name).facts;
    expect(algorithms).toHaveLength(1);
    const steps = algorithms[0]?.steps ?? [];
    expect(steps.map((s) => [s.number, s.condition !== null, s.doses.map((i) => doses[i]?.high)])).toEqual([
      ['1', false, []],
      ['2', false, [60, 150]],
      ['3', true, []],
      ['4', false, [75, 10]],
      ['5', true, []],
    ]);
    expect(steps.every((s) => s.citations.length > 0)).toBe(true);
  });

  it.each(SECOND)('%s: 14 cited lines, no list, no pathway', (name) => {
    const { citations, references, algorithms } = seed(name).facts;
    expect([citations.length, references.length, algorithms.length]).toEqual([14, 0, 0]);
  });

  it.each([...FIRST, ...SECOND])('%s: head, states and disclaimer', (name) => {
    const { article, governance, disclaimers, clinical } = seed(name).facts;
    expect(article).toMatchObject({ language: 'en', audience: 'professional', status: null });
    expect(article.lastUpdated).toMatch(/^2025-\d\d-\d\d$/);
    expect(governance.statuses.map((s) => [s.status, s.marked])).toEqual([
      ['submitted', false],
      ['under-review', false],
      ['approved', false],
    ]);
    expect(governance.claims.map((c) => c.kind)).toEqual(['reviewed', 'pending']);
    expect(disclaimers.map((d) => d.parts)).toEqual([['audience', 'clinical-judgement', 'verify', 'liability']]);
    expect(clinical.clinical).toBe(true);
  });

  it.each(FIRST)('%s: one false claim of approval, one denied, one of a drug without a dose', (name) => {
    const { approvals } = seed(name).facts;
    expect(approvals.map((a) => [a.negated, a.doses.length])).toEqual([
      [false, 2],
      [true, 1],
      [false, 0],
    ]);
  });
});
