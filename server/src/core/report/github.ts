import type { FindingJson, LintReport } from './lint-report.ts';
import { workflowCommand } from './workflow-command.ts';

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
  const columns = line === endLine ? { col: column, endColumn } : {};
  const place = { file: path, line, endLine, ...columns, title: finding.rule };
  return workflowCommand(COMMANDS[finding.severity], place, finding.message);
}
