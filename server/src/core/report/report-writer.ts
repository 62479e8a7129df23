import type { FileDetail } from './file-detail.ts';
import type { FileReport, LintReport, Summary } from './lint-report.ts';
import { Tally } from './tally.ts';

/** What is known before the first article: the tool, and what it judges by. */
export type ReportHead = Pick<
  LintReport,
  'version' | 'tool' | 'notice' | 'asOf' | 'jurisdictions' | 'configDigest' | 'formulary' | 'shard'
>;

/** What is known after the last one. */
export interface ReportTail {
  readonly skipped: LintReport['skipped'];
  readonly summary: Summary;
  /** Why doses were not checked, over all articles. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** One format of the report: text that is written as the articles come, one at a time, in their order. */
export interface ReportWriter {
  start(head: ReportHead): string;
  /** The detail is absent where no text could be read. */
  file(file: FileReport, detail?: FileDetail | null): string;
  end(tail: ReportTail): string;
}

/** A file as it is written. */
export interface Reported {
  readonly file: FileReport;
  readonly detail?: FileDetail | null | undefined;
}

/** A report in parts, each as soon as its file has come: nothing of a file stays but its counts. */
export function* writeReport(
  writer: ReportWriter,
  head: ReportHead,
  files: Iterable<Reported>,
  skipped: LintReport['skipped'],
): Iterable<string> {
  const tally = new Tally();
  yield writer.start(head);
  for (const { file, detail } of files) {
    tally.add(file);
    yield writer.file(file, detail);
  }
  yield writer.end({ skipped, summary: tally.summary, reasons: tally.reasons });
}

/** A whole report at once. */
export function render(
  writer: ReportWriter,
  report: LintReport,
  detailOf: (path: string) => FileDetail | undefined = () => undefined,
): string {
  const { files, skipped, summary: _, ...head } = report;
  const reported = files.map((file) => ({ file, detail: detailOf(file.path) }));
  return [...writeReport(writer, head, reported, skipped)].join('');
}
