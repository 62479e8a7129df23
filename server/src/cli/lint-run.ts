import { resolve } from 'node:path';
import {
  type Analysis,
  type AnalysisOptions,
  analyseArticle,
  analyseIfClinical,
  applySafeFixes,
  type Bibliography,
  doseMarks,
  type FileDetail,
  type FileReport,
  type Finding,
  findingJson,
  type PlaceOf,
  Places,
  type ReducedArticle,
  reduceCorpus,
  toolFinding,
  withoutByteOrderMark,
} from '../core/index.ts';
import type { Found } from './discover.ts';
import type { Environment, Environments } from './environment.ts';
import { progress, writeWhole } from './output.ts';
import { type Input, readInput, type Unreadable } from './read-input.ts';
import type { Stats } from './stats.ts';

/** One article that was read: what the report needs of it. */
interface Read {
  readonly path: string;
  readonly env: Environment;
  readonly analysis: Analysis;
  readonly places: Places;
}

export interface LintRun {
  readonly files: readonly FileReport[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** Files that could not be read: the run then ends with exit status 2. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  readonly fixes: number;
  /** What some formats need beside the report of a file; absent for one that could not be read. */
  readonly detailOf: (path: string) => FileDetail | undefined;
  /** What the files were judged by; more than one where configurations differ. */
  readonly environments: readonly Environment[];
}

export interface LintRunOptions {
  readonly fix: 'no' | 'write' | 'dry-run';
  readonly stats: Stats | null;
}

/** Lints files one after another, then everything that only all of them together show. */
export async function lintFiles(
  found: readonly Found[],
  environments: Environments,
  cwd: string,
  options: LintRunOptions,
): Promise<LintRun> {
  const run = new Run(options.stats);
  const line = progress(found.length);
  for (const { path, explicit } of found) {
    const input = await readInput(resolve(cwd, path));
    const basis = await withBibliography(path, input, environments);
    const fixed = 'text' in input && options.fix !== 'no' ? run.fix(input.text, basis, explicit) : null;
    if (fixed !== null && fixed.applied > 0 && options.fix === 'write')
      await writeWhole(resolve(cwd, path), fixed.text);
    run.add(path, fixed === null ? input : { text: fixed.text }, basis, explicit);
    line.step();
  }
  line.end();
  return run.finish();
}

/** Lints texts that were read already: the state of articles in a commit, say. */
export async function lintInputs(
  inputs: readonly { readonly path: string; readonly input: Input }[],
  environments: Environments,
  stats: Stats | null,
): Promise<LintRun> {
  const run = new Run(stats);
  for (const { path, input } of inputs) {
    run.add(path, input, await withBibliography(path, input, environments), false);
  }
  return run.finish();
}

/** Lints one text that is not in a file of its own; `at` is where it would stand. */
export async function lintText(
  { path, at }: { readonly path: string; readonly at: string },
  input: Input,
  environments: Environments,
  options: LintRunOptions,
): Promise<LintRun & { readonly text: string | null }> {
  const run = new Run(options.stats);
  const basis = await withBibliography(at, input, environments);
  const fixed = 'text' in input && options.fix !== 'no' ? run.fix(input.text, basis, true) : null;
  run.add(path, fixed === null ? input : { text: fixed.text }, basis, true);
  return { ...run.finish(), text: fixed?.text ?? null };
}

/** What an article is judged by, and the bibliography files that it leads to. */
interface Basis {
  readonly env: Environment;
  readonly bibliography: Bibliography | null;
}

async function withBibliography(path: string, input: Input, environments: Environments): Promise<Basis> {
  const env = await environments.for(path);
  return { env, bibliography: 'text' in input ? await environments.bibliographyFor(path, input.text) : null };
}

class Run {
  private readonly articles: Read[] = [];
  private readonly broken: FileReport[] = [];
  private readonly skipped: { path: string; reason: string }[] = [];
  private readonly unreadable: { path: string; reason: string }[] = [];
  private readonly environments = new Set<Environment>();
  private fixes = 0;

  private readonly options: AnalysisOptions;

