import { coverageWords } from './coverage-words.ts';
import { JsonList, members } from './json-list.ts';
import type { FileReport, FindingJson } from './lint-report.ts';
import type { Places } from './places.ts';
import type { FileDetail, ReportWriter } from './report-writer.ts';

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
  if (coverage.doses.notChecked === 0) return [];
  const message = coverageWords(coverage.doses);
  return [{ message, location: { path }, severity: 'INFO', code: { value: 'coverage' } }];
}

function diagnostic(file: FileReport, finding: FindingJson, detail: FileDetail | undefined): unknown {
  const { line, column, endLine, endColumn, message, severity, rule, docs, fixes, related } = finding;
  const places = detail?.places;
  const range = {
    start: { line, column: byteColumn(places, line, column) },
    end: { line: endLine, column: byteColumn(places, endLine, endColumn) },
  };
  const relatedHere = related?.map((one) => ({
    message: one.message,
    location: { path: one.path ?? file.path, range: { start: { line: one.line } } },
  }));
  const suggestions = places === undefined ? undefined : suggestionsOf(fixes, places);
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
function suggestionsOf(fixes: FindingJson['fixes'], places: Places): readonly unknown[] {
  return (fixes ?? [])
    .flatMap(({ edits }) => (edits.length === 1 ? edits : []))
    .map(({ start, end, text }) => {
      const at = places.of({ start, end });
      return {
        range: {
          start: { line: at.line, column: byteColumn(places, at.line, at.column) },
          end: { line: at.endLine, column: byteColumn(places, at.endLine, at.endColumn) },
        },
        text,
      };
    });
}

function byteColumn(places: Places | undefined, line: number, column: number): number {
  if (places === undefined) return column;
  let bytes = 1;
  for (const character of places.startOfLine(line, column - 1)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
