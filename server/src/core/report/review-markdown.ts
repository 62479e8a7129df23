import { verdictChange } from '../judge/verdict-words.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import {
  byKind,
  type ChangeJson,
  fileNote,
  kindWords,
  lineWords,
  type ReviewReport,
  reviewSummary,
  subjectOf,
} from './review-report.ts';

/** The clinical changes as a comment on a pull request. Begins with a mark by which a bot finds its earlier comment. */
export function reviewMarkdown(report: ReviewReport): string {
  const files = report.files.flatMap((file) => [
    `### ${escapeMarkdown(file.path)}${escapeMarkdown(fileNote(file)).replace(/^(?=.)/, ' ')}`,
    '',
    ...byKind(file.changes).flatMap(([kind, changes]) => [
      `**${kindWords(kind)}**`,
      '',
      ...changes.map(changeItem),
      '',
    ]),
  ]);
  return [
    '<!-- clinlint-review -->',
    '## Clinical changes',
    '',
    `**${reviewSummary(report)}**`,
    '',
    ...files,
    `_${escapeMarkdown(report.notice)}_`,
    '',
  ].join('\n');
}

const MARKS = { error: '🛑 ', warning: '⚠️ ', info: '' } as const;

function changeItem(change: ChangeJson): string {
  const subject = subjectOf(change);
  const verdict = verdictChange(change.verdictBefore, change.verdictAfter);
  return [
    `- ${MARKS[change.level]}`,
    subject === null ? '' : `${escapeMarkdown(subject)}: `,
    states(change),
    verdict === '' ? '' : ` – ${escapeMarkdown(verdict)}`,
    ` (${lineWords(change)})`,
  ].join('');
}

function states({ before, after }: ChangeJson): string {
  if (before === null) return `added **${escapeMarkdown(after ?? '')}**`;
  return after === null
    ? `removed ~~${escapeMarkdown(before)}~~`
    : `${escapeMarkdown(before)} → **${escapeMarkdown(after)}**`;
}
