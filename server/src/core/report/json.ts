import { JsonList, members } from './json-list.ts';
import type { ReportWriter } from './report-writer.ts';

/** The published report: `schemas/report.schema.json`. */
export function jsonWriter(): ReportWriter {
  const files = new JsonList(2);
  return {
    start: (head) => `{\n${members(head, 2)},\n  "files": `,
    file: (file) => files.entries([file]),
    end: ({ skipped, summary }) => `${files.close()},\n${members({ skipped, summary }, 2)}\n}\n`,
  };
}
