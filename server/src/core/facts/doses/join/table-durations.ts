/** Reads how long a dose of a table is given: from a column for it, or from the header of its own. */
import { type Draft, hasTiming } from '../assemble/draft.ts';
import { timeSpanAt } from '../grammar/durations.ts';
import type { Duration } from '../grammar/element.ts';
import type { Token } from '../tokens/token.ts';
import { tokenise } from '../tokens/tokenise.ts';
import type { CellContext } from './table-context.ts';

export const tokensOfCell = (text: string): Token[] =>
  tokenise({ text: text.slice(0, 200), isTightSpace: () => false, masked: [] }, 0, Math.min(text.length, 200));

const COLUMN =
  /^\s*(?:(?:treatment )?duration|course|length|(?:for )?how long)\b(?! of (?:action|effect|protection|immunity|analgesia|cover)\b)/i;

/** In an increment or a bolus nothing lasts. */
export function tableDuration(draft: Draft, cell: CellContext): Duration | null {
  if (!hasTiming(draft) || draft.count !== null || draft.days !== null || draft.limit) return null;
  const column = cell.row.find((other) => COLUMN.test(other.headerText));
  return column === undefined ? ofHeader(cell.headerText) : ofCell(column.block.view.text, column.headerText);
}

/** "5–7 days" under "Duration", "5–7" under "Duration (days)". */
function ofCell(text: string, headerText: string): Duration | null {
  const [unit] = /\b(?:days|weeks|months)\b/i.exec(headerText) ?? [];
  const bare = unit !== undefined && /^ ?\d{1,3}(?: ?[-–] ?\d{1,3})? ?$/.test(text);
  const tokens = tokensOfCell(bare ? `${text} ${unit}` : text);
  const span = timeSpanAt(tokens, 0);
  return span !== null && tokens[span.next] === undefined ? span.duration : null;
}

/** "Treatment (5 days)", "Dose for 7 days"; "(every 5 days)" and "day 5" are no duration. */
function ofHeader(headerText: string): Duration | null {
  const [, span] = HEADER.exec(headerText) ?? [];
  return span === undefined ? null : (timeSpanAt(tokensOfCell(span), 0)?.duration ?? null);
}

const HEADER = /(?:\((?:for )?|\bfor )(\d{1,3}(?: ?[-–] ?\d{1,3})? (?:days|weeks|months))(?=\)|$)/i;
