import { coverageWords, isIncomplete } from './coverage-words.ts';
import type { FileDetail } from './file-detail.ts';
import { JsonList, members } from './json-list.ts';
import type { FileReport, FindingJson } from './lint-report.ts';
import type { ReportWriter } from './report-writer.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/** Reviewdog's diagnostic format, with suggestions from repairs. Its columns count bytes of UTF-8, and so do these. */
export function rdjsonWriter(): ReportWriter {
  const diagnostics = new JsonList(2);
  const source = { name: 'clinlint', url: 'https://github.com/clinlint/clinlint' };
  return {
    start: () => `{\n${members({ source }, 2)},\n  "diagnostics": `,
    file: (file, detail) =>
      diagnostics.entries([...file.findings.map((f) => diagnostic(file, f, detail)), ...gap(file)]),
    end: () => `${diagnostics.close()}\n}\n`,
  };
}

/** Doses that were not checked, as a remark on the whole file. */
function gap({ path, coverage }: FileReport): readonly unknown[] {
  if (!isIncomplete(coverage.doses)) return [];
  const message = coverageWords(coverage.doses);
  return [{ message, location: { path }, severity: 'INFO', code: { value: 'coverage' } }];
}

function diagnostic(file: FileReport, finding: FindingJson, detail: FileDetail | null | undefined): unknown {
  const { line, column, endLine, endColumn, message, severity, rule, docs, fixes, related } = finding;
  const range = {
    start: { line, column: byteColumn(detail, line, column) },
    end: { line: endLine, column: byteColumn(detail, endLine, endColumn) },
  };
  const relatedHere = related?.map((one) => ({
    message: one.message,
    location: { path: one.path ?? file.path, range: { start: { line: one.line } } },
  }));
  const suggestions = detail == null ? undefined : suggestionsOf(fixes, detail);
  return {
    message,
    location: { path: file.path, range },
    severity: SEVERITIES[severity],
    code: { value: rule, url: docs },
    ...(suggestions !== undefined && suggestions.length > 0 && { suggestions }),
    ...(relatedHere && { related_locations: relatedHere }),
  };
}

/** A suggestion replaces one range, so only repairs of one edit become one. */
function suggestionsOf(fixes: FindingJson['fixes'], detail: FileDetail): readonly unknown[] {
  return (fixes ?? [])
    .flatMap(({ edits }) => (edits.length === 1 ? edits : []))
    .flatMap(({ start, end, text }) => {
      const at = detail.edits.find(([from, to]) => from === start && to === end);
      if (at === undefined) return [];
      const [, , line, column, endLine, endColumn] = at;
      return [
        {
          range: {
            start: { line, column: byteColumn(detail, line, column) },
            end: { line: endLine, column: byteColumn(detail, endLine, endColumn) },
          },
          text,
        },
      ];
    });
}

const byteColumn = (detail: FileDetail | null | undefined, line: number, column: number): number =>
  detail?.bytes.find((one) => one[0] === line && one[1] === column)?.[2] ?? column;
