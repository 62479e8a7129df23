import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Bibliography } from '../../core/index.ts';
import type { Found } from '../discover.ts';
import type { Environment, Judging } from '../environment.ts';
import { progress, writeWhole } from '../output.ts';
import { decode, type Input, readBytes, type Unreadable } from '../read-input.ts';
import type { Stats } from '../stats.ts';
import { Analysts, type Jobs } from './analysts.ts';
import { cacheKey } from './cache-key.ts';
import { cachedOutcome, cachedText } from './cached-outcome.ts';
import { Collected } from './collected.ts';
import type { DiskCache } from './disk-cache.ts';
import { fixText } from './fix-text.ts';
import type { Outcome } from './job.ts';
import type { LintRun } from './lint-run.ts';

export interface RunOptions {
  readonly fix: 'no' | 'write' | 'dry-run';
  readonly stats: Stats | null;
  readonly jobs: Jobs;
  readonly cache: DiskCache | null;
  /** Articles are not compared: another run will do that. */
  readonly shard: boolean;
  /** A format asks for more than the findings. */
  readonly withDetail: boolean;
}

/** The bytes of an article, where they belong and how they were come by. */
interface Source {
  readonly path: string;
  /** Where it stands or would stand: what it is judged by follows from that. */
  readonly at: string;
  readonly explicit: boolean;
  readonly bytes: Uint8Array | { readonly unreadable: Unreadable };
}

/** Reads and analyses files, in other threads where that pays, then everything that only all of them together show. */
export async function lintFiles(
  found: readonly Found[],
  environments: Judging,
  cwd: string,
  options: RunOptions,
): Promise<LintRun> {
  if (found.length > MANY) saveMemory();
  const run = new Run(environments, options, found.length);
  const line = progress(found.length);
  for (const { path, explicit } of found) {
    const bytes = readBytes(resolve(cwd, path));
    const source = { path, at: path, explicit, bytes };
    if (options.fix === 'no') await run.add(source, line.step);
    else {
      const fixed = await run.fix(source);
      if (fixed !== null && options.fix === 'write') await writeWhole(resolve(cwd, path), fixed);
      await run.add(fixed === null ? source : { ...source, bytes: Buffer.from(fixed, 'utf8') }, line.step);
    }
  }
  const linted = await run.finish();
  line.end();
  return linted;
}

/** From so many files on memory counts for more than a tenth of the time. */
const MANY = 10_000;

/** The engine lets its heap grow to four times of what is used before it tidies up, unless it is told to save. */
const saveMemory = (): void => setFlagsFromString('--optimize-for-size');

/** A text that was read already: the state of an article in a commit, say. */
export interface ReadInput {
  readonly path: string;
  readonly bytes: Source['bytes'];
}

/** One state of some articles, and what it is judged by. */
export interface State {
  readonly inputs: readonly ReadInput[];
  readonly judging: Judging;
}

/** Lints two states of some articles, each together with files that are the same in both. */
export async function lintBoth(
  { before, after, same }: { readonly before: State; readonly after: State; readonly same: readonly Found[] },
  cwd: string,
  options: RunOptions,
): Promise<{ readonly before: LintRun; readonly after: LintRun }> {
  const shared = new Run(after.judging, options, same.length);
  for (const { path, explicit } of same)
    await shared.add({ path, at: path, explicit, bytes: readBytes(resolve(cwd, path)) });
  const collected = await shared.settled();
  return {
    before: await lintInputs(before, options, collected.copy()),
    after: await lintInputs(after, options, collected.copy()),
  };
}

async function lintInputs({ inputs, judging }: State, options: RunOptions, collected: Collected): Promise<LintRun> {
  const run = new Run(judging, options, inputs.length, collected);
  for (const { path, bytes } of inputs) await run.add({ path, at: path, explicit: false, bytes });
  return run.finish();
}

/** Lints one text that is not in a file of its own; `at` is where it would stand. */
export async function lintText(
  { path, at, bytes }: { readonly path: string; readonly at: string; readonly bytes: Uint8Array },
  environments: Judging,
  options: RunOptions,
): Promise<LintRun> {
  const run = new Run(environments, options, 1);
  const source = { path, at, explicit: true, bytes };
  const fixed = options.fix === 'no' ? null : await run.fix(source);
  await run.add(fixed === null ? source : { ...source, bytes: Buffer.from(fixed, 'utf8') });
  return run.finish();
}

class Run {
  private readonly analysts: Analysts;

  constructor(
    private readonly environments: Judging,
    private readonly options: RunOptions,
    total: number,
    private readonly collected = new Collected(),
  ) {
    this.analysts = new Analysts(options.jobs, total, options.stats);
  }

  /** The text after its repairs; null where nothing was repaired. */
  async fix({ at, explicit, bytes }: Source): Promise<string | null> {
    const input = 'unreadable' in bytes ? bytes : decode(bytes);
    if ('unreadable' in input) return null;
    const env = await this.environments.for(at);
    const bibliography = await this.environments.bibliographyFor(at, input.text);
    return fixText(input.text, env, { explicit, bibliography, timed: this.options.stats?.timed });
  }

  async add(source: Source, step: () => void = () => undefined): Promise<void> {
    const { path, at, bytes } = source;
    const env = await this.environments.for(at);
    if ('unreadable' in bytes) {
      this.collected.putUnreadable(path, env, bytes.unreadable);
      step();
      return;
    }
    const bibliography = await this.bibliographyOf(at, bytes);
    const key = this.keyOf(source, bytes, env, bibliography);
    const known = this.recall(key);
    if (known !== null) {
      this.collected.put(path, env, known);
      step();
      return;
    }
    await this.analyse(source, decode(bytes), env, { bibliography, key, step });
  }

  private async analyse(
    { path, explicit }: Source,
    input: Input,
    env: Environment,
    { bibliography, key, step }: { bibliography: Bibliography | null; key: string | null; step: () => void },
  ): Promise<void> {
    if ('unreadable' in input) {
      this.collected.putUnreadable(path, env, input.unreadable);
      step();
      return;
    }
    const withDetail = this.options.withDetail || key !== null;
    await this.analysts.take({ text: input.text, explicit, bibliography, withDetail }, env, (outcome) => {
      if (key !== null && !outcome.failed) this.options.cache?.set(key, cachedText(outcome));
      this.collected.put(path, env, outcome);
      step();
    });
  }

  /** Bytes tell whether it is worth to look for words in them. */
  private async bibliographyOf(at: string, bytes: Uint8Array): Promise<Bibliography | null> {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!all.includes('@') && !all.includes('bibliography:')) return null;
    const input = decode(bytes);
    return 'text' in input ? this.environments.bibliographyFor(at, input.text) : null;
  }

  private keyOf(
    { explicit }: Source,
    bytes: Uint8Array,
    { identity }: Environment,
    bibliography: Bibliography | null,
  ): string | null {
    return this.options.cache === null ? null : cacheKey(bytes, { identity, explicit, bibliography });
  }

  private recall(key: string | null): Outcome | null {
    const text = key === null ? null : (this.options.cache?.get(key) ?? null);
    return text === null ? null : cachedOutcome(text);
  }

  /** Everything that was added, once it is analysed. */
  async settled(): Promise<Collected> {
    await this.analysts.finish();
    return this.collected;
  }

  async finish(): Promise<LintRun> {
    return (await this.settled()).finish(this.options);
  }
}
