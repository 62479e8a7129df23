import type { FileDetail, FileReport, LintReport, Reported } from '../../core/index.ts';
import type { Environment } from '../environment.ts';

/** A file as it is reported, with what a merging run needs of it. */
export interface LintedFile extends Reported {
  readonly file: FileReport;
  readonly detail: FileDetail | null;
}

/** What came of a run. Nothing of its articles is in memory: the files can be gone through as often as wanted. */
export interface LintRun {
  /** In the order of their paths. */
  readonly files: Iterable<LintedFile>;
  readonly paths: readonly string[];
  readonly skipped: LintReport['skipped'];
  /** Files that could not be read: the run then ends with exit status 2. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** What the files were judged by, each with the first of them; more than one where configurations differ. */
  readonly environments: readonly UsedEnvironment[];
}

export interface UsedEnvironment {
  readonly env: Environment;
  readonly first: string;
}
