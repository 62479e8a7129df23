import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyseArticle } from '../../../server/src/core/engine/analyse-article.ts';
import { reduceCorpus } from '../../../server/src/core/engine/reduce-corpus.ts';
import type { CorpusFacts } from '../../../server/src/core/facts/corpus-facts.ts';
import { builtInEnvironment, ROOT, readSample } from '../../harness/environment.ts';

const env = builtInEnvironment();
const record = (text: string): CorpusFacts => analyseArticle(text, env, { clinical: true }).corpus;
const names = readdirSync(join(ROOT, 'samples')).filter((name) => name.endsWith('.md') && name !== 'README.md');

test('records that went through JSON give the same findings', () => {
  const articles = names.map((path) => ({ path, facts: record(readSample(path)) }));
  const stored = JSON.parse(JSON.stringify(articles)) as typeof articles;
  expect([...reduceCorpus(stored, env)]).toEqual([...reduceCorpus(articles, env)]);
  expect([...reduceCorpus(articles, env).values()].some(({ findings }) => findings.length > 0)).toBe(true);
});

test('a dose that is said twice is kept once, where it stands first, with line and column', () => {
  const { doses } = record(
    '# Painful diabetic neuropathy\n\nGive pregabalin 300-600 mg daily.\n\nSay it again: pregabalin 0.3-0.6 g daily.',
  );
  expect(doses).toMatchObject([
    {
      drug: { id: 'pregabalin' },
      range: '300–600 mg a day',
      phase: 'maintenance',
      milligrams: { low: 300, high: 600 },
    },
  ]);
  expect(doses[0]?.at).toMatchObject({ line: 3, column: 17, endLine: 3 });
});

test('only a title that names one condition is compared by date and by abbreviations', () => {
  const head = '---\nlast_updated: 2024-01-01\n---\n\n';
  const text = 'Peripheral neuropathy (PN) is common. Give pregabalin 300-600 mg daily.';
  expect(record(`${head}# Painful diabetic neuropathy\n\n${text}`)).toMatchObject({
    updated: { date: '2024-01-01', at: { line: 2 } },
    terms: [{ short: 'PN', long: 'Peripheral neuropathy' }],
  });
  expect(record(`${head}# Notes\n\n${text}`)).toMatchObject({ condition: null, updated: null, terms: [] });
});

test('only suppressions of rules across articles are kept', () => {
  const comment = (rule: string): string => `<!-- clinlint-disable-next-line ${rule} -- agreed -->\n\nText.\n\n`;
  const kept = record(`# Pain\n\n${comment('dose/below-range')}${comment('cross/dose-conflict')}`).suppressions;
  expect(kept.map(({ rules }) => rules)).toEqual([['cross/dose-conflict']]);
});

test('a language that is not read gives no doses and no statements', () => {
  const text =
    '# Neuropathie\n\nDie Behandlung mit Pregabalin wird bei Patienten mit Schmerzen empfohlen und die Dosis beträgt 300-600 mg täglich. Das ist die Regel und wird nicht geändert.';
  expect(record(text)).toMatchObject({ doses: [], stances: [], terms: [] });
});
