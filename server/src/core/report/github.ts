import { coverageWords, fixedWords, isCounted, isIncomplete, totalCoverage } from './coverage-words.ts';
import type { FindingJson } from './lint-report.ts';
import type { ReportWriter } from './report-writer.ts';
import { workflowCommand } from './workflow-command.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
type Severity = FindingJson['severity'];

/** GitHub shows ten annotations of a kind in one step; one notice is kept for coverage. */
const SHOWN: Readonly<Record<Severity, number>> = { error: 10, warning: 10, info: 9 };

/** Workflow commands that GitHub shows as annotations, most severe first; what does not fit is counted in the log. */
export function githubWriter(): ReportWriter {
  const shown: Record<Severity, string[]> = { error: [], warning: [], info: [] };
  const left: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const uncovered: string[] = [];
  return {
    start: () => '',
    file: ({ path, findings, coverage }) => {
      for (const finding of findings.filter(isCounted)) {
        const { severity } = finding;
        if (shown[severity].length < SHOWN[severity]) shown[severity].push(annotation(path, finding));
        else left[severity] += 1;
      }
      if (isIncomplete(coverage.doses)) uncovered.push(`${plain(path)}: ${coverageWords(coverage.doses)}`);
      return '';
    },
    end: (tail) => {
      const commands = [...shown.error, ...shown.warning, ...shown.info];
      const hidden = (['error', 'warning', 'info'] as const).filter((severity) => left[severity] > 0);
      const more = hidden.map((severity) => `${left[severity]} more of severity ${severity}`).join(', ');
      return [
        ...commands,
        workflowCommand('notice', { title: 'Clinlint coverage' }, totalCoverage(tail)),
        ...(tail.summary.fixed === 0 ? [] : [`${fixedWords(tail.summary.fixed)}.`]),
        ...(more === '' ? [] : [`Not annotated, see the job summary or another format: ${more}.`]),
        ...uncovered,
      ]
        .join('\n')
        .concat('\n');
    },
  };
}

/** A line of the log must not be read as a command. */
const plain = (path: string): string => path.replace(/\p{Cc}/gu, ' ').replace(/^\s*::/, ' : :');

function annotation(path: string, finding: FindingJson): string {
  const { line, endLine, column, endColumn } = finding;
  // Columns are only taken when the annotation stays on one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const place = { file: path, line, endLine, ...columns, title: finding.rule };
  return workflowCommand(COMMANDS[finding.severity], place, finding.message);
}
