import { escapeMarkdown } from '../text/escape-markdown.ts';
import { changeWords } from './change-words.ts';
import { type ChangeJson, fileNote, type ReviewedFile, type ReviewReport, reviewSummary } from './review-report.ts';

/**
 * The clinical changes as a comment on a pull request: in each article first what somebody must decide, then what only
 * has to be known. Begins with a mark by which a bot finds its earlier comment.
 */
export function reviewMarkdown(report: ReviewReport): string {
  return [
    '<!-- clinlint-review -->',
    '## Clinical changes',
    '',
    `**${reviewSummary(report)}**`,
    '',
    ...report.files.flatMap(section),
    `_Wording, order and layout alone are not listed. ${escapeMarkdown(report.notice)}_`,
    '',
  ].join('\n');
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

function section(file: ReviewedFile): string[] {
  const sorted = [...file.changes].sort((a, b) => RANK[a.level] - RANK[b.level]);
  const serious = sorted.filter((change) => change.level !== 'info');
  const mended = sorted.filter(isMended);
  const others = sorted.filter((change) => change.level === 'info' && !isMended(change));
  return [
    `### ${escapeMarkdown(file.path)}${escapeMarkdown(fileNote(file)).replace(/^(?=.)/, ' ')}`,
    '',
    ...list('To decide', serious),
    ...list(serious.length === 0 ? null : 'For information', others),
    ...(mended.length === 0 ? [] : [`No longer needed in the baseline: ${ruleCounts(mended)}.`, '']),
  ];
}

/** Entries that a baseline no longer holds are good news, and many: rules and counts are enough. */
const isMended = ({ kind, change, about }: ChangeJson): boolean =>
  kind === 'baseline' && change === 'removed' && about !== 'baseline';

function ruleCounts(changes: readonly ChangeJson[]): string {
  const counts = new Map<string, number>();
  for (const { about } of changes) counts.set(about, (counts.get(about) ?? 0) + 1);
  return [...counts].map(([rule, n]) => escapeMarkdown(n === 1 ? rule : `${rule} (${n})`)).join(', ');
}

function list(title: string | null, changes: readonly ChangeJson[]): string[] {
  if (changes.length === 0) return [];
  return [...(title === null ? [] : [`**${title}**`, '']), ...changes.map(item), ''];
}

const MARKS = { error: '🛑 ', warning: '⚠️ ', info: '' } as const;

const item = (change: ChangeJson): string => `- ${MARKS[change.level]}${changeWords(change, escapeMarkdown)}`;
