/** Tells where what is said of a dose contradicts itself ("500 mg bd tds", "10 mg daily BD", "20 mg 40 mg"): it has no sure reading. */
import type { Frequency } from '../../types.ts';
import { isCountable } from '../grammar/dose-units.ts';
import type { Element } from '../grammar/element.ts';
import { readNumber } from '../grammar/numbers.ts';
import { inUnit } from '../grammar/same-unit.ts';
import { oneOf } from '../tokens/one-of.ts';
import { wordAt } from '../tokens/token.ts';
import { type Draft, hasTiming } from './draft.ts';
import type { State } from './state.ts';

/** Only of a piece right behind the others, or alone in brackets. */
export function contradicts(state: State, draft: Draft, element: Element): boolean {
  const { loose, tokens } = state;
  // "twice three times daily"
  if (element.kind === 'frequency' && loose.length === 1 && /^(?:once|twice|thrice)$/.test(loose[0] ?? ''))
    return draft.next === element.first - 1;
  const bracketed = loose.length === 1 && loose[0] === '(' && wordAt(tokens, element.next) === ')';
  // "a day or a week", "daily / weekly"
  if (element.kind === 'per' && loose.length === 1 && /^(?:or|\/)$/.test(loose[0] ?? ''))
    return draft.per !== null && !draft.lentTiming && draft.per !== element.per;
  if (loose.length > 0 && !bracketed) return false;
  switch (element.kind) {
    case 'frequency':
      return (
        (!draft.lentTiming && isOtherwise(state, draft, element)) ||
        isCountTwice(state, draft, element) ||
        isNextFigure(state, draft, element)
      );
    case 'per':
      return !draft.lentTiming && !element.counted && isOtherPeriod(state, draft, element);
    case 'duration':
      return isForOrEvery(state, draft, element);
    default:
      return false;
  }
}

const ADVERBS = oneOf('daily weekly monthly');

/** "bd tds", "10 mg daily BD" */
function isOtherwise({ tokens }: State, draft: Draft, { frequency, first }: Element & { kind: 'frequency' }): boolean {
  const often = inDay(frequency);
  // "weekly on Monday, Wednesday and Friday", "daily on Mondays"
  if (draft.per !== null && frequency.periodUnit === 'wk')
    return /^(?:daily|weekly)$/.test(wordAt(tokens, first - 1)) && (draft.per === 'week') === frequency.max > 1;
  // "once daily or divided every 12 hours" are two ways.
  if (often === null || draft.divided !== null) return false;
  // "weekly twice daily"
  if (draft.per === 'week') return wordAt(tokens, first - 1) === 'weekly';
  if (draft.frequency === null)
    return draft.per === 'day' && draft.basis === null && often.max > 1 && wordAt(tokens, first - 1) === 'daily';
  const before = inDay(draft.frequency);
  return before !== null && !isAwake(draft.frequency, frequency) && (before.max < often.min || often.max < before.min);
}

/** "every 4 hours, five times a day": while awake. */
export const isAwake = (one: Frequency, other: Frequency): boolean =>
  one.periodUnit !== other.periodUnit &&
  [one, other].some(({ periodUnit, period }) => periodUnit === 'h' && period <= 4) &&
  [one, other].some(({ periodUnit, max }) => periodUnit === 'd' && max >= 4);

/** "once twice a day" */
const isCountTwice = ({ tokens }: State, { count }: Draft, { first }: Element): boolean =>
  count === 1 && wordAt(tokens, first - 1) === 'once';

/** "2 3 times a day": two of it three times, or two to three times? "One three times a day" is clear. */
const isNextFigure = ({ tokens }: State, { bare, unit, low, high, amountNext }: Draft, { first }: Element): boolean =>
  bare &&
  unit === null &&
  amountNext === first &&
  low === high &&
  isGreater(readNumber(tokens, first)?.value ?? 0, high ?? 0, tokens[first]?.kind === 'number');

const isGreater = (next: number, figure: number, inFigures: boolean): boolean =>
  inFigures ? next > figure : next === figure + 1;

/** "weekly daily", "once a week daily"; "a step of 5 mg daily each week" says it in other words. */
function isOtherPeriod({ tokens }: State, draft: Draft, { per, first }: Element & { kind: 'per' }): boolean {
  if (!ADVERBS.test(wordAt(tokens, first))) return false;
  if (draft.per !== null) return draft.per !== per && ADVERBS.test(wordAt(tokens, first - 1));
  return per === 'day' && /^(?:wk|mo)$/.test(draft.frequency?.periodUnit ?? '');
}

