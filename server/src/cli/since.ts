import { type FileReport, introducedFindings, NO_COVERAGE } from '../core/index.ts';
import { statesApart } from './both-states.ts';
import type { Environments } from './environment.ts';
import { type Tree, treeOf } from './git.ts';
import { complain } from './output.ts';
import type { PathFilter } from './path-filter.ts';
import type { Input } from './read-input.ts';
import { changesOf, readComparison, readStates, type TwoStates } from './revisions.ts';
import { lintBoth } from './run/lint-both.ts';
import type { ReadInput, RunOptions } from './run/lint-files.ts';
import type { LintedFile, LintRun } from './run/lint-run.ts';
import { affectedArticles, contentsOf, unchangedArticles } from './unchanged.ts';

export interface SinceOptions {
  readonly cwd: string;
  readonly how: RunOptions;
}

/**
 * Lints articles that differ from where `ref` and the present parted, in both states, and keeps the findings that the
 * change brought; those that it mended stand in `fixed`. A renamed article is judged under its new name. Each state is
 * judged by the configuration, formularies and bibliographies that stood in it: where those changed, articles with the
 * same text are linted, too. Rules between articles see the others where a cache knows them; what the change brought or
 * mended between two articles is reported at both.
 */
export async function lintSince(
  ref: string,
  wanted: PathFilter,
  environments: Environments,
  { cwd, how }: SinceOptions,
): Promise<LintRun> {
  const comparison = await readComparison(ref, cwd);
  const { base, root } = comparison;
  const changes = await changesOf(comparison);
  const states = await readStates(comparison, changes, cwd, wanted);
  const changed = new Set(
    states.flatMap(({ path, formerPath }) => (formerPath === null ? [path] : [path, formerPath])),
  );
  let tree: Promise<Tree> | null = null;
  const baseTree = (): Promise<Tree> => {
    tree ??= treeOf(base, root);
    return tree;
  };
  const apart = await statesApart(comparison, changes, environments, { cwd, baseTree });
  const { before, after } = apart ?? { before: environments, after: environments };
  const others =
    apart === null && how.cache === null ? [] : await unchangedArticles(await baseTree(), changed, wanted, cwd);
  const affected = apart === null ? [] : await affectedArticles(others, await baseTree(), before, after);
  const deciding = apart?.deciding() ?? [];
  if (deciding.length > 0) complain(saidOf(deciding, affected.length));
  const known = new Set(affected.map(({ article }) => article));
  const compared = [
    ...states,
    ...affected.map(({ article: { path }, input }) => ({ path, formerPath: null, before: input, after: input })),
  ];
  const inputs = {
    before: { inputs: inputsOf(compared, (state) => state.before), judging: before },
    after: { inputs: inputsOf(compared, (state) => state.after), judging: after },
    same: how.cache === null ? [] : others.filter((article) => !known.has(article)),
  };
  return joined(
    await lintBoth(inputs, async (articles) => contentsOf(articles, await baseTree()), how),
    compared,
    changed,
  );
}

/** What the change means for articles whose text it leaves alone. */
function saidOf(deciding: readonly string[], affected: number): string {
  const articles = affected === 1 ? '1 article' : `${affected} articles`;
  return `${deciding.join(', ')} changed: each state is judged by its own; ${articles} with the same text ${
    affected === 1 ? 'was' : 'were'
  } judged anew`;
}

function joined(
  { before, after }: { readonly before: LintRun; readonly after: LintRun },
  states: readonly TwoStates[],
  changed: ReadonlySet<string>,
): LintRun {
  const old = new Map([...before.files].map(({ file }) => [file.path, file]));
  const texts = new Map(states.map((state) => [state.path, state]));
  const files: LintedFile[] = [];
  for (const { file, detail } of after.files) {
    const compared = compare(old.get(file.path), file, texts.get(file.path));
    if (changed.has(file.path)) files.push({ file: compared, detail });
    else if (compared.findings.length + compared.fixed.length > 0) files.push({ file: besides(compared), detail });
  }
  const current = new Set(after.paths);
  const removed = [...old.values()].filter((file) => !current.has(file.path) && file.findings.length > 0);
  files.push(...removed.map((file) => ({ file: allFixed(file), detail: null })));
  files.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  for (const { path, reason } of after.unreadable) if (!changed.has(path)) complain(`${path}: not compared: ${reason}`);
  return {
    ...after,
    files,
    paths: files.map(({ file }) => file.path),
    skipped: after.skipped.filter(({ path }) => changed.has(path)),
    unreadable: after.unreadable.filter(({ path }) => changed.has(path)),
  };
}

function inputsOf(states: readonly TwoStates[], side: (state: TwoStates) => Input | null): readonly ReadInput[] {
  return states.flatMap((state) => {
    const input = side(state);
    return input === null
      ? []
      : [{ path: state.path, bytes: 'text' in input ? Buffer.from(input.text, 'utf8') : input }];
  });
}

const linesOf = (input: Input | null): readonly string[] =>
  input !== null && 'text' in input ? input.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/) : [];

function compare(before: FileReport | undefined, after: FileReport, texts: TwoStates | undefined): FileReport {
  if (before === undefined) return after;
  const at =
    (lines: readonly string[]) =>
    (finding: FileReport['findings'][number]): string =>
      lines.slice(finding.line - 1, finding.endLine).join('\n');
  const { introduced, fixed } = introducedFindings(
    { findings: before.findings, linesOf: at(linesOf(texts?.before ?? null)) },
    { findings: after.findings, linesOf: at(linesOf(texts?.after ?? null)) },
  );
  return { ...after, findings: introduced, fixed };
}

/** Of an article that did not change only what the change did to it is told. */
const besides = (file: FileReport): FileReport => ({ ...file, suppressed: [], coverage: { doses: NO_COVERAGE } });

const allFixed = (file: FileReport): FileReport => ({
  ...file,
  findings: [],
  suppressed: [],
  fixed: file.findings,
  coverage: { doses: NO_COVERAGE },
});
