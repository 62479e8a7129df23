import { FORMATS } from '../../core/index.ts';
import { type BaselineOptions, withBaseline } from '../baseline-file.ts';
import { type Environment, Environments, environmentFrom, type JudgingOptions, oneOf } from '../environment.ts';
import { Failure } from '../failure.ts';
import { builtInFormulary, type LoadedFormulary } from '../judging-spec.ts';
import { keepApart } from '../own-report.ts';
import { Collected } from '../run/collected.ts';
import { type DeliveryOptions, deliver, LEVELS, maxWarningsOf } from '../run/deliver.ts';
import { readEntries, readShards, type ShardEntry, type ShardFile } from '../run/shard-files.ts';

export interface MergeOptions extends JudgingOptions, BaselineOptions, DeliveryOptions {}

/** `clinlint merge`: the report that one run over all files of the shards would have written; exits as it would. */
export async function merge(paths: readonly string[], options: MergeOptions): Promise<number> {
  const cwd = process.cwd();
  oneOf('--format', options.format, FORMATS);
  oneOf('--fail-on', options.failOn, LEVELS);
  maxWarningsOf(options.maxWarnings);
  await keepApart(options.outputFile, paths);
  const shards = await readShards(paths);
  const environments = new Environments(options, cwd);
  const collected = new Collected();
  const seen = new Set<string>();
  const known = new Map<string, Environment>();
  for (const { path, shard } of shards) {
    const own: Environment[] = [];
    for (const one of shard.environments) {
      const env = await environmentOf(one, path, environments, known);
      collected.judgedBy(env, one.first);
      own.push(env);
    }
    await readEntries(path, {
      file: (file) => {
        if (seen.has(file.path)) throw new Failure(`${path}: ${file.path} is in another shard, too`);
        seen.add(file.path);
        put(file, own, collected);
      },
      skipped: ({ path: name, reason }) => collected.putSkipped(name, reason),
    });
  }
  const run = collected.finish({ shard: false, stats: null });
  const files = await withBaseline(run, options, environments, cwd);
  return deliver({ ...run, files }, options, { stats: null, shard: null });
}

function put({ reduce, ...file }: ShardEntry, environments: readonly Environment[], collected: Collected): void {
  const env = reduce && environments[reduce.environment];
  if (reduce === undefined || env === undefined) {
    collected.putBroken(file, file.findings[0]?.message ?? 'cannot be read');
    return;
  }
  const { findings, suppressed, coverage } = file;
  const report = JSON.stringify({ findings, suppressed, coverage: coverage.doses, detail: reduce.detail });
  collected.put(file.path, env, { skipped: null, report, record: JSON.stringify(reduce.facts), failed: false });
}

/** What a shard's articles were judged by: its configuration, and the same formularies, which must be here. */
async function environmentOf(
  { first, config, formulary }: ShardFile['shard']['environments'][number],
  shard: string,
  environments: Environments,
  known: Map<string, Environment>,
): Promise<Environment> {
  const key = JSON.stringify([config, formulary]);
  const there = known.get(key);
  if (there !== undefined) return there;
  const { spec } = await environments.for(first);
  const own = builtInFormulary();
  const houses: LoadedFormulary[] = [];
  for (const { id, release, digest } of formulary) {
    const found = [...spec.formularies, own].find((one) => one.digest === digest);
    if (found === undefined)
      throw new Failure(
        `${shard}: was judged by the formulary ${id} ${release}, which is not here in the same words; name its file with --formulary`,
      );
    if (found !== own) houses.push(found);
  }
  const builtin = formulary.some(({ digest }) => digest === own.digest);
  const env = environmentFrom({ config, formularies: houses, builtin });
  known.set(key, env);
  return env;
}