  constructor(private readonly stats: Stats | null) {
    this.options = stats === null ? {} : { timed: stats.timed };
  }

  /**
   * Repairs count in the text without its byte order mark; the mark is put back. A text of a folder that is no article
   * is not touched.
   */
  fix(text: string, basis: Basis, explicit: boolean): { readonly text: string; readonly applied: number } {
    if (!explicit && !this.analyse(text, basis).facts.clinical.clinical) return { text, applied: 0 };
    const body = withoutByteOrderMark(text);
    const result = applySafeFixes(body, (t) => this.analyse(t, basis).findings);
    this.fixes += result.applied;
    return { text: text.slice(0, text.length - body.length) + result.text, applied: result.applied };
  }

  add(path: string, input: Input, basis: Basis, explicit: boolean): void {
    const { env } = basis;
    this.environments.add(env);
    if ('unreadable' in input) {
      this.unreadable.push({ path, reason: input.unreadable.words });
      this.broken.push(unreadableReport(path, input.unreadable));
      return;
    }
    const analysis = explicit
      ? this.analyse(input.text, basis)
      : analyseIfClinical(input.text, env, this.optionsFor(basis));
    if ('skipped' in analysis) this.skipped.push({ path, reason: analysis.skipped });
    else this.articles.push({ path, env, analysis, places: new Places(withoutByteOrderMark(input.text)) });
  }

  private reduce(env: Environment): ReturnType<typeof reduceCorpus> {
    const work = (): ReturnType<typeof reduceCorpus> => reduceCorpus(this.articles.map(reducible), env);
    return this.stats === null ? work() : this.stats.timed('rules across articles', work);
  }

  private analyse(text: string, basis: Basis): Analysis {
    return analyseArticle(text, basis.env, this.optionsFor(basis));
  }

  private optionsFor({ bibliography }: Basis): AnalysisOptions {
    return { ...this.options, bibliography };
  }

  finish(): LintRun {
    const [first] = this.environments;
    const corpus = first === undefined ? new Map() : this.reduce(first);
    const places = new Map(this.articles.map((article) => [article.path, article.places]));
    const reports = this.articles.map((article) => fileReport(article, corpus.get(article.path), places));
    const files = [...reports, ...this.broken].sort((a, b) => (a.path < b.path ? -1 : 1));
    const environments = [...this.environments];
    const byPath = new Map(this.articles.map((article) => [article.path, article]));
    const detailOf = (path: string): FileDetail | undefined => detail(byPath.get(path));
    return { detailOf, files, skipped: this.skipped, unreadable: this.unreadable, fixes: this.fixes, environments };
  }
}

const detail = (article: Read | undefined): FileDetail | undefined =>
  article && { places: article.places, doses: doseMarks(article.analysis.facts, article.places) };

const reducible = ({ path, env, analysis }: Read): ReducedArticle => ({ path, env, facts: analysis.corpus });

function fileReport(
  article: Read,
  corpus: { findings: readonly Finding[]; suppressed: readonly Finding[] } | undefined,
  places: ReadonlyMap<string, Places>,
): FileReport {
  const placeOf: PlaceOf = (span, path) => (places.get(path ?? article.path) ?? article.places).of(span);
  const json = (own: readonly Finding[], cross: readonly Finding[] = []): FileReport['findings'] =>
    [...own, ...cross]
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1))
      .map((f) => findingJson(f, placeOf));
  return {
    path: article.path,
    findings: json(article.analysis.findings, corpus?.findings),
    suppressed: json(article.analysis.suppressed, corpus?.suppressed),
    baselined: [],
    fixed: [],
    coverage: { doses: article.analysis.coverage },
  };
}

function unreadableReport(path: string, unreadable: Unreadable): FileReport {
  const finding = {
    ...toolFinding('internal/unreadable', unreadable.messageId, unreadable.data, path),
    ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
  const doses = { found: 0, checked: 0, notChecked: 0, reasons: {} };
  return { path, findings: [finding], suppressed: [], baselined: [], fixed: [], coverage: { doses } };
}
