import { verdictChange } from '../judge/verdict-words.ts';
import type { Paint } from './paint.ts';
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

/** The clinical changes for a reviewer at a terminal. */
export function reviewText(report: ReviewReport, paint: Paint): string {
  const files = report.files.flatMap((file) => [
    paint.underline(file.path) + fileNote(file),
    ...byKind(file.changes).flatMap(([kind, changes]) => [
      `  ${paint.bold(kindWords(kind))}`,
      ...changes.map((change) => changeLine(change, paint)),
    ]),
    '',
  ]);
  return `${[...files, paint.bold(reviewSummary(report)), paint.dim(report.notice)].join('\n')}\n`;
}

const MARKS = { error: '!!', warning: '! ', info: '  ' } as const;

function changeLine(change: ChangeJson, paint: Paint): string {
  const subject = subjectOf(change);
  const verdict = verdictChange(change.verdictBefore, change.verdictAfter);
  const colour =
    change.level === 'error' ? paint.red : change.level === 'warning' ? paint.yellow : (text: string) => text;
  return [
    `  ${colour(MARKS[change.level])} `,
    subject === null ? '' : `${subject}: `,
    stateWords(change),
    verdict === '' ? '' : ` (${verdict})`,
    paint.dim(`  ${lineWords(change)}`),
  ].join('');
}

/** "60 mg → 120 mg", "added: 60 mg", "removed: 60 mg". */
function stateWords({ before, after }: ChangeJson): string {
  if (before === null) return `added: ${after ?? ''}`;
  return after === null ? `removed: ${before}` : `${before} → ${after}`;
}
