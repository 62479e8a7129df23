import {
  analyseArticle,
  type BibliographyReader,
  changeJson,
  Places,
  type Reviewed,
  type ReviewedFile,
  type ReviewReport,
  reviewArticle,
  reviewGithub,
  reviewHtml,
  reviewMarkdown,
  reviewReport,
  reviewText,
  withoutByteOrderMark,
} from '../../core/index.ts';
import { bibliographiesAt } from '../bibliographies-at.ts';
import { Environments, type JudgingOptions, oneOf } from '../environment.ts';
import { EXIT, Failure } from '../failure.ts';
import { complain, paintFor, writeOutput } from '../output.ts';
import { keepApart } from '../own-report.ts';
import { pathFilter } from '../path-filter.ts';
import { type Input, readInput } from '../read-input.ts';
import { reviewBaseline } from '../review-baseline.ts';
import { type Comparison, changesOf, readComparison, readStates, type TwoStates } from '../revisions.ts';

export interface ReviewOptions extends JudgingOptions {
  readonly format: string;
  readonly outputFile?: string;
  readonly before?: string;
  readonly after?: string;
  readonly failOn?: string;
  readonly baseline?: string;
  readonly color?: boolean;
}

const FORMATS = ['text', 'markdown', 'json', 'html', 'github'] as const;
const LEVELS = ['error', 'warning', 'info'] as const;

/** `clinlint review`: the clinical changes between two states; exit status 1 only where `--fail-on` says so. */
export async function review(
  revisions: string | undefined,
  paths: readonly string[],
  options: ReviewOptions,
): Promise<number> {
  const cwd = process.cwd();
  const format = oneOf('--format', options.format, FORMATS);
  const level = options.failOn === undefined ? null : oneOf('--fail-on', options.failOn, LEVELS);
  const environments = new Environments(options, cwd);
  const { comparison, states } = await statesToCompare(revisions, paths, options, cwd);
  const unreadable = states.flatMap(({ path, before, after }) =>
    [before, after].flatMap((input) =>
      input !== null && 'unreadable' in input ? [`${path}: ${input.unreadable.words}`] : [],
    ),
  );
  const files: ReviewedFile[] = [];
  const [former, current] = await bibliographiesOf(comparison, cwd);
  for (const state of states) files.push(await compare(state, environments, former, current));
  if (comparison !== null)
    files.push(...(await reviewBaseline(comparison, states, options.baseline, environments, cwd)));
  const report = reviewReport(files);
  await writeOutput(render(report, format, options.color), options.outputFile);
  unreadable.forEach(complain);
  if (unreadable.length > 0) return EXIT.failed;
  return level !== null && failsAt(report, level) ? EXIT.findings : EXIT.clean;
}

async function statesToCompare(
  revisions: string | undefined,
  paths: readonly string[],
  { before, after, outputFile }: ReviewOptions,
  cwd: string,
): Promise<{ readonly comparison: Comparison | null; readonly states: readonly TwoStates[] }> {
  if (before === undefined && after === undefined) {
    if (revisions === undefined)
      throw new Failure('review: name a revision such as "main" or "main...feature", or --before FILE --after FILE');
    const comparison = await readComparison(revisions, cwd);
    return {
      comparison,
      states: await readStates(comparison, await changesOf(comparison), cwd, await pathFilter(paths, cwd)),
    };
  }
  if (before === undefined || after === undefined) throw new Failure('review: --before and --after go together');
  if (revisions !== undefined) throw new Failure('review: either revisions or --before and --after, not both');
  await keepApart(outputFile, [before, after]);
  const [old, current] = await Promise.all([readNamed(before), readNamed(after)]);
  const one = { path: after, formerPath: before === after ? null : before, before: old, after: current };
  return { comparison: null, states: [one] };
}

/** A file named outright that cannot be read ends the command: there is nothing to compare. */
async function readNamed(path: string): Promise<Input> {
  const input = await readInput(path);
  if ('unreadable' in input) throw new Failure(`${path}: ${input.unreadable.words}`);
  return input;
}

/** How bibliography files are read for either state; two files that are named are both of now. */
async function bibliographiesOf(
  comparison: Comparison | null,
  cwd: string,
): Promise<readonly [BibliographyReader | undefined, BibliographyReader | undefined]> {
  if (comparison === null) return [undefined, undefined];
  const { base, head, root } = comparison;
  return [await bibliographiesAt(base, root, cwd), head === null ? undefined : await bibliographiesAt(head, root, cwd)];
}

async function compare(
  state: TwoStates,
  environments: Environments,
  former: BibliographyReader | undefined,
  current: BibliographyReader | undefined,
): Promise<ReviewedFile> {
  const before = await read(state.before, state.path, environments, former);
  const after = await read(state.after, state.path, environments, current);
  const changes = reviewArticle(before, after);
  const places = [new Places(before.text), new Places(after.text)] as const;
  const change = state.before === null ? 'added' : state.after === null ? 'removed' : 'changed';
  const clinical = before.facts.clinical.clinical || after.facts.clinical.clinical || state.formerPath !== null;
  return {
    path: state.path,
    ...(state.formerPath === null ? {} : { renamedFrom: state.formerPath }),
    change,
    changes: clinical ? changes.map((it) => changeJson(it, ...places)) : [],
  };
}

/**
 * A state that is not there, or cannot be read, is an empty article; what cannot be read is also said and fails the run.
 * Both states are judged by the configuration and the formulary of now, and each by its own bibliography files.
 */
async function read(
  input: Input | null,
  path: string,
  environments: Environments,
  reader: BibliographyReader | undefined,
): Promise<Reviewed> {
  const text = input !== null && 'text' in input ? withoutByteOrderMark(input.text) : '';
  const bibliography = await environments.bibliographyFor(path, text, reader);
  return { text, facts: analyseArticle(text, await environments.for(path), { bibliography }).facts };
}

function render(report: ReviewReport, format: (typeof FORMATS)[number], color: boolean | undefined): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'markdown') return reviewMarkdown(report);
  if (format === 'html') return reviewHtml(report);
  return format === 'github' ? reviewGithub(report) : reviewText(report, paintFor(color));
}

function failsAt(report: ReviewReport, level: (typeof LEVELS)[number]): boolean {
  return report.files.some((file) => file.changes.some((it) => LEVELS.indexOf(it.level) <= LEVELS.indexOf(level)));
}
