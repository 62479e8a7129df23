import { describe, expect, it } from 'vitest';
import { parseOnce } from '../../../server/src/core/article/markdown/parse-chunks.ts';
import { NO_MEMORY } from '../../../server/src/core/engine/analysis-memory.ts';
import { analyseArticle, RULES } from '../../../server/src/core/index.ts';
import type { ArticleRule } from '../../../server/src/core/rules/rule.ts';
import { builtInEnvironment } from '../../harness/environment.ts';
import { HOSTILE, RUNS } from './hostile-text.ts';

const env = builtInEnvironment();
const SIZE = 800;
/** Times under this are noise, whatever their ratio. */
const FLOOR_MS = 15;
/** Twice the text may take three times as long; the rest is for machines that do other things besides. */
const MOST = 3.2;

function bestOf(times: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let nth = 0; nth < times; nth += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Retries before it accuses: one slow moment of the machine is no growth. */
function expectLinear(run: (size: number) => () => void, from = SIZE): void {
  let ratio = 0;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const [small, large] = [bestOf(2, run(from)), bestOf(2, run(from * 2))];
    ratio = large / Math.max(small, FLOOR_MS);
    if (ratio <= MOST) return;
  }
  expect(ratio).toBeLessThanOrEqual(MOST);
}

/** Analyses a text that is made for a size. */
const analysing =
  (make: (size: number) => string) =>
  (size: number): (() => void) => {
    const text = make(size);
    // The first of two runs parses; the library's own growth is not ours to judge (thousands of lone brackets).
    const memory = { ...NO_MEMORY, parse: parseOnce() };
    return () => analyseArticle(text, env, { clinical: true, memory });
  };

describe('twice the text takes about twice the time', () => {
  it.each(Object.entries(HOSTILE))('%s', (_title, make) => expectLinear(analysing(make)), 60_000);
});

/** Long enough for a pattern that begins anew at every sign to be felt. */
const RUN = 12_000;

describe('a run of signs twice as long takes about twice the time', () => {
  it.each(Object.entries(RUNS))('%s', (_title, make) => expectLinear(analysing(make), RUN), 60_000);
});

const ARTICLE = [
  'Start gabapentin 300 mg once daily [1]. The maintenance dose is 600 mg three times daily (1800 mg/day).',
  'In children, give amoxicillin 500 mg three times daily or co-trimoxazole 10 mg/kg.',
  'Duloxetine 60-120 mg daily is FDA-approved for diabetic neuropathic pain. Give alendronate 70 mg daily.',
  '',
].join('\n\n');

describe('each rule takes about twice the time for twice the facts', () => {
  const facts = new Map([SIZE, SIZE * 2].map((size) => [size, analyse(ARTICLE.repeat(size / 4))]));
  it.each(
    RULES.filter((rule): rule is ArticleRule => rule.scope === 'article').map((rule) => [rule.id, rule] as const),
  )(
    '%s',
    (_id, rule) => {
      const options = rule.options?.defaults ?? {};
      expectLinear((size) => () => {
        const read = facts.get(size);
        if (read === undefined) throw new Error(`no facts of size ${size}`);
        for (const _ of rule.check(read, { ...env, options, lineAt: (offset) => Math.floor(offset / 100) }));
      });
    },
    60_000,
  );
});

function analyse(text: string) {
  return analyseArticle(text, env, { clinical: true }).facts;
}
