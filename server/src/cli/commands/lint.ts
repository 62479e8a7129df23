import { join } from 'node:path';
import { counted, FORMATS } from '../../core/index.ts';
import { type BaselineOptions, withBaseline } from '../baseline-file.ts';
import { cacheFolder } from '../cache-folder.ts';
import { discover } from '../discover.ts';
import { Environments, type JudgingOptions, oneOf, readEnvironment, today } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { checkLineOptions, lintAnswer, ndjson } from '../ndjson.ts';
import { LookupCache } from '../online/lookup-cache.ts';
import { OnlineCheck } from '../online/online-check.ts';
import { PUBLIC_BASES, registersAt } from '../online/registers.ts';
import { withOnlineCheck } from '../online/with-online-check.ts';
import { complain } from '../output.ts';
import { withoutOwnReport } from '../own-report.ts';
import { pathFilter } from '../path-filter.ts';
import { jobsOf } from '../run/analysts.ts';
import { type DeliveryOptions, deliver, LEVELS, maxWarningsOf } from '../run/deliver.ts';
import { lintFiles, lintText, type RunOptions } from '../run/lint-files.ts';
import type { LintRun } from '../run/lint-run.ts';
import { cacheOf } from '../run/open-cache.ts';
import { inShard, type Shard, shardOf } from '../run/shard.ts';
import { lintSince } from '../since.ts';
import { Stats } from '../stats.ts';
import { VERSION } from '../version.ts';

export interface LintOptions extends JudgingOptions, BaselineOptions, DeliveryOptions {
  readonly since?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly stats?: boolean;
  readonly ndjson?: boolean;
  readonly online?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly jobs?: string;
  readonly shard?: string;
}

/** `clinlint lint`: exit status 0 clean, 1 findings at or above the fail level, 2 could not do the job. */
export async function lint(paths: readonly string[], options: LintOptions): Promise<number> {
  const cwd = process.cwd();
  checkOptions(paths, options);
  const shard = shardOf(options.shard);
  const environments = new Environments(options, cwd);
  if (options.ndjson === true) return overLines(paths, options, cwd);
  const how = howToRun(options, shard);
  try {
    const run = await lintWhatIsAsked(paths, options, environments, { cwd, shard, how });
    const found = options.online === true ? await lookedUp(run, environments, cwd) : run.files;
    // Whoever merges the shards knows all findings, and what they are accepted by.
    const files = shard === null ? await withBaseline({ ...run, files: found }, options, environments, cwd) : found;
    return await deliver({ ...run, files }, options, { stats: how.stats, shard });
  } finally {
    how.cache?.close();
  }
}

/** Asks registers for the identifiers of what was linted; the only work that leaves the machine. */
async function lookedUp({ files }: LintRun, environments: Environments, cwd: string): Promise<LintRun['files']> {
  const folder = cacheFolder(process.env);
  const cache = await LookupCache.open(folder === null ? null : join(folder, 'online.json'), today());
  const registers = registersAt(PUBLIC_BASES);
  const check = new OnlineCheck({ registers, cache, timeout: 10_000, pause: 350, agent: `clinlint/${VERSION}` });
  const checked = await withOnlineCheck(files, check, environments, cwd);
  check.summary().forEach(complain);
  return checked;
}

function checkOptions(paths: readonly string[], options: LintOptions): void {
  const { stdin, stdinFilename, shard } = options;
  oneOf('--format', options.format, FORMATS);
  oneOf('--fail-on', options.failOn, LEVELS);
  maxWarningsOf(options.maxWarnings);
  if (stdin === true && paths.length > 0)
    throw new Failure(`--stdin: reads one article from standard input and takes no paths (${paths.join(', ')})`);
  if (stdin !== true && stdinFilename !== undefined)
    throw new Failure('--stdin-filename: names what --stdin reads; add --stdin');
  const other = (['ndjson', 'stdin', 'since', 'fixDryRun'] as const).find((name) => options[name] !== undefined);
  if (options.online === true && other !== undefined)
    throw new Failure(
      `--online: looks up what stands in files; run it without --${other === 'fixDryRun' ? 'fix-dry-run' : other}`,
    );
  if (stdin === true && options.since !== undefined)
    throw new Failure('--stdin: one text has no history; run --since on files');
  const alone = { '--stdin': stdin, '--ndjson': options.ndjson, '--since': options.since !== undefined };
  for (const [name, given] of Object.entries(alone)) {
    if (shard !== undefined && given === true) throw new Failure(`--shard: has no meaning together with ${name}`);
  }
  if (shard !== undefined && options.updateBaseline === true)
    throw new Failure('--update-baseline: needs every finding; give it to `clinlint merge`');
}

