import { INTENDED_USE } from '../config/intended-use.ts';
import type { Coverage, Finding } from '../engine/types.ts';
import type { FindingEvidence, Fix } from '../rules/rule.ts';
import type { PlaceJson } from './places.ts';

/** The published lint report; field names are fixed, fields may be added. */
export interface LintReport {
  readonly version: 1;
  readonly tool: { readonly name: 'clinlint'; readonly version: string };
  readonly notice: string;
  readonly asOf: string;
  readonly jurisdictions: readonly string[];
  readonly configDigest: string;
  readonly formulary: readonly { readonly id: string; readonly release: string; readonly digest: string }[];
  readonly files: readonly FileReport[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly summary: Summary;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly baselined: number;
  /** With --since: what the change removed. */
  readonly fixed: number;
  readonly doses: { readonly found: number; readonly checked: number; readonly notChecked: number };
}

export interface FileReport {
  readonly path: string;
  readonly findings: readonly FindingJson[];
  readonly suppressed: readonly FindingJson[];
  readonly baselined: readonly FindingJson[];
  readonly fixed: readonly FindingJson[];
  readonly coverage: { readonly doses: Coverage };
}

export interface FindingJson extends PlaceJson {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly fingerprint: string;
  readonly docs: string;
  readonly evidence?: readonly FindingEvidence[];
  readonly related?: readonly {
    readonly path?: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
  readonly fixes?: readonly Fix[];
  /** Of a suppressed finding: why, who stands for it, and until when; null where the comment does not say. */
  readonly reason?: string;
  readonly by?: string | null;
  readonly until?: string | null;
}

/** Gives the place of a span in the article at `path`; the article itself when the path is absent. */
export type PlaceOf = (span: Finding['span'], path?: string) => PlaceJson;

export function findingJson(finding: Finding, placeOf: PlaceOf): FindingJson {
  const { span, related, suppressedBy, rule, severity, message, fingerprint, docs, evidence, fixes } = finding;
  return {
    rule,
    severity,
    message,
    ...placeOf(span),
    fingerprint,
    docs,
    ...(evidence && { evidence }),
    ...(related && { related: related.map((r) => relatedJson(r, placeOf)) }),
    ...(fixes && { fixes }),
    ...(suppressedBy && { reason: suppressedBy.reason, by: suppressedBy.by, until: suppressedBy.until }),
  };
}

function relatedJson(
  related: NonNullable<Finding['related']>[number],
  placeOf: PlaceOf,
): NonNullable<FindingJson['related']>[number] {
  const { line, column } = placeOf(related.span, related.path);
  return { ...(related.path !== undefined && { path: related.path }), line, column, message: related.message };
}

/** Joins the reports of all files; the order of `files` is the caller's. */
export function lintReport(
  run: Omit<LintReport, 'version' | 'tool' | 'notice' | 'summary'> & { readonly toolVersion: string },
): LintReport {
  const { toolVersion, asOf, jurisdictions, configDigest, formulary, files, skipped } = run;
  return {
    version: 1,
    tool: { name: 'clinlint', version: toolVersion },
    notice: INTENDED_USE,
    asOf,
    jurisdictions,
    configDigest,
    formulary,
    files,
    skipped,
    summary: summarise(files),
  };
}

export function summarise(files: readonly FileReport[]): Summary {
  const total = (count: (file: FileReport) => number): number => files.reduce((sum, file) => sum + count(file), 0);
  const of = (severity: FindingJson['severity']): number =>
    total((f) => f.findings.filter((x) => x.severity === severity).length);
  return {
    files: files.length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    suppressed: total((f) => f.suppressed.length),
    baselined: total((f) => f.baselined.length),
    fixed: total((f) => f.fixed.length),
    doses: {
      found: total((f) => f.coverage.doses.found),
      checked: total((f) => f.coverage.doses.checked),
      notChecked: total((f) => f.coverage.doses.notChecked),
    },
  };
}
