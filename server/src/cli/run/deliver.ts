import {
  type FindingJson,
  FORMATS,
  INTENDED_USE,
  type LintReport,
  markdownWriter,
  type ReportHead,
  reportWriter,
  writeReport,
} from '../../core/index.ts';
import { oneOf } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { SUMMARY_LIMIT, writeJobSummary } from '../job-summary.ts';
import { judgedBy } from '../judged-by.ts';
import { complain, paintFor, writeOutput } from '../output.ts';
import type { Stats } from '../stats.ts';
import { VERSION } from '../version.ts';
import type { LintedFile, LintRun } from './lint-run.ts';
import type { Shard } from './shard.ts';

export interface DeliveryOptions {
  readonly format: string;
  readonly outputFile?: string;
  readonly maxWarnings?: string;
  readonly failOn: string;
  readonly quiet?: boolean;
  readonly failOnSuppressed?: boolean;
  readonly color?: boolean;
}

type Severity = FindingJson['severity'];
export const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** Writes the report of a run, file by file, and gives the exit status. */
export async function deliver(
  run: LintRun,
  options: DeliveryOptions,
  { stats, shard }: { readonly stats: Stats | null; readonly shard: Shard | null },
): Promise<number> {
  const format = oneOf('--format', options.format, FORMATS);
  const level = LEVELS.indexOf(oneOf('--fail-on', options.failOn, LEVELS));
  const fails = (severity: Severity): boolean => LEVELS.indexOf(severity) <= level;
  const most = maxWarningsOf(options.maxWarnings);
  for (const note of new Set(run.environments.flatMap(({ env }) => env.notes))) complain(note);
  const head = headOf(run, shard);
  const seen = new Seen(fails);
  const writer = reportWriter(format, { paint: paintFor(options.color, options.outputFile !== undefined), fails });
  await writeOutput(writeReport(writer, head, shown(run.files, options, seen), run.skipped), options.outputFile);
  if (format === 'github') {
    const parts = writeReport(markdownWriter(SUMMARY_LIMIT), head, shown(run.files, options, null), run.skipped);
    await writeJobSummary(parts);
  }
  stats?.lines(run.paths.length).forEach(complain);
  for (const { path, reason } of run.unreadable) complain(`${path}: ${reason}`);
  return seen.exitStatus(run, options, most);
}

export function maxWarningsOf(option: string | undefined): number | null {
  if (option !== undefined && !/^\d{1,9}$/.test(option))
    throw new Failure(`--max-warnings: "${option}" is not a whole number`);
  return option === undefined ? null : Number(option);
}

function headOf({ environments }: LintRun, shard: Shard | null): ReportHead {
  const own = environments.map(({ env, first }) => {
    const { config, configDigest, releases } = env;
    return { first, config, configDigest, formulary: releases };
  });
  const head: Omit<LintReport, 'files' | 'skipped' | 'summary'> = {
    version: 1,
    tool: { name: 'clinlint', version: VERSION },
    notice: INTENDED_USE,
    ...judgedBy(environments.map(({ env }) => env)),
  };
  return shard === null ? head : { ...head, shard: { ...shard, environments: own } };
}

/** What is hidden by --quiet is seen all the same. */
function* shown(files: Iterable<LintedFile>, { quiet }: DeliveryOptions, seen: Seen | null): Iterable<LintedFile> {
  for (const { file, detail } of files) {
    seen?.add(file);
    const findings = file.findings.filter(({ severity }) => severity === 'error');
    yield quiet === true ? { file: { ...file, findings }, detail } : { file, detail };
  }
}

/** What the exit status depends on, noted while the files go by. */
class Seen {
  private failing = false;
  private suppressed = false;
  private warnings = 0;
  private broken: string | null = null;
  private unreadable = false;

  constructor(private readonly fails: (severity: Severity) => boolean) {}

  add({ findings, suppressed }: LintedFile['file']): void {
    for (const finding of findings) {
      const { rule, severity, message } = finding;
      if (this.fails(severity)) this.failing = true;
      if (severity === 'warning') this.warnings += 1;
      if (rule === 'internal/unreadable') this.unreadable = true;
      if (this.broken === null && isFailure(finding)) this.broken = message;
    }
    if (suppressed.length > 0) this.suppressed = true;
  }

  exitStatus({ unreadable }: LintRun, { failOnSuppressed }: DeliveryOptions, maxWarnings: number | null): number {
    if (unreadable.length > 0 || this.unreadable) return EXIT.failed;
    if (this.broken !== null) {
      complain(this.broken);
      return EXIT.failed;
    }
    if (this.failing || (failOnSuppressed === true && this.suppressed)) return EXIT.findings;
    return maxWarnings !== null && this.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
  }
}

/** The tool could not do a part of its work: a rule failed, or a bibliography was not read whole. */
const isFailure = ({ rule, severity }: FindingJson): boolean =>
  rule === 'internal/rule-failed' || (rule === 'internal/bibliography' && severity === 'error');
