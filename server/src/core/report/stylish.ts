import type { FileReport, FindingJson, LintReport } from './lint-report.ts';
import type { Paint } from './paint.ts';
import { reasonsInWords } from './reasons.ts';

/** The report for people at a terminal: findings by file, then coverage, then the notice. */
export function stylish(report: LintReport, paint: Paint): string {
  const files = report.files.map((file) => fileText(file, paint)).filter((text) => text !== '');
  return [...files, ...summaryLines(report, paint)].join('\n').concat('\n');
}

function fileText(file: FileReport, paint: Paint): string {
  const findings = file.findings.filter((f) => f.rule !== 'dose/not-checked');
  const unchecked = file.coverage.doses.notChecked;
  if (findings.length === 0 && unchecked === 0) return '';
  const width = Math.max(0, ...findings.map((f) => `${f.line}:${f.column}`.length));
  const lines = findings.map((f) => findingText(f, width, paint));
  if (unchecked > 0)
    lines.push(
      paint.dim(
        `  ${unchecked} of ${file.coverage.doses.found} doses not checked: ${reasonsInWords(file.coverage.doses.reasons)}`,
      ),
    );
  return [paint.underline(file.path), ...lines, ''].join('\n');
}

function findingText(finding: FindingJson, width: number, paint: Paint): string {
  const place = `${finding.line}:${finding.column}`.padEnd(width);
  return `  ${paint.dim(place)}  ${severityText(finding.severity, paint)}  ${finding.message}  ${paint.dim(finding.rule)}`;
}

function severityText(severity: FindingJson['severity'], paint: Paint): string {
  const colour = severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.blue;
  return colour(severity.padEnd(7));
}

function summaryLines(report: LintReport, paint: Paint): string[] {
  const { summary } = report;
  const reasons: Record<string, number> = {};
  for (const file of report.files) {
    for (const [reason, count] of Object.entries(file.coverage.doses.reasons))
      reasons[reason] = (reasons[reason] ?? 0) + count;
  }
  const { found, checked, notChecked } = summary.doses;
  const counts = `${count(summary.errors, 'error')}, ${count(summary.warnings, 'warning')}, ${count(summary.infos, 'note')} in ${count(summary.files, 'article')}`;
  const lines = [paint.bold(summary.errors > 0 ? paint.red(counts) : counts)];
  lines.push(
    `Doses: ${found} found, ${checked} checked, ${notChecked} not checked${notChecked > 0 ? ` (${reasonsInWords(reasons)})` : ''}`,
  );
  if (summary.suppressed > 0) lines.push(`${count(summary.suppressed, 'finding')} suppressed with a reason`);
  if (report.skipped.length > 0) lines.push(`${count(report.skipped.length, 'file')} skipped: not clinical articles`);
  const where =
    report.jurisdictions.length === 0
      ? 'every label in the formulary'
      : `the labels of ${report.jurisdictions.join(', ')}`;
  const formularies = report.formulary.map((f) => `${f.id} ${f.release}`).join(', ') || 'none';
  lines.push(
    paint.dim(`Judged by ${where}; formulary ${formularies}; as of ${report.asOf}.`),
    paint.dim(report.notice),
  );
  return lines;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
