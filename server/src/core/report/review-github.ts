import { verdictChange } from '../judge/verdict-words.ts';
import type { ReviewReport } from './review-report.ts';
import { workflowCommand } from './workflow-command.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Workflow commands that GitHub shows beside the changed lines, most serious first. A removal stands at line 1. */
export function reviewGithub(report: ReviewReport): string {
  const all = report.files.flatMap((file) => file.changes.map((change) => ({ path: file.path, change })));
  all.sort((a, b) => RANK[a.change.level] - RANK[b.change.level]);
  return all
    .map(({ path, change }) => {
      const verdict = verdictChange(change.verdictBefore, change.verdictAfter);
      const words = `${change.about}: ${change.before ?? 'not there'} → ${change.after ?? 'removed'}${verdict === '' ? '' : ` (${verdict})`}`;
      const place = { file: path, line: change.side === 'after' ? change.line : 1 };
      return `${workflowCommand(COMMANDS[change.level], { ...place, title: `clinical change: ${change.kind}` }, words)}\n`;
    })
    .join('');
}