/** "one tablet 7 days", "one tablet a day 4 hours": for so long, or every so often? "5/7" is a note for how long. */
const isForOrEvery = ({ tokens }: State, draft: Draft, { first, duration }: Element & { kind: 'duration' }): boolean =>
  tokens[first]?.kind === 'number' &&
  wordAt(tokens, first + 1) !== '/' &&
  draft.unit !== null &&
  isCountable(draft.unit) &&
  (!hasTiming(draft) || duration.unit === 'h');

/** How often in a day, least and most; null for what is not given every day. */
export function inDay({ min, max, period, periodMax, periodUnit }: Frequency): { min: number; max: number } | null {
  if (periodUnit === 'd') return period === 1 ? { min, max } : null;
  return periodUnit === 'h' ? { min: (24 / (periodMax ?? period)) * min, max: (24 / period) * max } : null;
}

/** "?2 tablets"; "20 mg 40 mg daily" and "2 tablets bd (1 tablet)": two amounts for one dose. */
export function doubtTwo({ open, loose, limit, asked, tokens }: State, draft: Draft): void {
  const negated = wordAt(tokens, draft.first - 1) === 'not' && draft.amountNext > draft.first;
  if (draft.first - asked <= 2 || negated) draft.doubtful = true;
  if (open === null || limit !== null || open.opener !== null || draft.opener !== null) return;
  if (isChoice(open, draft, loose) || isTenfold(open, draft, loose) || (negated && open.bare))
    open.doubtful = draft.doubtful = true;
  // "take one 2 tablets"
  if (isTwoCounts(open, draft, loose)) open.doubtful = draft.doubtful = true;
  const touching = loose.length === 0 && open.amountNext === draft.first;
  if (open.unit === null || draft.unit === null) return;
  // "100 mg 1 g daily"
  if (open.unit !== draft.unit) {
    const high = draft.high === null ? null : inUnit(draft.high, draft.unit, open.unit);
    if (touching && high !== null && high !== open.high && open.basis === draft.basis)
      open.doubtful = draft.doubtful = true;
    return;
  }
  const bracketed = loose.length === 1 && loose[0] === '(' && wordAt(tokens, draft.amountNext) === ')';
  if (!touching && !(bracketed && draft.per === null && !isTotal(open, draft) && !isItsRange(open, draft))) return;
  draft.doubtful = true;
  open.doubtful = true;
}

/** "one, two tablets at night" */
const isChoice = (open: Draft, { unit }: Draft, loose: readonly string[]): boolean =>
  open.bare &&
  !hasTiming(open) &&
  unit !== null &&
  isCountable(unit) &&
  loose.length === 1 &&
  /^(?:,|or|-)$/.test(loose[0] ?? '');

const isTwoCounts = (open: Draft, draft: Draft, loose: readonly string[]): boolean =>
  open.bare &&
  !hasTiming(open) &&
  loose.length === 0 &&
  draft.unit !== null &&
  (isCountable(draft.unit) || draft.unit === 'units') &&
  open.amountNext === draft.first &&
  open.low !== draft.low &&
  open.high !== draft.high;

/** "500 mg or 5 g", "2 mg - 20 mg - 200 mg" */
function isTenfold(open: Draft, draft: Draft, loose: readonly string[]): boolean {
  const [joint] = loose;
  if (loose.length !== 1 || (joint !== 'or' && joint !== '-') || open.basis !== draft.basis) return false;
  if (open.unit === null || draft.unit === null || open.high === null || draft.high === null) return false;
  const high = inUnit(draft.high, draft.unit, open.unit);
  if (high === null || hasTiming(open)) return false;
  const times = high / open.high;
  return Number.isFinite(times) && (joint === '-' || times >= 10 || times <= 0.1);
}

/** "10 mg/kg (7–15 mg/kg)": what is usual, and how far it may go. */
const isItsRange = ({ low, high }: Draft, range: Draft): boolean =>
  range.low !== null &&
  range.high !== null &&
  range.low < range.high &&
  range.low <= (low ?? range.low) &&
  (high ?? range.high) <= range.high;

/** "50 mg twice daily (100 mg)" */
function isTotal({ high, frequency }: Draft, total: Draft): boolean {
  const often = frequency === null ? null : inDay(frequency);
  return often !== null && high !== null && high * often.max === total.high;
}
