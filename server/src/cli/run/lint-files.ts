import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Bibliography } from '../../core/index.ts';
import type { Found } from '../discover.ts';
import type { Environment, Judging } from '../environment.ts';
import { progress, writeWhole } from '../output.ts';
import { decode, type Input, readBytes, type Unreadable } from '../read-input.ts';
import type { Stats } from '../stats.ts';
import { Analysts, type Jobs } from './analysts.ts';
import { blobIdOf, cacheKey, cacheKeyOfBlob, mayNameBibliography } from './cache-key.ts';
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

/** The names of an outcome in the cache; `blob` for an article that depends on no other file. */
interface Key {
  readonly own: string;
  readonly blob: string | null;
}

/** Brings articles together with what is known of them, and has the rest analysed. */
export class Run {
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
    const known = key === null ? null : this.recall(key.own);
    if (known !== null) {
      this.collected.put(path, env, known);
      step();
      return;
    }
    await this.analyse(source, decode(bytes), env, { bibliography, key, step });
  }

  /** An article of which only the name is known that git gives to its content; false where the cache does not know it. */
  async addBlob({ path, blob }: { readonly path: string; readonly blob: string }): Promise<boolean> {
    const env = await this.environments.for(path);
    const known = this.recall(cacheKeyOfBlob(blob, { identity: env.identity, explicit: false }));
    if (known !== null) this.collected.put(path, env, known);
    return known !== null;
  }

  private async analyse(
    { path, explicit }: Source,
    input: Input,
    env: Environment,
    { bibliography, key, step }: { bibliography: Bibliography | null; key: Key | null; step: () => void },
  ): Promise<void> {
    if ('unreadable' in input) {
      this.collected.putUnreadable(path, env, input.unreadable);
      step();
      return;
    }
    const withDetail = this.options.withDetail || key !== null;
    await this.analysts.take({ text: input.text, explicit, bibliography, withDetail }, env, (outcome) => {
      if (key !== null && !outcome.failed) this.options.cache?.set(key.own, cachedText(outcome), key.blob);
      this.collected.put(path, env, outcome);
      step();
    });
  }

  private async bibliographyOf(at: string, bytes: Uint8Array): Promise<Bibliography | null> {
    if (!mayNameBibliography(bytes)) return null;
    const input = decode(bytes);
    return 'text' in input ? this.environments.bibliographyFor(at, input.text) : null;
  }

  private keyOf(
    { explicit }: Source,
    bytes: Uint8Array,
    { identity }: Environment,
    bibliography: Bibliography | null,
  ): Key | null {
    if (this.options.cache === null) return null;
    const own = cacheKey(bytes, { identity, explicit, bibliography });
    const isAlone = !explicit && !mayNameBibliography(bytes);
    return { own, blob: isAlone ? cacheKeyOfBlob(blobIdOf(bytes), { identity, explicit }) : null };
  }

  private recall(key: string): Outcome | null {
    const bytes = this.options.cache?.get(key) ?? null;
    return bytes === null ? null : cachedOutcome(bytes);
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
