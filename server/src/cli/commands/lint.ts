import { github, type LintReport, lintReport, sarif, stylish } from '../../core/index.ts';
import { type BaselineOptions, withBaseline } from '../baseline-file.ts';
import { discover } from '../discover.ts';
import { Environments, type JudgingOptions, oneOf, readEnvironment } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { judgedBy } from '../judged-by.ts';
import { type LintRun, lintFiles, lintText } from '../lint-run.ts';
import { lintAnswer, ndjson } from '../ndjson.ts';
import { complain, paintFor, writeOutput } from '../output.ts';
import { pathFilter } from '../path-filter.ts';
import { decode } from '../read-input.ts';
import { lintSince } from '../since.ts';
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
  readonly ndjson?: boolean;
  readonly color?: boolean;
}

const FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
const LEVELS: readonly string[] = ['error', 'warning', 'info'];

/** `clinlint lint`: exit status 0 clean, 1 findings at or above the fail level, 2 could not do the job. */
export async function lint(paths: readonly string[], options: LintOptions): Promise<number> {
  const cwd = process.cwd();
  const format = oneOf('--format', options.format, FORMATS);
  const level = oneOf('--fail-on', options.failOn, LEVELS);
  const fails = (severity: string): boolean => LEVELS.indexOf(severity) <= LEVELS.indexOf(level);
  const environments = new Environments(options, cwd);
  if (options.ndjson === true) return overLines(options, cwd, fails);
  const run = await lintWhatIsAsked(paths, options, environments, cwd);
  for (const note of new Set(run.environments.flatMap((env) => env.notes))) complain(note);
  const report = reportOf({ ...run, files: await withBaseline(run.files, options, cwd) }, options);
  await writeOutput(render(report, format, options.color), options.outputFile);
  for (const { path, reason } of run.unreadable) complain(`${path}: ${reason}`);
  return run.unreadable.length > 0 ? EXIT.failed : exitStatus(report, options, fails);
}

function lintWhatIsAsked(
  paths: readonly string[],
  options: LintOptions,
  environments: Environments,
  cwd: string,
): Promise<LintRun> {
  if (options.stdin === true) return fromStandardInput(options, environments);
  return options.since === undefined
    ? fromFiles(paths, options, environments, cwd)
    : fromChange(options.since, paths, options, environments, cwd);
}

/** Articles that did not change are not read, so rules across articles see only those that did; that is said. */
async function fromChange(
  ref: string,
  paths: readonly string[],
  { fix, fixDryRun }: LintOptions,
  environments: Environments,
  cwd: string,
): Promise<LintRun> {
  if (fix === true || fixDryRun === true) throw new Failure('--since only reports; run --fix without it');
  const run = await lintSince(ref, await pathFilter(paths, cwd), environments, cwd);
  complain(`compared with where ${ref} parted; rules between articles saw only the articles that changed`);
  return run;
}

async function fromFiles(
  paths: readonly string[],
  options: LintOptions,
  environments: Environments,
  cwd: string,
): Promise<LintRun> {
  const found = await discover(paths, cwd);
  if (found.length === 0)
    throw new Failure(
      `no articles found in ${paths.join(', ') || 'this folder'}; name a folder with .md, .markdown, .mdx or .qmd files`,
    );
  const fix = options.fix === true ? 'write' : options.fixDryRun === true ? 'dry-run' : 'no';
  const run = await lintFiles(found, environments, cwd, { fix });
  if (run.files.length === 0)
    throw new Failure(`no clinical articles found among ${run.skipped.length} files; name a file to lint it anyway`);
  return run;
}

/** Lines have no place of their own: the working folder decides what they are judged by. */
async function overLines(options: LintOptions, cwd: string, fails: (severity: string) => boolean): Promise<number> {
  const env = await readEnvironment(options, cwd);
  env.notes.forEach(complain);
  return (await ndjson(lintAnswer(env, fails))) ? EXIT.findings : EXIT.clean;
}

async function fromStandardInput(options: LintOptions, environments: Environments): Promise<LintRun> {
  const env = await environments.for(options.stdinFilename ?? 'article.md');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const fix = options.fixDryRun === true || options.fix === true ? 'dry-run' : 'no';
  return lintText(options.stdinFilename ?? '<stdin>', decode(Buffer.concat(chunks)), env, { fix });
}

function reportOf(run: LintRun, options: LintOptions): LintReport {
  const shown =
    options.quiet === true
      ? run.files.map((f) => ({ ...f, findings: f.findings.filter((x) => x.severity === 'error') }))
      : run.files;
  const said = judgedBy(run.environments);
  return lintReport({ toolVersion: VERSION, ...said, files: shown, skipped: run.skipped });
}

function render(report: LintReport, format: (typeof FORMATS)[number], color: boolean | undefined): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'sarif') return sarif(report);
  return format === 'github' ? github(report) : stylish(report, paintFor(color));
}

function exitStatus(report: LintReport, options: LintOptions, fails: (severity: string) => boolean): number {
  const { summary } = report;
  if (report.files.some((file) => file.findings.some((f) => fails(f.severity)))) return EXIT.findings;
  if (options.failOnSuppressed === true && summary.suppressed > 0) return EXIT.findings;
  if (options.maxWarnings === undefined) return EXIT.clean;
  const most = Number(options.maxWarnings);
  if (!Number.isInteger(most) || most < 0)
    throw new Failure(`--max-warnings: "${options.maxWarnings}" is not a whole number`);
  return summary.warnings > most ? EXIT.findings : EXIT.clean;
}
