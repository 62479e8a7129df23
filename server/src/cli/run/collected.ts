import {
  type ArticleReport,
  type CorpusFacts,
  type FileReport,
  fileReport,
  NO_COVERAGE,
  toolFinding,
} from '../../core/index.ts';
import type { Environment } from '../environment.ts';
import type { Unreadable } from '../read-input.ts';
import type { Stats } from '../stats.ts';
import { AcrossArticles, type Recorded } from './across-articles.ts';
import type { Outcome } from './job.ts';
import type { LintedFile, LintRun, UsedEnvironment } from './lint-run.ts';
import { type Slice, Spool } from './spool.ts';

interface Kept {
  readonly path: string;
  readonly env: Environment;
  readonly report: Slice;
  readonly record: Slice;
}

/** So many records may stay in memory; of more, each is read anew for each rule. */
const FEW = 20_000;

/** A file of which there is no more than its report. */
interface Broken {
  readonly path: string;
  readonly file: FileReport;
  readonly reason: string;
}

interface Skipped {
  readonly path: string;
  readonly skipped: string;
}

/** How a run ends: with the rules across articles, or as one shard, whose articles another run will compare. */
export interface Ending {
  readonly shard: boolean;
  readonly stats: Stats | null;
}

/**
 * Takes the outcomes of a run in any order and gives its files in the order of their paths. Reports and records wait in
 * spools; in memory there is only where they stand.
 */
export class Collected {
  private readonly places: (Kept | Broken | Skipped)[];
  private readonly environments: Map<Environment, string>;
  private readonly reports: Spool;
  private readonly records: Spool;
  private readonly parsed: WeakMap<Kept, CorpusFacts>;

  constructor(same?: Collected) {
    this.places = [...(same?.places ?? [])];
    this.environments = new Map(same?.environments);
    this.reports = same?.reports ?? new Spool();
    this.records = same?.records ?? new Spool();
    this.parsed = same?.parsed ?? new WeakMap();
  }

  /** For two runs that have most of their files in common: what comes later is in one of them. */
  copy(): Collected {
    return new Collected(this);
  }

  put(path: string, env: Environment, { skipped, report, record, broken }: Outcome): void {
    this.judgedBy(env, path);
    if (broken !== undefined) return this.putBroken(failedReport(path, broken), `not analysed: ${broken}`);
    const place =
      skipped === null
        ? { path, env, report: this.reports.append(report), record: this.records.append(record) }
        : { path, skipped };
    this.places.push(place);
  }

  putUnreadable(path: string, env: Environment, unreadable: Unreadable): void {
    this.judgedBy(env, path);
    this.putBroken(unreadableReport(path, unreadable), unreadable.words);
  }

  putBroken(file: FileReport, reason: string): void {
    this.places.push({ path: file.path, file, reason });
  }

  putSkipped(path: string, skipped: string): void {
    this.places.push({ path, skipped });
  }

  /** A run is described by all that its files were judged by, each named by the first of them. */
  judgedBy(env: Environment, path: string): void {
    const known = this.environments.get(env);
    if (known === undefined || path < known) this.environments.set(env, path);
  }

  /** What the rules across articles find. */
  across({ stats }: Pick<Ending, 'stats'>): AcrossArticles {
    const timed = stats?.timed ?? (<T>(_: string, work: () => T): T => work());
    const kept = this.sorted().filter((place) => 'report' in place);
    return timed('rules across articles', () => new AcrossArticles(this.recorded(kept)));
  }

  /** `only` names the files that are wanted; null = all. */
  finish(
    { shard, stats }: Ending,
    { across, only }: { readonly across: AcrossArticles | null; readonly only: ReadonlySet<string> | null } = {
      across: shard ? null : this.across({ stats }),
      only: null,
    },
  ): LintRun {
    const places = this.sorted();
    const broken = places.filter((place) => 'file' in place);
    const files = places.filter((place) => 'report' in place || 'file' in place);
    const environments = this.usedEnvironments();
    const numbers = new Map(environments.map(({ env }, i) => [env, i]));
    const linted = (place: Kept | Broken): LintedFile => {
      if ('file' in place) return { file: place.file, detail: null };
      const own = this.reportOf(place);
      const facts = (): CorpusFacts => this.recordOf(place);
      const file = fileReport(place.path, own, across?.of(place, facts) ?? { findings: [], suppressed: [] });
      if (!shard) return { file, detail: own.detail };
      const reduce = { environment: numbers.get(place.env) ?? 0, facts: facts(), detail: own.detail };
      return { file: { ...file, reduce }, detail: own.detail };
    };
    return {
      files: again(() => (only === null ? files : files.filter(({ path }) => only.has(path))), linted),
      paths: files.map(({ path }) => path),
      skipped: places.flatMap((place) => ('skipped' in place ? [{ path: place.path, reason: place.skipped }] : [])),
      unreadable: broken.map(({ path, reason }) => ({ path, reason })),
      environments,
    };
  }

  private sorted(): readonly (Kept | Broken | Skipped)[] {
    return [...this.places].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private usedEnvironments(): readonly UsedEnvironment[] {
    return [...this.environments].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([env, first]) => ({ env, first }));
  }

  private recorded(kept: readonly Kept[]): Iterable<Recorded> {
    const recordOf = (place: Kept): CorpusFacts => this.recordOf(place);
    return again(
      () => kept,
      (place) => ({
        path: place.path,
        env: place.env,
        // Read when it is asked for.
        get facts() {
          return recordOf(place);
        },
      }),
    );
  }

  private reportOf({ report }: Kept): ArticleReport {
    return JSON.parse(this.reports.read(report)) as ArticleReport;
  }

  private recordOf(place: Kept): CorpusFacts {
    const known = this.parsed.get(place);
    if (known !== undefined) return known;
    const facts = JSON.parse(this.records.read(place.record)) as CorpusFacts;
    if (this.places.length <= FEW) this.parsed.set(place, facts);
    return facts;
  }
}

/** Goes through a list anew each time, making each thing when its turn comes. */
function again<A, B>(list: () => readonly A[], make: (one: A) => B): Iterable<B> {
  return {
    *[Symbol.iterator]() {
      for (const one of list()) yield make(one);
    },
  };
}

const unreadableReport = (path: string, { messageId, data }: Unreadable): FileReport =>
  toolReport(path, 'internal/unreadable', messageId, data);

const failedReport = (path: string, error: string): FileReport =>
  toolReport(path, 'internal/rule-failed', 'failed', { rule: 'analysis', error });

/** The report of a file of which there is nothing to say but why. */
function toolReport(path: string, ...what: [string, string, Readonly<Record<string, string>>]): FileReport {
  const finding = { ...toolFinding(...what, path), ...{ line: 1, column: 1, endLine: 1, endColumn: 1 } };
  return { path, findings: [finding], suppressed: [], baselined: [], fixed: [], coverage: { doses: NO_COVERAGE } };
}
