import { escapeMarkdown, webLink } from '../text/escape-markdown.ts';
import {
  counted,
  countWords,
  coverageWords,
  fixedWords,
  isCounted,
  isIncomplete,
  judgedByWords,
  totalCoverage,
} from './coverage-words.ts';
import type { FileReport, FindingJson } from './lint-report.ts';
import type { ReportHead, ReportTail, ReportWriter } from './report-writer.ts';
import { suppressionWords } from './suppression-words.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const;

/**
 * The report as Markdown, for a pull request or a job summary: counts and coverage first, then what is wrong by article,
 * then every suppression with its reason. `limit` is the most characters that the place takes; what is cut is said.
 */
export function markdownWriter(limit = Number.POSITIVE_INFINITY): ReportWriter {
  const sections: string[] = [];
  const suppressed: string[] = [];
  let head: ReportHead | null = null;
  let length = 0;
  let left = 0;
  const keep = (list: string[], text: string): void => {
    if (text === '') return;
    if (length + text.length > limit) left += 1;
    else {
      length += text.length;
      list.push(text);
    }
  };
  return {
    start: (given) => {
      head = given;
      return '';
    },
    file: (file) => {
      keep(sections, section(file));
      for (const finding of file.suppressed) keep(suppressed, suppressedRow(file.path, finding));
      return '';
    },
    end: (tail) => (head === null ? '' : page(head, tail, { sections, suppressed, left })),
  };
}

interface Body {
  readonly sections: readonly string[];
  readonly suppressed: readonly string[];
  readonly left: number;
}

function page(head: ReportHead, tail: ReportTail, { sections, suppressed, left }: Body): string {
  const { skipped } = tail;
  const audit = ['| Where | Finding | Rule | Suppressed because |', '| --- | --- | --- | --- |', ...suppressed];
  const parts = [
    '# Clinlint report',
    `**${[countWords(tail), fixedWords(tail.summary.fixed)].filter((part) => part !== '').join('; ')}**`,
    escapeMarkdown(totalCoverage(tail)),
    ...sections,
    ...(left === 0 ? [] : [`**Cut here: ${left} more parts do not fit.** Use another format for all of it.`]),
    ...(suppressed.length === 0 ? [] : ['## Suppressed findings', audit.join('\n')]),
    ...(skipped.length === 0 ? [] : [`${counted(skipped.length, 'file')} skipped: not clinical articles.`]),
    `<sub>${escapeMarkdown(judgedByWords(head))} ${escapeMarkdown(head.notice)}</sub>`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(file: FileReport): string {
  const findings = file.findings.filter(isCounted).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const { doses } = file.coverage;
  const fixed = file.fixed.filter(isCounted);
  if (findings.length === 0 && fixed.length === 0 && !isIncomplete(doses)) return '';
  const rows = ['| Line | Severity | Finding | Rule |', '| --- | --- | --- | --- |', ...findings.map(findingRow)];
  return [
    `## ${escapeMarkdown(file.path)}`,
    ...(findings.length === 0 ? [] : [rows.join('\n')]),
    ...(fixed.length === 0 ? [] : [['Fixed by this change:', '', ...fixed.map(fixedItem)].join('\n')]),
    escapeMarkdown(coverageWords(doses)),
  ].join('\n\n');
}

const findingRow = (f: FindingJson): string =>
  `| ${f.line} | ${f.severity} | ${escapeMarkdown(f.message)} | ${webLink(f.rule, f.docs)} |`;

const fixedItem = (f: FindingJson): string => `- ${escapeMarkdown(f.message)} (${webLink(f.rule, f.docs)})`;

const suppressedRow = (path: string, f: FindingJson): string =>
  `| ${escapeMarkdown(`${path}:${f.line}`)} | ${escapeMarkdown(f.message)} | ${webLink(f.rule, f.docs)} | ${escapeMarkdown(suppressionWords(f))} |`;
