/** Reads how long a dose of a table is given: from a column for it, or from the header of its own. */
import { type Draft, hasTiming } from '../assemble/draft.ts';
import { timeSpanAt } from '../grammar/durations.ts';
import type { Duration } from '../grammar/element.ts';
import { oneOf } from '../tokens/one-of.ts';
import type { Token } from '../tokens/token.ts';
import { tokenise } from '../tokens/tokenise.ts';
import type { CellContext } from './table-context.ts';

export const tokensOfCell = (text: string): Token[] =>
  tokenise({ text: text.slice(0, 200), isTightSpace: () => false, masked: [] }, 0, Math.min(text.length, 200));

const COLUMN =
  /^\s*(?:(?:(?:total|usual|recommended|treatment|therapy|course) )?(?:duration|course|length)|(?:for )?how long|(?:(?:no\.?|number) of )?days?(?: of (?:treatment|therapy))?\s*$)\b(?! of (?:action|effect|protection|immunity|analgesia|cover)\b)/i;

/** In an increment or a bolus nothing lasts. */
export function tableDuration(draft: Draft, cell: CellContext): Duration | null {
  if (!hasTiming(draft) || draft.count !== null || draft.days !== null) return null;
  if (draft.limit || /\bmax/i.test(cell.headerText)) return null;
  const column = cell.fields.find((other) => COLUMN.test(other.headerText));
  return column === undefined ? ofHeader(cell.headerText) : ofCell(column.block.view.text, column.headerText);
}

/** "5–7 days" under "Duration", "5–7" under "Duration (days)", "6–8 weeks minimum"; "10 days if severe" is not for all. */
function ofCell(text: string, headerText: string): Duration | null {
  const [unit] = /\b(?:days|weeks|months)\b/i.exec(headerText) ?? [];
  const bare = unit !== undefined && /^ ?\d{1,3}(?: ?[-–] ?\d{1,3})? ?$/.test(text);
  const tokens = tokensOfCell(bare ? `${text} ${unit}` : text);
  const span = timeSpanAt(tokens, 0);
  if (span === null || isShort(span.duration)) return null;
  const rest = tokens.slice(span.next).filter(({ kind }) => kind !== 'symbol');
  if (rest.length > 4 || rest.some(({ kind, word }) => kind === 'number' || CHANGING.test(word))) return null;
  return bounded(span.duration, rest[0]?.word ?? '');
}

/** "4–6 h": how long it works. */
const isShort = ({ high, low, unit }: Duration): boolean => unit === 'min' || (unit === 'h' && (high ?? low ?? 0) < 24);

const CHANGING = oneOf('if or unless then until per after before in for followed when');

function bounded({ low, high, unit }: Duration, word: string): Duration {
  if (/^min(?:imum)?$/.test(word)) return { low, high: null, unit };
  return /^max(?:imum)?$/.test(word) ? { low: null, high, unit } : { low, high, unit };
}

/** "Treatment (5 days)", "Dose for 7 days"; "(every 5 days)" and "day 5" are no duration. */
function ofHeader(headerText: string): Duration | null {
  const [, span] = HEADER.exec(headerText) ?? [];
  return span === undefined ? null : (timeSpanAt(tokensOfCell(span), 0)?.duration ?? null);
}

const HEADER = /(?:\((?:for )?|\bfor )(\d{1,3}(?: ?[-–] ?\d{1,3})? (?:days|weeks|months))(?=\)|$)/i;
