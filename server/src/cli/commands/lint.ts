import { join } from 'node:path';
import {
  type FindingJson,
  FORMATS,
  type FormatName,
  type LintReport,
  lintReport,
  render,
  reportWriter,
} from '../../core/index.ts';
import { type BaselineOptions, withBaseline } from '../baseline-file.ts';
import { cacheFolder } from '../cache-folder.ts';
import { discover } from '../discover.ts';
import { Environments, type JudgingOptions, oneOf, readEnvironment } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { writeJobSummary } from '../job-summary.ts';
import { judgedBy } from '../judged-by.ts';
import { type LintRun, lintFiles, lintText } from '../lint-run.ts';
import { lintAnswer, ndjson } from '../ndjson.ts';
import { LookupCache } from '../online/lookup-cache.ts';
import { OnlineCheck } from '../online/online-check.ts';
import { PUBLIC_BASES, registersAt } from '../online/registers.ts';
import { withOnlineCheck } from '../online/with-online-check.ts';
import { complain, paintFor, writeOutput } from '../output.ts';
import { pathFilter } from '../path-filter.ts';
import { decode } from '../read-input.ts';
import { lintSince } from '../since.ts';
import { Stats } from '../stats.ts';
import { VERSION } from '../version.ts';

export interface LintOptions extends JudgingOptions, BaselineOptions {
  readonly since?: string;
  readonly format: string;
  readonly outputFile?: string;
  readonly maxWarnings?: string;
  readonly failOn: string;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly failOnSuppressed?: boolean;
  readonly stats?: boolean;
  readonly ndjson?: boolean;
  readonly online?: boolean;
  readonly color?: boolean;
}

type Severity = FindingJson['severity'];
const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** The options once they are known to make sense. */
interface Asked {
  readonly format: FormatName;
  readonly fails: (severity: Severity) => boolean;
  readonly maxWarnings: number | null;
  readonly stats: Stats | null;
}

/** `clinlint lint`: exit status 0 clean, 1 findings at or above the fail level, 2 could not do the job. */
export async function lint(paths: readonly string[], options: LintOptions): Promise<number> {
  const cwd = process.cwd();
  const asked = readOptions(paths, options);
  const environments = new Environments(options, cwd);
  if (options.ndjson === true) return overLines(options, cwd, asked.fails);
  const linted = await lintWhatIsAsked(paths, options, environments, { cwd, stats: asked.stats });
  const files = options.online === true ? await lookedUp(linted, environments, cwd) : linted.files;
  const run = { ...linted, files: await withBaseline(files, options, environments, cwd) };
  for (const note of new Set(run.environments.flatMap((env) => env.notes))) complain(note);
  const report = reportOf(run, options);
  await writeReport(report, run, options, asked);
  asked.stats?.lines(run.files.length).forEach(complain);
  for (const { path, reason } of run.unreadable) complain(`${path}: ${reason}`);
  return exitStatus(run, options, asked);
}

/** Asks registers for the identifiers of what was linted; the only work that leaves the machine. */
async function lookedUp({ files }: LintRun, environments: Environments, cwd: string): Promise<LintRun['files']> {
  const folder = cacheFolder(process.env);
  const today = new Date().toISOString().slice(0, 10);
  const cache = await LookupCache.open(folder === null ? null : join(folder, 'online.json'), today);
  const registers = registersAt(PUBLIC_BASES);
  const check = new OnlineCheck({ registers, cache, timeout: 10_000, pause: 350, agent: `clinlint/${VERSION}` });
  const checked = await withOnlineCheck(files, check, environments, cwd);
  check.summary().forEach(complain);
  return checked;
}

function readOptions(paths: readonly string[], options: LintOptions): Asked {
  const { maxWarnings } = options;
  const format = oneOf('--format', options.format, FORMATS);
  const level = oneOf('--fail-on', options.failOn, LEVELS);
  if (maxWarnings !== undefined && !/^\d{1,9}$/.test(maxWarnings))
    throw new Failure(`--max-warnings: "${maxWarnings}" is not a whole number`);
  if (options.stdin === true && paths.length > 0)
    throw new Failure(`--stdin: reads one article from standard input and takes no paths (${paths.join(', ')})`);
  if (options.stdin !== true && options.stdinFilename !== undefined)
    throw new Failure('--stdin-filename: names what --stdin reads; add --stdin');
  const other = (['ndjson', 'stdin', 'since', 'fixDryRun'] as const).find((name) => options[name] !== undefined);
  if (options.online === true && other !== undefined)
    throw new Failure(
      `--online: looks up what stands in files; run it without --${other === 'fixDryRun' ? 'fix-dry-run' : other}`,
    );
  return {
    format,
    fails: (severity) => LEVELS.indexOf(severity) <= LEVELS.indexOf(level),
    maxWarnings: maxWarnings === undefined ? null : Number(maxWarnings),
    stats: options.stats === true ? new Stats() : null,
  };
}

