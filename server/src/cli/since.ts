import { type FileReport, introducedFindings, NO_COVERAGE } from '../core/index.ts';
import { bibliographiesAt } from './bibliographies-at.ts';
import type { Environments } from './environment.ts';
import type { PathFilter } from './path-filter.ts';
import type { Input, Unreadable } from './read-input.ts';
import { readComparison, readStates, type TwoStates } from './revisions.ts';
import { lintInputs, type RunOptions } from './run/lint-files.ts';
import type { LintRun } from './run/lint-run.ts';

/**
 * Lints only articles that differ from where `ref` and the present parted, in both states, and keeps the findings that
 * the change brought; those that it mended stand in `fixed`. A renamed article is judged under its new name.
 */
export async function lintSince(
  ref: string,
  wanted: PathFilter,
  environments: Environments,
  { cwd, how }: { readonly cwd: string; readonly how: RunOptions },
): Promise<LintRun> {
  const comparison = await readComparison(ref, cwd);
  const states = await readStates(comparison, cwd, wanted);
  const former = bibliographiesAt(comparison.base, comparison.root, cwd);
  const before = await lintInputs(
    inputsOf(states, (state) => state.before),
    {
      for: (path) => environments.for(path),
      bibliographyFor: (path, text) => environments.bibliographyFor(path, text, former),
    },
    how,
  );
  const after = await lintInputs(
    inputsOf(states, (state) => state.after),
    environments,
    how,
  );
  const old = new Map([...before.files].map(({ file }) => [file.path, file]));
  const texts = new Map(
    states.map((state) => [state.path, { before: linesOf(state.before), after: linesOf(state.after) }]),
  );
  const compared = [...after.files].map(({ file, detail }) => {
    return { file: compare(old.get(file.path), file, texts.get(file.path)), detail };
  });
  const current = new Set(after.paths);
  const removed = [...old.values()].filter((file) => !current.has(file.path) && file.findings.length > 0);
  const files = [...compared, ...removed.map((file) => ({ file: allFixed(file), detail: null }))];
  files.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return { ...after, files, paths: files.map(({ file }) => file.path) };
}

function inputsOf(
  states: readonly TwoStates[],
  side: (state: TwoStates) => Input | null,
): { readonly path: string; readonly bytes: Uint8Array | { readonly unreadable: Unreadable } }[] {
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
  if (before === undefined || texts === undefined) return after;
  const at =
    (lines: readonly string[]) =>
    (finding: FileReport['findings'][number]): string =>
      lines.slice(finding.line - 1, finding.endLine).join('\n');
  const { introduced, fixed } = introducedFindings(
    { findings: before.findings, linesOf: at(texts.before) },
    { findings: after.findings, linesOf: at(texts.after) },
  );
  return { ...after, findings: introduced, fixed };
}

const allFixed = (file: FileReport): FileReport => ({
  ...file,
  findings: [],
  suppressed: [],
  fixed: file.findings,
  coverage: { doses: NO_COVERAGE },
});
