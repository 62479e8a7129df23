import { resolve } from 'node:path';
import { analyseArticle, factsJson, Places, withoutByteOrderMark } from '../../core/index.ts';
import { discover } from '../discover.ts';
import { Environments, type JudgingOptions, oneOf, readEnvironment } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { checkLineOptions, factsAnswer, ndjson } from '../ndjson.ts';
import { complain, writeOutput } from '../output.ts';
import { withoutOwnReport } from '../own-report.ts';
import { readInput } from '../read-input.ts';

export interface FactsOptions extends JudgingOptions {
  readonly format: string;
  readonly outputFile?: string;
  readonly ndjson?: boolean;
}

/** `clinlint facts`: everything that was read, as JSON. */
export async function facts(paths: readonly string[], options: FactsOptions): Promise<number> {
  oneOf('--format', options.format, ['json']);
  const cwd = process.cwd();
  if (options.ndjson === true) {
    checkLineOptions(paths, { ...options }, ['outputFile']);
    const env = await readEnvironment(options, cwd);
    env.notes.forEach(complain);
    await ndjson(factsAnswer(env));
    return EXIT.clean;
  }
  const found = await withoutOwnReport(await discover(paths, cwd), options.outputFile, cwd);
  if (found.length === 0) throw new Failure(`no articles found in ${paths.join(', ') || 'this folder'}`);
  const files: Record<string, unknown>[] = [];
  const environments = new Environments(options, cwd);
  const notes = new Set<string>();
  let status: number = EXIT.clean;
  for (const { path, explicit } of found) {
    const input = await readInput(resolve(cwd, path));
    if ('unreadable' in input) {
      complain(`${path}: ${input.unreadable.words}`);
      status = EXIT.failed;
      continue;
    }
    const env = await environments.for(path);
    for (const note of env.notes) notes.add(note);
    const bibliography = await environments.bibliographyFor(path, input.text);
    const analysis = analyseArticle(input.text, env, { bibliography });
    if (explicit || analysis.facts.clinical.clinical)
      files.push({ path, ...factsJson(analysis.facts, new Places(withoutByteOrderMark(input.text))) });
  }
  notes.forEach(complain);
  await writeOutput(`${JSON.stringify({ version: 1, files }, null, 2)}\n`, options.outputFile);
  return status;
}
