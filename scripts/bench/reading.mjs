// How fast facts are read, without the time that Markdown takes: a usual text, real
// files where they are there, then one paragraph of 1 to 10 MB.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { clinlintData } from '../embed-data.mjs';
import { longArticle } from './articles.mjs';

const ENTRY = `
export { readArticle } from './server/src/core/article/read-article.ts';
export { extractFacts } from './server/src/core/facts/extract-facts.ts';
export { buildFormularyIndex, parseNameList } from './server/src/core/index.ts';
export { BUILT_IN_FORMULARY, DRUG_NAMES } from './server/src/data/built-in.ts';`;

async function loadCore(root) {
  const folder = mkdtempSync(join(tmpdir(), 'clinlint-bench-'));
  const outfile = join(folder, 'core.cjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    mainFields: ['module', 'main'],
    define: { CLINLINT_VERSION: '"0"' },
    plugins: [clinlintData(root)],
    logLevel: 'error',
  });
  const core = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return core;
}

/** Time of this process alone, so that other work of the machine counts less. */
function cpuOf(work) {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
}

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .filter((_, at) => at % 3 === 0)
    .map((name) => readFileSync(join(folder, name), 'utf8'));

export async function reading(root) {
  const corpus = resolve(root, '../shared/corpus');
  const { readArticle, extractFacts, buildFormularyIndex, parseNameList, BUILT_IN_FORMULARY, DRUG_NAMES } =
    await loadCore(root);
  const formulary = { formulary: JSON.parse(BUILT_IN_FORMULARY), digest: '' };
  const index = buildFormularyIndex([formulary], parseNameList(DRUG_NAMES));
  const speed = (name, texts, times) => {
    // Each run reads articles of its own: what a text is scanned for is kept with it.
    const best = Math.min(
      ...Array.from({ length: times }, () => {
        const articles = texts.map((text) => readArticle(text));
        return cpuOf(() => {
          for (const article of articles) extractFacts(article, index, { clinical: true });
        });
      }),
    );
    const rate = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6 / (best / 1000);
    console.log(`${name.padEnd(48)} ${rate.toFixed(1)} MB/s (${best.toFixed(0)} ms of one core)`);
    return best;
  };
  speed('reading facts, 4,000 lines of samples', [longArticle(root, 4000)], 5);
  if (existsSync(corpus)) speed('reading facts, every third file of the corpus', filesOf(corpus), 3);
  const sentence =
    'Start gabapentin 300 mg once daily and increase by 300 mg every three days to 1800 mg daily in three divided doses. ' +
    'The evidence comes from trials whose patients were followed for a long time and in many places. ';
  let before = null;
  for (const megabytes of [1, 2, 5, 10]) {
    const text = sentence.repeat(Math.round((megabytes * 1e6) / sentence.length));
    const time = speed(`reading facts, one paragraph of ${megabytes} MB`, [text], 1);
    if (before !== null) {
      const growth = time / before.time / (megabytes / before.megabytes);
      console.log(`${'  growth against the size before (linear is 1)'.padEnd(48)} ${growth.toFixed(2)}`);
    }
    before = { megabytes, time };
  }
}
