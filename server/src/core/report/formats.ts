import { checkstyleWriter } from './checkstyle.ts';
import { compactWriter } from './compact.ts';
import type { FormatName } from './format-names.ts';
import { githubWriter } from './github.ts';
import { gitlabWriter } from './gitlab.ts';
import { htmlWriter } from './html.ts';
import { jsonWriter } from './json.ts';
import { junitWriter } from './junit.ts';
import type { FindingJson } from './lint-report.ts';
import { markdownWriter } from './markdown.ts';
import type { Paint } from './paint.ts';
import { rdjsonWriter } from './rdjson.ts';
import type { ReportWriter } from './report-writer.ts';
import { sarifWriter } from './sarif.ts';
import { stylishWriter } from './stylish.ts';

/** What the host decides for the formats that ask for it. */
export interface FormatOptions {
  readonly paint: Paint;
  /** Whether a finding of this severity fails the run. */
  readonly fails: (severity: FindingJson['severity']) => boolean;
}

const WRITERS: Readonly<Record<FormatName, (options: FormatOptions) => ReportWriter>> = {
  stylish: ({ paint }) => stylishWriter(paint),
  compact: compactWriter,
  json: jsonWriter,
  sarif: sarifWriter,
  junit: ({ fails }) => junitWriter(fails),
  checkstyle: checkstyleWriter,
  github: githubWriter,
  gitlab: gitlabWriter,
  rdjson: rdjsonWriter,
  markdown: () => markdownWriter(),
  html: htmlWriter,
};

export const reportWriter = (name: FormatName, options: FormatOptions): ReportWriter => WRITERS[name](options);
