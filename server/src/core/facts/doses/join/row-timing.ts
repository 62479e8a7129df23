/** Reads from the other cells of its row how often a dose is given, how long, how many times and by which way. */

import { ofWords } from '../../../text/of-words.ts';
import type { TextView } from '../../../text/text-view.ts';
import type { Frequency } from '../../types.ts';
import { assembleLoose } from '../assemble/assemble.ts';
import { type Draft, hasTiming } from '../assemble/draft.ts';
import type { Element } from '../grammar/element.ts';
import { every, type PeriodUnit, times } from '../grammar/often.ts';
import { scanElements } from '../scan-elements.ts';
import { oneOf } from '../tokens/one-of.ts';
import { routesNamed } from './place-route.ts';
import type { CellContext } from './table-context.ts';
import { tokensOfCell } from './table-durations.ts';
import type { NamedCell } from './table-fields.ts';

/** What a header says of the period of its amounts. */
export const DAILY =
  /\b(?:daily|per day|a day|total daily)\b|\/\s*d(?:ay)?\b|^\s*24[ -]?h(?:ou)?r?s?\b|(?:\b(?:in|over|per|within) ?|\/ ?)24 ?h(?:ours?|rs?)?\b/i;
export const WEEKLY = /\b(?:weekly|per week|a week)\b|\/ ?w(?:ee)?k\b/i;
export const MONTHLY = /\b(?:monthly|per month|a month)\b/i;

export function completeFromRow(draft: Draft, cell: CellContext): void {
  const limit = draft.limit || /\bmax/i.test(cell.headerText);
  for (const column of cell.fields.filter(isTiming)) {
    const told = timesIn(column);
    const timing = told === null ? timingIn(column.block.view) : null;
    if (!limit && !hasPeriod(cell) && (!hasTiming(draft) || (draft.per === 'dose' && draft.frequency === null)))
      timeFrom(draft, told, timing);
    if (timing === null || limit) continue;
    if (draft.duration === null) draft.duration = timing.duration;
    if (draft.count === null) draft.count = timing.count;
    draft.asNeeded ||= timing.asNeeded;
  }
  if (draft.routes.length === 0 && ROUTE_LABEL.test(cell.label) && cell.first !== null)
    draft.routes = routesNamed(cell.first);
  if (draft.routes.length === 0)
    draft.routes =
      cell.fields
        .filter(isRoute)
        .map(routesIn)
        .find((routes) => routes.length > 0) ?? draft.routes;
}

/** "Pump over 24 hours" beside "Interval", "Total daily dose" beside "Doses per day": how often each part is given. */
const hasPeriod = ({ headerText }: CellContext): boolean =>
  DAILY.test(headerText) || WEEKLY.test(headerText) || MONTHLY.test(headerText);

/** "Intravenous regimen" heads a row; "Oral thrush" says what is treated. */
const ROUTE_LABEL =
  /^\s*(?:by )?[a-z]{2,14}(?: ?(?:\/|or|and) ?[a-z]{2,14})?(?: (?:regimen|route|dose|therapy|injection|infusion|bolus))?\s*$/i;

function timeFrom(draft: Draft, told: Frequency | null, timing: Draft | null): void {
  const frequency = told ?? timing?.frequency ?? null;
  if (frequency !== null) draft.frequency = frequency;
  // "mg/kg/dose" beside "Doses per day"
  if (frequency !== null) draft.per = null;
  else if (timing !== null && draft.per === null) draft.per = timing.per;
  if (timing !== null && timing.when.length > 0) draft.when = timing.when;
}

const routesIn = ({ block }: NamedCell): Draft['routes'] => timingIn(block.view)?.routes ?? [];

/**
 * The words of a cell as those of an instruction: "PO once daily for 5 days", "q8h prn", "Daily × 3". Of steps ("every 2
 * hours for 2 days, then four times a day") the first is read; where it says how often in two ways, neither holds.
 */
const timingIn: (view: TextView) => Draft | null = ofWords(({ text }): Draft | null => {
  if (text.length > LONGEST) return null;
  const tokens = tokensOfCell(text);
  const then = tokens.findIndex(({ word }) => NEXT.test(word));
  const all = scanElements(tokens, NO_NAMES, { instruction: true });
  const elements = then < 0 ? all : all.filter(({ next }) => next <= then);
  const pieces = saysTwo(elements) ? elements.filter(({ kind }) => !OFTEN.has(kind)) : elements;
  return elements.some(({ kind }) => kind === 'amount') ? null : assembleLoose(tokens, pieces);
});

const LONGEST = 120;
const NEXT = oneOf('then thereafter followed');
const NO_NAMES = { drugs: [], conditions: [] };
const OFTEN = new Set<Element['kind']>(['frequency', 'per', 'when']);

