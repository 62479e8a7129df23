import type { FindingJson, LintReport } from './lint-report.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Workflow commands that GitHub shows as annotations, most severe first since it shows only the first few. */
export function github(report: LintReport): string {
  const all = report.files.flatMap((file) => file.findings.map((finding) => ({ path: file.path, finding })));
  all.sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]);
  return all.map(({ path, finding }) => `${annotation(path, finding)}\n`).join('');
}

function annotation(path: string, finding: FindingJson): string {
  const { line, endLine, column, endColumn } = finding;
  // Columns are only taken when the annotation stays on one line.
  const columns = line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : [];
  const properties = [
    `file=${property(path)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    ...columns,
    `title=${property(finding.rule)}`,
  ];
  return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${data(finding.message)}`;
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
