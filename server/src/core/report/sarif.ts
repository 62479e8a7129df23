import type { Artifact, ReportingDescriptor, Result } from 'sarif';
import { docsUrl } from '../engine/make-finding.ts';
import { RULES } from '../rules/index.ts';
import { JsonList, members } from './json-list.ts';
import type { FileReport, FindingJson } from './lint-report.ts';
import { pathUri } from './path-uri.ts';
import type { ReportHead, ReportTail, ReportWriter } from './report-writer.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0. Suppressed findings are left out, because code scanning shows them as open; coverage stands in the
 * properties of each article and of the run. The rules come last, once it is known which of them were used.
 */
export function sarifWriter(): ReportWriter {
  const results = new JsonList(6);
  const artifacts: Artifact[] = [];
  const used = new Map<string, number>();
  const indexOf = (rule: string): number => {
    const index = used.get(rule) ?? used.size;
    used.set(rule, index);
    return index;
  };
  let head: ReportHead | null = null;
  let isWhole = true;
  return {
    start: (given) => {
      head = given;
      const opening = members({ $schema: SCHEMA, version: '2.1.0' }, 2);
      return `{\n${opening},\n  "runs": [\n    {\n${members(RUN, 6)},\n      "results": `;
    },
    file: (file) => {
      artifacts.push(artifact(file));
      isWhole &&= !file.findings.some(({ rule }) => rule === 'internal/unreadable' || rule === 'internal/rule-failed');
      return results.entries(file.findings.map((finding) => result(file.path, finding, indexOf(finding.rule))));
    },
    end: (tail) => {
      const closing = {
        artifacts,
        invocations: [{ executionSuccessful: isWhole }],
        tool: { driver: driver(head, [...used.keys()]) },
        properties: properties(head, tail),
      };
      return `${results.close()},\n${members(closing, 6)}\n    }\n  ]\n}\n`;
    },
  };
}

const RUN = {
  columnKind: 'utf16CodeUnits',
  automationDetails: { id: 'clinlint/' },
  originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder the paths are relative to.' } } },
};

const driver = (head: ReportHead | null, rules: readonly string[]): Record<string, unknown> => ({
  name: 'clinlint',
  semanticVersion: head?.tool.version,
  informationUri: 'https://github.com/clinlint/clinlint',
  rules: rules.map(descriptor),
});

function properties(head: ReportHead | null, { summary, reasons, skipped }: ReportTail): Record<string, unknown> {
  return {
    notice: head?.notice,
    asOf: head?.asOf,
    jurisdictions: head?.jurisdictions,
    formulary: head?.formulary,
    coverage: { ...summary.doses, reasons },
    suppressed: summary.suppressed,
    skipped: skipped.length,
  };
}

function descriptor(id: string): ReportingDescriptor {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) return { id };
  const severity = rule.defaultSeverity;
  return {
    id,
    name: id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.rationale },
    help: { text: `${rule.summary} ${rule.rationale}`, markdown: `${rule.summary}\n\n${rule.rationale}` },
    helpUri: docsUrl(id),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
    properties: { tags: ['clinical', id.split('/')[0] ?? ''] },
  };
}

function result(path: string, finding: FindingJson, ruleIndex: number): Result {
  const { line, column, endLine, endColumn, related, fixes, evidence } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex,
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
    ...(fixes && { fixes: fixes.map((fix) => sarifFix(path, fix)) }),
    ...(evidence && { properties: { evidence } }),
  };
}

function sarifFix(
  path: string,
  { title, edits }: NonNullable<FindingJson['fixes']>[number],
): NonNullable<Result['fixes']>[number] {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: { charOffset: start, charLength: end - start },
    insertedContent: { text },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifactLocation(path), replacements }],
  };
}

const artifact = ({ path, coverage }: FileReport): Artifact => ({
  location: artifactLocation(path),
  properties: { coverage: coverage.doses },
});

const artifactLocation = (path: string): { uri: string; uriBaseId: string } => ({
  uri: pathUri(path),
  uriBaseId: '%SRCROOT%',
});

type PhysicalLocation = NonNullable<NonNullable<Result['locations']>[number]['physicalLocation']>;

const location = (
  path: string,
  region: NonNullable<PhysicalLocation['region']>,
): { physicalLocation: PhysicalLocation } => ({
  physicalLocation: { artifactLocation: artifactLocation(path), region },
});