/** "BID (q12h)" says one thing twice. */
function saysTwo(elements: readonly Element[]): boolean {
  const rates = elements.flatMap((element) => {
    if (element.kind === 'frequency') return [rateOf(element.frequency)];
    return element.kind === 'per' ? [element.per] : [];
  });
  return new Set(rates).size > 1;
}

const HOURS: Readonly<Record<string, number>> = { min: 1 / 60, h: 1, d: 24, wk: 168, mo: 730 };
const rateOf = ({ min, max, period, periodMax, periodUnit }: Frequency): string =>
  [min / ((periodMax ?? period) * (HOURS[periodUnit] ?? 1)), max / (period * (HOURS[periodUnit] ?? 1))]
    .map((rate) => rate.toFixed(4))
    .join(' ');

/** "Re-dose interval" is the pace of an operation, "Frequency of monitoring" that of a test, a minimum interval a bound. */
const OTHER_PACE =
  /\b(?:re-?dos\w*|monitor\w*|levels?|sampl\w*|review|follow-?up|visits?|tests?|titrat\w*|dressing|adverse|side|min(?:imum)?)\b/i;
const COUNTED =
  /\b(?:frequency|interval|schedule|how often|times|doses (?:a|per) day|doses\/day)\b|^\s*(?:every\b|(?:dosing|directions|timing|sig)\s*$)/i;
export const isCountedColumn = ({ headerText }: NamedCell): boolean =>
  COUNTED.test(headerText) && !OTHER_PACE.test(headerText);

const isRoute = ({ headerText }: NamedCell): boolean => /\b(?:routes?|administration)\b/i.test(headerText);
const isTiming = (cell: NamedCell): boolean => isCountedColumn(cell) || isRoute(cell);

const A_DAY = /\b(?:times|doses) ?(?:a day|per day|daily|\/ ?d(?:ay)?)\b/i;
const IN_HOURS = /\b(?:interval|frequency|how often|every)\b[^()]{0,20}\(?(?:every |in )?(?:h|hrs?|hours?)\)? ?$/i;

/** "3–4" under "Times a day", "8" under "Interval (h)", "24 h" under "Interval". */
function timesIn({ block, headerText }: NamedCell): Frequency | null {
  if (isRoute({ block, headerText })) return null;
  const daily = A_DAY.test(headerText);
  const span = /\b(?:interval|frequency|how often)\b/i.test(headerText) ? intervalOf(block.view.text) : null;
  if (span !== null) return span;
  // "1-1-1": morning, noon and night
  const slots = /^ ?[01](?:-[01]){2,3} ?$/.test(block.view.text) ? block.view.text.split('1').length - 1 : 0;
  if (slots > 0) return times(slots, slots);
  if (!daily && !IN_HOURS.test(headerText)) return null;
  const text = block.view.text.replace(/\([^()\d]{1,30}\) ?$/, '');
  const words = /^ ?(once|twice|three|four) ?$/i.exec(text)?.[1]?.toLowerCase();
  const count = daily && words !== undefined ? ['once', 'twice', 'three', 'four'].indexOf(words) + 1 : 0;
  if (count > 0) return times(count, count);
  const [, upTo, low, high] = /^ ?(up to )?(\d{1,2})(?: ?[-–] ?(\d{1,2}))? ?$/i.exec(text) ?? [];
  if (low === undefined || Number(low) < 1 || (daily && Number(high ?? low) > 8)) return null;
  return daily
    ? times(upTo === undefined ? Number(low) : 0, Number(high ?? low))
    : every(Number(low), 'h', high === undefined ? undefined : Number(high));
}

const PERIODS: Readonly<Record<string, PeriodUnit>> = { h: 'h', d: 'd', w: 'wk', m: 'mo' };

function intervalOf(text: string): Frequency | null {
  const [, low, high, unit] =
    /^ ?(\d{1,2})(?: ?[-–] ?(\d{1,2}))? ?(h|hrs?|hours?|days?|weeks?|months?) ?$/i.exec(text) ?? [];
  if (low === undefined || unit === undefined || Number(low) < 1) return null;
  const period = PERIODS[unit.charAt(0).toLowerCase()] ?? 'd';
  return every(Number(low), period, high === undefined ? undefined : Number(high));
}

/** "4 doses" under "Maximum in 24 hours": how many, not how much. */
export function countFromRow(cell: CellContext): number | null {
  const column = cell.row.find(
    ({ headerText }) => /\bmax/i.test(headerText) && /\b(?:24|day|daily)\b/i.test(headerText),
  );
  const count = /^ ?(?:up to |at most )?([1-9]) (?:doses|times) ?$/i.exec(column?.block.view.text ?? '')?.[1];
  return count === undefined ? null : Number(count);
}
