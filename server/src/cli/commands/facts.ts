import { type JudgingOptions, oneOf, readEnvironment } from '../environment.ts';
import { EXIT } from '../failure.ts';
import { checkLineOptions, factsAnswer, ndjson } from '../ndjson.ts';
import { complain, writeOutput } from '../output.ts';
import { readFacts } from '../read-facts.ts';

export interface FactsOptions extends JudgingOptions {
  readonly format: string;
  readonly outputFile?: string;
  readonly ndjson?: boolean;
}

/** `clinlint facts`: everything that was read, as JSON. */
export async function facts(paths: readonly string[], options: FactsOptions): Promise<number> {
  oneOf('--format', options.format, ['json']);
  if (options.ndjson === true) {
    checkLineOptions(paths, { ...options }, ['outputFile']);
    const env = await readEnvironment(options, process.cwd());
    env.notes.forEach(complain);
    await ndjson(factsAnswer(env));
    return EXIT.clean;
  }
  const { document, status } = await readFacts(paths, options);
  await writeOutput(`${JSON.stringify(document, null, 2)}\n`, options.outputFile);
  return status;
}
