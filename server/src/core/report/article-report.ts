import type { CorpusFinding, CorpusFindings } from '../engine/reduce-corpus.ts';
import type { Analysis, Coverage, Finding } from '../engine/types.ts';
import { byPlace } from '../text/place.ts';
import { type FileDetail, fileDetail } from './file-detail.ts';
import { type FileReport, type FindingJson, findingJson } from './lint-report.ts';
import { Places } from './places.ts';

/**
 * All that a run keeps of an article once it was analysed: plain JSON without its path, so that it can be cached, sent
 * between threads and written to a file.
 */
export interface ArticleReport {
  readonly findings: readonly FindingJson[];
  readonly suppressed: readonly FindingJson[];
  readonly coverage: Coverage;
  /** Null where no format asks for it. */
  readonly detail: FileDetail | null;
}

/** `text` is without a byte order mark. */
export function articleReport(analysis: Analysis, text: string, withDetail: boolean): ArticleReport {
  const places = new Places(text);
  const json = (list: readonly Finding[]): readonly FindingJson[] =>
    list.map((finding) => findingJson(finding, (span) => places.of(span)));
  return {
    findings: json(analysis.findings),
    suppressed: json(analysis.suppressed),
    coverage: analysis.coverage,
    detail: withDetail ? fileDetail(analysis, places) : null,
  };
}

/** The report of a file: what was found in the article itself and what others show of it, in the order of places. */
export function fileReport(
  path: string,
  own: Pick<ArticleReport, 'findings' | 'suppressed' | 'coverage'>,
  across: CorpusFindings,
): FileReport {
  return {
    path,
    findings: merged(own.findings, across.findings),
    suppressed: merged(own.suppressed, across.suppressed),
    baselined: [],
    fixed: [],
    coverage: { doses: own.coverage },
  };
}

function merged(own: readonly FindingJson[], across: readonly CorpusFinding[]): readonly FindingJson[] {
  if (across.length === 0) return own;
  const others = across.map((finding) =>
    findingJson(finding, ({ line, column, endLine, endColumn }) => ({ line, column, endLine, endColumn })),
  );
  const inOrder = (a: FindingJson, b: FindingJson): number =>
    byPlace(a, b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  return [...own, ...others].sort(inOrder);
}

/** What stands for an article that cannot be read, or for a file that is none. */
export const NO_COVERAGE: Coverage = { found: 0, checked: 0, notChecked: 0, reasons: {} };