function howToRun(options: LintOptions, shard: Shard | null): RunOptions {
  const fix = options.fix === true ? 'write' : options.fixDryRun === true ? 'dry-run' : 'no';
  const stats = options.stats === true ? new Stats() : null;
  return {
    fix,
    stats,
    jobs: jobsOf(options.jobs),
    // What is measured is the work itself.
    cache: stats === null ? cacheOf(options, complain) : null,
    shard: shard !== null,
    withDetail: shard !== null || options.format === 'html' || options.format === 'rdjson',
  };
}

interface Work {
  readonly cwd: string;
  readonly shard: Shard | null;
  readonly how: RunOptions;
}

function lintWhatIsAsked(
  paths: readonly string[],
  options: LintOptions,
  environments: Environments,
  work: Work,
): Promise<LintRun> {
  if (options.stdin === true) return fromStandardInput(options, environments, work.how);
  return options.since === undefined
    ? fromFiles(paths, options.outputFile, environments, work)
    : fromChange(options.since, paths, environments, work);
}

/**
 * With a cache the articles that did not change are known cheaply, and rules between articles see them; without one they
 * are not read. What was seen is said.
 */
async function fromChange(
  ref: string,
  paths: readonly string[],
  environments: Environments,
  { cwd, how }: Work,
): Promise<LintRun> {
  if (how.fix !== 'no') throw new Failure('--since only reports; run --fix without it');
  const run = await lintSince(ref, await pathFilter(paths, cwd, environments.files), environments, { cwd, how });
  const seen = how.cache === null ? 'only the articles that changed (all of them with --cache)' : 'all articles';
  complain(`compared with where ${ref} parted; rules between articles saw ${seen}`);
  return run;
}

async function fromFiles(
  paths: readonly string[],
  outputFile: string | undefined,
  environments: Environments,
  { cwd, shard, how }: Work,
): Promise<LintRun> {
  const all = await withoutOwnReport(await discover(paths, cwd, environments.files), outputFile, cwd);
  if (all.length === 0)
    throw new Failure(
      `no articles found in ${paths.join(', ') || 'this folder'}; name a folder with .md, .markdown, .mdx or .qmd files`,
    );
  const run = await lintFiles(inShard(all, shard), environments, cwd, how);
  if (run.paths.length === 0 && shard === null)
    throw new Failure(
      `no clinical articles found among ${counted(run.skipped.length, 'file')}; name a file to lint it anyway`,
    );
  return run;
}

/** Lines have no place of their own: the working folder decides what they are judged by. */
async function overLines(paths: readonly string[], options: LintOptions, cwd: string): Promise<number> {
  checkLineOptions(paths, { ...options }, NOT_OVER_LINES);
  const env = await readEnvironment(options, cwd);
  const level = LEVELS.indexOf(oneOf('--fail-on', options.failOn, LEVELS));
  env.notes.forEach(complain);
  return (await ndjson(lintAnswer(env, (severity) => LEVELS.indexOf(severity) <= level))) ? EXIT.findings : EXIT.clean;
}

const NOT_OVER_LINES: readonly (keyof LintOptions)[] = [
  ...(['stdin', 'outputFile', 'fix', 'fixDryRun', 'since', 'baseline', 'updateBaseline'] as const),
  ...(['maxWarnings', 'quiet', 'failOnSuppressed'] as const),
];

async function fromStandardInput(options: LintOptions, environments: Environments, how: RunOptions): Promise<LintRun> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const [path, at] = [options.stdinFilename ?? '<stdin>', options.stdinFilename ?? 'article.md'];
  const fix = how.fix === 'no' ? 'no' : 'dry-run';
  return lintText({ path, at, bytes: Buffer.concat(chunks) }, environments, { ...how, fix });
}
