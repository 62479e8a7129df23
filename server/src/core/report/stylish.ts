import { reasonsInWords } from '../judge/not-checked-words.ts';
import {
  counted,
  countWords,
  fixedWords,
  isCounted,
  isIncomplete,
  judgedByWords,
  totalCoverage,
  unreadWords,
} from './coverage-words.ts';
import type { FileReport, FindingJson } from './lint-report.ts';
import type { Paint } from './paint.ts';
import type { ReportHead, ReportTail, ReportWriter } from './report-writer.ts';

/** The report for people at a terminal: findings by file, then coverage, then the notice. */
export function stylishWriter(paint: Paint): ReportWriter {
  let head: ReportHead | null = null;
  return {
    start: (given) => {
      head = given;
      return '';
    },
    file: (file) => fileText(file, paint),
    end: (tail) => `${summaryLines(head, tail, paint).join('\n')}\n`,
  };
}

function fileText(file: FileReport, paint: Paint): string {
  const findings = file.findings.filter(isCounted);
  const { found, notChecked, reasons, unread = 0 } = file.coverage.doses;
  const fixed = file.fixed.filter(isCounted);
  if (findings.length === 0 && fixed.length === 0 && !isIncomplete(file.coverage.doses)) return '';
  const width = Math.max(0, ...findings.map((f) => `${f.line}:${f.column}`.length));
  const lines = findings.map((f) => findingText(f, width, paint));
  lines.push(...fixed.map((f) => paint.green(`  fixed: ${oneLine(f.message)}  ${f.rule}`)));
  if (notChecked > 0)
    lines.push(paint.dim(`  ${notChecked} of ${found} doses not checked: ${reasonsInWords(reasons)}`));
  if (unread > 0) lines.push(paint.dim(`  ${unreadWords(unread)}`));
  return `${[paint.underline(oneLine(file.path)), ...lines, ''].join('\n')}\n`;
}

function findingText(finding: FindingJson, width: number, paint: Paint): string {
  const place = `${finding.line}:${finding.column}`.padEnd(width);
  const message = oneLine(finding.message);
  return `  ${paint.dim(place)}  ${severityText(finding.severity, paint)}  ${message}  ${paint.dim(finding.rule)}`;
}

/** Words of an article must not steer a terminal. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

function severityText(severity: FindingJson['severity'], paint: Paint): string {
  const colour = severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.blue;
  return colour(severity.padEnd(7));
}

function summaryLines(head: ReportHead | null, tail: ReportTail, paint: Paint): string[] {
  const { summary, skipped } = tail;
  const counts = countWords(tail);
  const lines = [paint.bold(summary.errors > 0 ? paint.red(counts) : counts), totalCoverage(tail)];
  if (summary.suppressed > 0) lines.push(`${counted(summary.suppressed, 'finding')} suppressed with a reason`);
  if (summary.baselined > 0) lines.push(`${counted(summary.baselined, 'finding')} in the baseline`);
  if (summary.fixed > 0) lines.push(paint.green(fixedWords(summary.fixed)));
  if (skipped.length > 0) lines.push(`${counted(skipped.length, 'file')} skipped: not clinical articles`);
  if (head !== null) lines.push(paint.dim(judgedByWords(head)), paint.dim(head.notice));
  return lines;
}
