import type { Judging } from '../environment.ts';
import type { Unchanged } from '../unchanged.ts';
import { differing } from './across-articles.ts';
import type { Collected } from './collected.ts';
import { type ReadInput, Run, type RunOptions } from './lint-files.ts';
import type { LintRun } from './lint-run.ts';

/** One state of some articles, and what it is judged by. */
export interface State {
  readonly inputs: readonly ReadInput[];
  readonly judging: Judging;
}

export interface Both {
  readonly before: State;
  readonly after: State;
  /** Articles that are the same in both; rules between articles see them. */
  readonly same: readonly Unchanged[];
}

type ReadContents = (
  articles: readonly Unchanged[],
) => Promise<AsyncIterable<{ readonly article: Unchanged; readonly bytes: Buffer }>>;

/**
 * Lints two states of some articles, each together with those that are the same in both. Of these only files are given of
 * which something else is found in one state than in the other.
 */
export async function lintBoth(
  { before, after, same }: Both,
  read: ReadContents,
  options: RunOptions,
): Promise<{ readonly before: LintRun; readonly after: LintRun }> {
  const shared = await lintSame(same, after.judging, read, options);
  const old = await lintInputs(before, options, shared.copy());
  const current = await lintInputs(after, options, shared.copy());
  const across = { before: old.across(options), after: current.across(options) };
  const inputs = [...before.inputs, ...after.inputs].map(({ path }) => path);
  const told = new Set([...inputs, ...differing(across.before, across.after)]);
  return {
    before: old.finish(options, { across: across.before, only: told }),
    after: current.finish(options, { across: across.after, only: told }),
  };
}

/** What the cache knows by the name that git gives it need not even be read. */
async function lintSame(
  same: readonly Unchanged[],
  judging: Judging,
  read: ReadContents,
  options: RunOptions,
): Promise<Collected> {
  const run = new Run(judging, options, same.length);
  const unknown: Unchanged[] = [];
  for (const article of same) if (!(await run.addBlob(article))) unknown.push(article);
  if (unknown.length > 0) {
    for await (const { article, bytes } of await read(unknown))
      await run.add({ path: article.path, at: article.path, explicit: false, bytes });
  }
  return run.settled();
}

async function lintInputs({ inputs, judging }: State, options: RunOptions, collected: Collected): Promise<Collected> {
  const run = new Run(judging, options, inputs.length, collected);
  for (const { path, bytes } of inputs) await run.add({ path, at: path, explicit: false, bytes });
  return run.settled();
}
