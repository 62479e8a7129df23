import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyseArticle, Places, reduceCorpus } from '../../server/src/core/index.ts';
import { builtInEnvironment, SHARED } from '../harness/environment.ts';

const SEEDS = join(SHARED, 'seeds');
const present = existsSync(SEEDS);
if (!present) console.warn('skipped: the two first articles are not here (expected in ../shared/seeds)');

const env = builtInEnvironment();
const FIRST = ['000_8308c54d78a63b03.txt', 'refractory-diabetic-neuropathy.md'];
const SECOND = ['004_565eeccac8e6d79b.txt', 'neuropathy-with-muscle-spasm.md'];

interface Read {
  readonly text: string;
  readonly analysis: Analysis;
  readonly places: Places;
}

function read(name: string): Read {
  const text = readFileSync(join(SEEDS, name), 'utf8');
  return { text, analysis: analyseArticle(text, env, { clinical: true }), places: new Places(text) };
}

const linesOf = ({ analysis, places }: Read, rule: string): number[] =>
  analysis.findings.filter((f) => f.rule === rule).map((f) => places.of(f.span).line);

describe.skipIf(!present)('the two articles that started the project', () => {
  test.each(FIRST)('%s: every dangling citation line', (name) => {
    const lines = [25, 26, 27, 33, 34, 45, 47, 50, 55, 56, 57, 58, 62, 63, 64, 65, 69, 70, 71];
    expect(linesOf(read(name), 'citation/dangling')).toEqual(lines);
  });

  test.each(SECOND)('%s: every cited line, and the missing list', (name) => {
    const seed = read(name);
    expect(linesOf(seed, 'citation/dangling')).toEqual([20, 26, 27, 37, 41, 47, 48, 49, 50, 54, 55, 56, 57, 58]);
    expect(linesOf(seed, 'reference/missing-list')).toHaveLength(1);
  });

  test.each(FIRST)('%s: the list is unnumbered and names one source twice', (name) => {
    const seed = read(name);
    expect(seed.analysis.facts.references.map((r) => [r.type, r.year])).toEqual([
      ['Guideline', 2025],
      ['Guideline', 2025],
      ['Guideline', 2025],
      ['Research', 2024],
    ]);
    expect(linesOf(seed, 'reference/unnumbered')).toHaveLength(1);
    expect(linesOf(seed, 'reference/duplicate')).toEqual([87]);
  });

  test.each(FIRST)('%s: the approval claim on both ranges', (name) => {
    expect(linesOf(read(name), 'label/approval-overstated')).toEqual([24, 24]);
  });

  test.each(SECOND)('%s: the dose bullets without a citation', (name) => {
    expect(linesOf(read(name), 'citation/dose-uncited')).toEqual([35, 36]);
  });

  test.each([...FIRST, ...SECOND])('%s: the review status contradicts itself', (name) => {
    expect(linesOf(read(name), 'status/contradiction').length).toBeGreaterThan(0);
  });

  test('pregabalin and gabapentin conflict between the two', () => {
    const entries = [FIRST[0], SECOND[0]].map((name) => ({
      path: name ?? '',
      facts: read(name ?? '').analysis.corpus,
    }));
    const messages = [...reduceCorpus(entries, env).values()].flatMap((f) => f.findings).map((f) => f.message);
    for (const drug of ['pregabalin', 'gabapentin'])
      expect(messages.some((m) => m.toLowerCase().startsWith(drug))).toBe(true);
  });

  test.each(FIRST)('%s: the algorithm has its five steps', (name) => {
    const { facts } = read(name).analysis;
    const [algorithm] = facts.algorithms;
    expect(facts.algorithms).toHaveLength(1);
    expect(algorithm?.steps.map((s) => [s.number, s.condition !== null])).toEqual([
      ['1', false],
      ['2', false],
      ['3', true],
      ['4', false],
      ['5', true],
    ]);
    const doses = algorithm?.steps.map((s) =>
      s.doses
        .map((i) => facts.doses[i])
        .map((d) => [
          d?.drugs
            .map((x) => x.name)
            .sort()
            .join(),
          d?.low,
          d?.high,
          d?.phase === 'start',
        ]),
    );
    expect(doses?.[1]).toEqual([
      ['duloxetine', 60, 60, true],
      ['pregabalin', 150, 150, true],
    ]);
    expect(doses?.[3]?.map((d) => d.slice(1, 3))).toEqual([
      [25, 75],
      [10, 10],
    ]);
    expect(
      doses?.[3]?.every((d) => String(d[0]).includes('amitriptyline') && String(d[0]).includes('nortriptyline')),
    ).toBe(true);
  });

  test.each(SECOND)('%s: no algorithm', (name) => expect(read(name).analysis.facts.algorithms).toEqual([]));
});
