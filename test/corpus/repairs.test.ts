import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

async function check(paths: readonly string[]): Promise<readonly string[]> {
  let [safe, single] = [0, 0];
  const broken: string[] = [];
  for (const path of paths) {
    // The runner is to hear of a test that works for minutes.
    await new Promise((resolve) => setImmediate(resolve));
    const report = checkRepairs(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), env);
    safe += report.safe;
    single += report.single;
    broken.push(...report.broken.map((words) => `${path}: ${words}`));
  }
  console.info(`repairs: ${paths.length} articles, ${safe} applied in bulk, ${single} tried singly`);
  return broken;
}

describe('repairs keep what they must', () => {
  test('in every sample', async () => expect(await check(articlesIn(join(ROOT, 'samples')))).toEqual([]));

  test.skipIf(!existsSync(CORPUS))(
    'in articles that nobody here wrote',
    async () => expect(await check(articlesIn(CORPUS).filter((_, at) => at % STEP === 0))).toEqual([]),
    1_800_000,
  );
});
if (!existsSync(CORPUS)) console.warn('skipped: the corpus is not here (expected in ../shared/corpus)');
