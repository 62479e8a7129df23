import type { DoseMark } from './dose-marks.ts';
import type { FileReport, LintReport, Summary } from './lint-report.ts';
import type { Places } from './places.ts';

/** What is known before the first article: the tool, and what it judges by. */
export type ReportHead = Pick<
  LintReport,
  'version' | 'tool' | 'notice' | 'asOf' | 'jurisdictions' | 'configDigest' | 'formulary'
>;

/** What is known after the last one. */
export interface ReportTail {
  readonly skipped: LintReport['skipped'];
  readonly summary: Summary;
  /** Why doses were not checked, over all articles. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** What some formats need of an article beside its report; absent where the article could not be read. */
export interface FileDetail {
  readonly places: Places;
  readonly doses: readonly DoseMark[];
}

/** One format of the report: text that is written as the articles come, one at a time, in their order. */
export interface ReportWriter {
  start(head: ReportHead): string;
  file(file: FileReport, detail?: FileDetail): string;
  end(tail: ReportTail): string;
}

/** A whole report at once. */
export function render(
  writer: ReportWriter,
  report: LintReport,
  detailOf: (path: string) => FileDetail | undefined = () => undefined,
): string {
  const { files, skipped, summary, ...head } = report;
  const parts = [writer.start(head), ...files.map((file) => writer.file(file, detailOf(file.path)))];
  return [...parts, writer.end({ skipped, summary, reasons: allReasons(files) })].join('');
}

export function allReasons(files: readonly FileReport[]): Record<string, number> {
  const reasons: Record<string, number> = {};
  for (const file of files) {
    for (const [reason, count] of Object.entries(file.coverage.doses.reasons))
      reasons[reason] = (reasons[reason] ?? 0) + count;
  }
  return reasons;
}