async function writeReport(report: LintReport, run: LintRun, options: LintOptions, asked: Asked): Promise<void> {
  const paint = paintFor(options.color, options.outputFile !== undefined);
  const writer = reportWriter(asked.format, { paint, fails: asked.fails });
  await writeOutput(render(writer, report, run.detailOf), options.outputFile);
  if (asked.format === 'github') await writeJobSummary(report);
}

interface Work {
  readonly cwd: string;
  readonly stats: Stats | null;
}

function lintWhatIsAsked(
  paths: readonly string[],
  options: LintOptions,
  environments: Environments,
  work: Work,
): Promise<LintRun> {
  if (options.stdin === true) return fromStandardInput(options, environments, work.stats);
  return options.since === undefined
    ? fromFiles(paths, options, environments, work)
    : fromChange(options.since, paths, options, environments, work);
}

/** Articles that did not change are not read, so rules across articles see only those that did; that is said. */
async function fromChange(
  ref: string,
  paths: readonly string[],
  { fix, fixDryRun }: LintOptions,
  environments: Environments,
  { cwd, stats }: Work,
): Promise<LintRun> {
  if (fix === true || fixDryRun === true) throw new Failure('--since only reports; run --fix without it');
  const run = await lintSince(ref, await pathFilter(paths, cwd), environments, { cwd, stats });
  complain(`compared with where ${ref} parted; rules between articles saw only the articles that changed`);
  return run;
}

async function fromFiles(
  paths: readonly string[],
  options: LintOptions,
  environments: Environments,
  { cwd, stats }: Work,
): Promise<LintRun> {
  const found = await discover(paths, cwd);
  if (found.length === 0)
    throw new Failure(
      `no articles found in ${paths.join(', ') || 'this folder'}; name a folder with .md, .markdown, .mdx or .qmd files`,
    );
  const fix = options.fix === true ? 'write' : options.fixDryRun === true ? 'dry-run' : 'no';
  const run = await lintFiles(found, environments, cwd, { fix, stats });
  if (run.files.length === 0)
    throw new Failure(`no clinical articles found among ${run.skipped.length} files; name a file to lint it anyway`);
  return run;
}

/** Lines have no place of their own: the working folder decides what they are judged by. */
async function overLines(options: LintOptions, cwd: string, fails: Asked['fails']): Promise<number> {
  const env = await readEnvironment(options, cwd);
  env.notes.forEach(complain);
  return (await ndjson(lintAnswer(env, fails))) ? EXIT.findings : EXIT.clean;
}

async function fromStandardInput(
  options: LintOptions,
  environments: Environments,
  stats: Stats | null,
): Promise<LintRun> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const fix = options.fixDryRun === true || options.fix === true ? 'dry-run' : 'no';
  const [path, at] = [options.stdinFilename ?? '<stdin>', options.stdinFilename ?? 'article.md'];
  return lintText({ path, at }, decode(Buffer.concat(chunks)), environments, { fix, stats });
}

function reportOf(run: LintRun, options: LintOptions): LintReport {
  const shown =
    options.quiet === true
      ? run.files.map((f) => ({ ...f, findings: f.findings.filter((x) => x.severity === 'error') }))
      : run.files;
  const said = judgedBy(run.environments);
  return lintReport({ toolVersion: VERSION, ...said, files: shown, skipped: run.skipped });
}

/** The tool could not do a part of its work: a rule failed, or a bibliography was not read whole. */
const isFailure = ({ rule, severity }: FindingJson): boolean =>
  rule === 'internal/rule-failed' || (rule === 'internal/bibliography' && severity === 'error');

/** What is hidden by --quiet still counts. */
function exitStatus(run: LintRun, options: LintOptions, asked: Asked): number {
  const findings = run.files.flatMap((file) => file.findings);
  if (run.unreadable.length > 0) return EXIT.failed;
  const broken = findings.find(isFailure);
  if (broken !== undefined) {
    complain(broken.message);
    return EXIT.failed;
  }
  if (findings.some(({ severity }) => asked.fails(severity))) return EXIT.findings;
  if (options.failOnSuppressed === true && run.files.some(({ suppressed }) => suppressed.length > 0))
    return EXIT.findings;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return asked.maxWarnings !== null && warnings > asked.maxWarnings ? EXIT.findings : EXIT.clean;
}
