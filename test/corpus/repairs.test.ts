import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  analyseArticle,
  applyEdits,
  type Bibliography,
  BibliographyReader,
  parseBibliography,
} from '../../server/src/core/index.ts';
import { builtInEnvironment, ROOT, SHARED } from '../harness/environment.ts';
import { checkRepairs } from '../harness/repair-properties.ts';

/** The whole corpus takes minutes: every twentieth article unless `CLINLINT_WHOLE_CORPUS=1`. */
const STEP = process.env.CLINLINT_WHOLE_CORPUS === '1' ? 1 : 20;
const CORPUS = join(SHARED, 'corpus');
const env = builtInEnvironment();

const articlesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|qmd|markdown)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const files = new BibliographyReader({
  readFile: async (address) => (existsSync(address) ? { text: readFileSync(address, 'utf8') } : { missing: true }),
  resolve: (folder, path) => resolve(folder, path),
  nameOf: (address) => address,
});

interface Article {
  readonly text: string;
  readonly bibliography: Bibliography | null;
}

const asItStands = async (path: string): Promise<Article> => {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return { text, bibliography: await files.for(text, dirname(path), []) };
};

/** The article as it would be with its sources in a file: its numbers are keys, and its list is BibTeX. Null without any. */
async function withFile(path: string): Promise<Article | null> {
  const { text } = await asItStands(path);
  const { citations, references } = analyseArticle(text, env, { clinical: true }).facts;
  const keyed = citations
    .filter(({ numbers, style }) => numbers.length > 0 && style !== 'footnote')
    .map(({ span, numbers }) => ({ ...span, text: ` [${numbers.map((number) => `@r${number}`).join('; ')}]` }));
  if (keyed.length === 0) return null;
  const gone = references.map(({ span }) => ({ ...span, text: '' }));
  const entries = references.map(({ position, text: words, year }) => {
    const title = words.replace(/[{}\\"@]/g, ' ');
    return `@misc{r${position}, title={${title}}, year={${year ?? ''}}}`;
  });
  const bib = parseBibliography(entries.join('\n'), '/references.bib', 'references.bib');
  return { text: applyEdits(text, [...keyed, ...gone]), bibliography: { named: false, files: [bib] } };
}

async function check(
  paths: readonly string[],
  read: (path: string) => Promise<Article | null> = asItStands,
): Promise<readonly string[]> {
  let [articles, safe, single, filed] = [0, 0, 0, 0];
  const broken: string[] = [];
  for (const path of paths) {
    // The runner is to hear of a test that works for minutes.
    await new Promise((resolve) => setImmediate(resolve));
    const article = await read(path);
    if (article === null) continue;
    articles += 1;
    if (article.bibliography !== null) filed += 1;
    const report = checkRepairs(article.text, env, article.bibliography);
    safe += report.safe;
    single += report.single;
    broken.push(...report.broken.map((words) => `${path}: ${words}`));
  }
  console.info(
    `repairs: ${articles} articles, ${filed} with a bibliography file, ${safe} applied in bulk, ${single} tried singly`,
  );
  return broken;
}

describe('repairs keep what they must', () => {
  test('in every sample', async () => expect(await check(articlesIn(join(ROOT, 'samples')))).toEqual([]));

  test('in every sample with its sources in a file', async () =>
    expect(await check(articlesIn(join(ROOT, 'samples')), withFile)).toEqual([]));

  test.skipIf(!existsSync(CORPUS))(
    'in articles that nobody here wrote',
    async () => expect(await check(articlesIn(CORPUS).filter((_, at) => at % STEP === 0))).toEqual([]),
    1_800_000,
  );

  test.skipIf(!existsSync(CORPUS))(
    'in articles that nobody here wrote, with their sources in a file',
    async () =>
      expect(
        await check(
          articlesIn(CORPUS).filter((_, at) => at % STEP === 0),
          withFile,
        ),
      ).toEqual([]),
    1_800_000,
  );
});
if (!existsSync(CORPUS)) console.warn('skipped: the corpus is not here (expected in ../shared/corpus)');
