import { INTENDED_USE } from '../config/intended-use.ts';
import type { Config } from '../config/types.ts';
import type { Coverage, Finding } from '../engine/types.ts';
import type { FindingEvidence, Fix } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { inEnglish } from '../text/translate.ts';
import type { PlaceJson } from './places.ts';
import { Tally } from './tally.ts';

/** The published lint report; field names are fixed, fields may be added. */
export interface LintReport {
  readonly version: 1;
  readonly tool: { readonly name: 'clinlint'; readonly version: string };
  readonly notice: string;
  readonly asOf: string;
  readonly jurisdictions: readonly string[];
  readonly configDigest: string;
  readonly formulary: readonly { readonly id: string; readonly release: string; readonly digest: string }[];
  /** Only of a part of the files: which part, and what its articles were judged by. */
  readonly shard?: ShardJson;
  readonly files: readonly FileReport[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly summary: Summary;
}

export interface ShardJson {
  readonly index: number;
  readonly count: number;
  readonly environments: readonly {
    /** The first file, in the order of paths, that is judged by it. */
    readonly first: string;
    readonly config: Config;
    readonly configDigest: string;
    readonly formulary: LintReport['formulary'];
  }[];
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
  readonly doses: Omit<Coverage, 'reasons'>;
}

export interface FileReport {
  readonly path: string;
  readonly findings: readonly FindingJson[];
  readonly suppressed: readonly FindingJson[];
  readonly baselined: readonly FindingJson[];
  readonly fixed: readonly FindingJson[];
  readonly coverage: { readonly doses: Coverage };
  /** Of a shard: what rules across articles read, for the run that merges. */
  readonly reduce?: unknown;
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
  readonly fixes?: readonly FixJson[];
  /** Of a suppressed finding: why, who stands for it, and until when; null where the comment does not say. */
  readonly reason?: string;
  readonly by?: string | null;
  readonly until?: string | null;
}

/** A report is in English, whoever reads it. */
export type FixJson = Omit<Fix, 'title'> & { readonly title: string };

/** Gives the place of a span in the article at `path`; the article itself when the path is absent. */
export type PlaceOf<S extends Span = Span> = (span: S, path?: string) => PlaceJson;

export function findingJson<S extends Span>(finding: Finding<S>, placeOf: PlaceOf<S>): FindingJson {
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
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, title: inEnglish(fix.title) })) }),
    ...(suppressedBy && { reason: suppressedBy.reason, by: suppressedBy.by, until: suppressedBy.until }),
  };
}

function relatedJson<S extends Span>(
  related: NonNullable<Finding<S>['related']>[number],
  placeOf: PlaceOf<S>,
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

function summarise(files: readonly FileReport[]): Summary {
  const tally = new Tally();
  for (const file of files) tally.add(file);
  return tally.summary;
}
