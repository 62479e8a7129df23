import { type FileReport, introducedFindings, NO_COVERAGE } from '../core/index.ts';
import { bibliographiesAt } from './bibliographies-at.ts';
import type { Found } from './discover.ts';
import type { Environments, Judging } from './environment.ts';
import { complain } from './output.ts';
import type { PathFilter } from './path-filter.ts';
import type { Input } from './read-input.ts';
import { readComparison, readStates, type TwoStates } from './revisions.ts';
import { lintBoth, type ReadInput, type RunOptions } from './run/lint-files.ts';
import type { LintedFile, LintRun } from './run/lint-run.ts';

export interface SinceOptions {
  readonly cwd: string;
  readonly how: RunOptions;
  /** Articles that may not have changed but can be known cheaply; rules between articles see them, too. */
  readonly others: readonly Found[];
}

/**
 * Lints articles that differ from where `ref` and the present parted, in both states, and keeps the findings that the
 * change brought; those that it mended stand in `fixed`. A renamed article is judged under its new name. Another article
 * is reported where the change brought or mended a finding between the two.
 */
export async function lintSince(
  ref: string,
  wanted: PathFilter,
  environments: Environments,
  { cwd, how, others }: SinceOptions,
): Promise<LintRun> {
  const comparison = await readComparison(ref, cwd);
  const states = await readStates(comparison, cwd, wanted);
  const former = bibliographiesAt(comparison.base, comparison.root, cwd);
  const asItStood: Judging = {
    for: (path) => environments.for(path),
    bibliographyFor: (path, text) => environments.bibliographyFor(path, text, former),
  };
  const changed = new Set(
    states.flatMap(({ path, formerPath }) => (formerPath === null ? [path] : [path, formerPath])),
  );
  const same = others.filter(({ path }) => !changed.has(path));
  const before = { inputs: inputsOf(states, (state) => state.before), judging: asItStood };
  const after = { inputs: inputsOf(states, (state) => state.after), judging: environments };
  return joined(await lintBoth({ before, after, same }, cwd, how), states, changed);
}

function joined(
  { before, after }: { readonly before: LintRun; readonly after: LintRun },
  states: readonly TwoStates[],
  changed: ReadonlySet<string>,
): LintRun {
  const old = new Map([...before.files].map(({ file }) => [file.path, file]));
  const texts = new Map(
    states.map((state) => [state.path, { before: linesOf(state.before), after: linesOf(state.after) }]),
  );
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

function compare(
  before: FileReport | undefined,
  after: FileReport,
  texts: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined,
): FileReport {
  if (before === undefined) return after;
  const at =
    (lines: readonly string[]) =>
    (finding: FileReport['findings'][number]): string =>
      lines.slice(finding.line - 1, finding.endLine).join('\n');
  const { introduced, fixed } = introducedFindings(
    { findings: before.findings, linesOf: at(texts?.before ?? []) },
    { findings: after.findings, linesOf: at(texts?.after ?? []) },
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
