import type { Log, ReportingDescriptor, Result } from 'sarif';
import { docsUrl } from '../engine/make-finding.ts';
import { RULES } from '../rules/index.ts';
import type { FindingJson, LintReport } from './lint-report.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0. Suppressed findings are left out; coverage and the notice stand in the run's properties. */
export function sarif(report: LintReport): string {
  const results = report.files.flatMap((file) => file.findings.map((finding) => result(file.path, finding)));
  const used = new Set(results.map((r) => r.ruleId));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'clinlint',
            semanticVersion: report.tool.version,
            informationUri: 'https://github.com/clinlint/clinlint',
            rules: RULES.filter((rule) => used.has(rule.id)).map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder the paths are relative to.' } } },
        results,
        properties: {
          notice: report.notice,
          asOf: report.asOf,
          formulary: report.formulary,
          coverage: report.summary.doses,
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: (typeof RULES)[number]): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.rationale },
    helpUri: docsUrl(rule.id),
    defaultConfiguration: rule.defaultSeverity === 'off' ? { enabled: false } : { level: LEVELS[rule.defaultSeverity] },
  };
}

function result(path: string, finding: FindingJson): Result {
  const { line, column, endLine, endColumn, related } = finding;
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [location(path, { startLine: line, startColumn: column, endLine, endColumn })],
    partialFingerprints: { 'clinlint/v1': finding.fingerprint },
    ...(related && {
      relatedLocations: related.map((r, id) => ({
        id,
        message: { text: r.message },
        ...location(r.path ?? path, { startLine: r.line, startColumn: r.column }),
      })),
    }),
  };
}

type Region = NonNullable<NonNullable<NonNullable<Result['locations']>[number]['physicalLocation']>['region']>;

const location = (
  path: string,
  region: Region,
): { physicalLocation: NonNullable<NonNullable<Result['locations']>[number]['physicalLocation']> } => ({
  physicalLocation: { artifactLocation: { uri: encodeURI(path), uriBaseId: '%SRCROOT%' }, region },
});
