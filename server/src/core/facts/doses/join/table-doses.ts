/** Completes the doses of a table cell from its header and its row: frequency, route and period in columns of their own. */
import type { Draft } from '../assemble/draft.ts';
import { hasTiming } from '../assemble/draft.ts';
import type { SentenceReading } from '../read-sentence.ts';
import type { CellContext } from './table-context.ts';

const DAILY = /\b(?:daily|per day|a day|\/\s*day|total daily)\b|\/d(?:ay)?\b/i;

export function completeFromTable(drafts: readonly Draft[], _sentence: SentenceReading, cell: CellContext): void {
  if (cell.header === null) return;
  for (const draft of drafts) {
    if (!hasTiming(draft) && DAILY.test(cell.headerText) && !/\b(?:max|maximum)\b.*\bsingle\b/i.test(cell.headerText))
      draft.per = 'day';
  }
}
