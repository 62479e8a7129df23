import { resolve } from 'node:path';
import { analyseArticle, factsJson, Places, withoutByteOrderMark } from '../core/index.ts';
import { discover } from './discover.ts';
import { Environments, type JudgingOptions } from './environment.ts';
import { EXIT, Failure } from './failure.ts';
import { complain } from './output.ts';
import { withoutOwnReport } from './own-report.ts';
import { readInput } from './read-input.ts';

export interface FactsDocument {
  readonly version: 1;
  readonly files: readonly Record<string, unknown>[];
}

export interface FactsRead {
  readonly document: FactsDocument;
  /** Failed where a file could not be read; the others are there. */
  readonly status: number;
}

/** The facts of all clinical articles below the paths, and of every file named outright. */
export async function readFacts(
  paths: readonly string[],
  options: JudgingOptions & { readonly outputFile?: string },
): Promise<FactsRead> {
  const cwd = process.cwd();
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
  return { document: { version: 1, files }, status };
}
