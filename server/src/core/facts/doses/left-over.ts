/** Tells whether a prescription says more than its doses took: figures and timings that nobody read leave it in doubt. */
import type { Frequency } from '../types.ts';
import { inDay, isAwake } from './assemble/contradicts.ts';
import { type Draft, hasTiming } from './assemble/draft.ts';
import type { Duration, Element } from './grammar/element.ts';
import { saysDosing } from './instruction.ts';
import { type Tokens, wordAt } from './tokens/token.ts';

/** True where a figure, a timing or a duration stands among the words of dosing, belongs to no dose and says something else than it. */
export function leavesOver(tokens: Tokens, elements: readonly Element[], drafts: readonly Draft[]): boolean {
  if (drafts.some((draft, nth) => isSaidOtherwise(tokens, elements, drafts[nth - 1], draft))) return true;
  // A row of a table.
  if (tokens.some(({ word }) => word === '|')) return false;
  let about = true;
  let at = 0;
  let before: Element | undefined;
  let isOfOther = false;
  for (const element of elements) {
    // Behind a word of something else ("review every 2 weeks") it is about that.
    about = saysDosing(tokens, at, element.first) && (about || isTaken(drafts, element));
    // "max 3x daily", "co-codamol 30/500"
    isOfOther =
      (at === element.first && (before?.kind === 'limit' || before?.kind === 'drug')) ||
      (isOfOther && wordAt(tokens, at) === '/');
    at = element.next;
    before = element;
    if (about && !isOfOther && isLeft(drafts, element)) return true;
  }
  return false;
}

const isTaken = (drafts: readonly Draft[], { start, end }: Element): boolean =>
  drafts.some(({ parts }) => parts.some(({ span }) => span.start < end && start < span.end));

function isLeft(drafts: readonly Draft[], element: Element): boolean {
  switch (element.kind) {
    case 'number':
      return !isTaken(drafts, element) && !drafts.some((draft) => saysNumber(draft, element));
    case 'frequency':
      return !isTaken(drafts, element) && !drafts.some((draft) => isAsOften(draft, element.frequency));
    case 'per':
      return !isTaken(drafts, element) && !drafts.some((draft) => isPerAs(draft, element.per));
    case 'duration':
      return !isTaken(drafts, element) && !drafts.some((draft) => isAsLong(draft, element.duration));
    default:
      return false;
  }
}

/** "1 (one) tablet", "every 4 four hours" */
const saysNumber = (
  { low, high, frequency, strength, max, count }: Draft,
  { value, high: most }: Element & { kind: 'number' },
): boolean =>
  [low, high, frequency?.max, frequency?.period, strength?.value, max?.value, count].some(
    (said) => said === value || said === most,
  );

/** "at night" and "once daily"; "twice daily on Mondays and Fridays"; "8 hourly every second day". */
function isAsOften({ frequency, per, limit }: Draft, again: Frequency): boolean {
  if (limit) return true;
  const one = frequency ?? (per === 'day' ? ONCE_DAILY : null);
  if (one === null) return false;
  const [inner, outer] = [inDay(one), inDay(again)];
  if (inner !== null && outer !== null)
    return isAwake(one, again) || (inner.min <= outer.max && outer.min <= inner.max);
  if (inner !== null) return isOnSomeDays(again, inner.max);
  if (outer !== null) return isOnSomeDays(one, outer.max);
  return one.periodUnit === again.periodUnit && one.period === again.period && one.max === again.max;
}

const ONCE_DAILY: Frequency = { min: 1, max: 1, period: 1, periodUnit: 'd' };

/** Days on which something is given so many times; "once a week" and "once a day" are two ways to give it. */
const isOnSomeDays = ({ max, period, periodUnit }: Frequency, inDay: number): boolean =>
  (periodUnit === 'wk' && max > 1) || (periodUnit === 'd' && period > 1 && inDay > 1);

const isPerAs = ({ frequency, per, limit }: Draft, again: Draft['per']): boolean =>
  limit ||
  per === again ||
  (frequency !== null && (again === 'day' ? (inDay(frequency)?.max ?? 0) >= 1 : frequency.periodUnit === 'wk'));

const isAsLong = ({ duration }: Draft, { low, high, unit }: Duration): boolean =>
  duration !== null && duration.low === low && duration.high === high && duration.unit === unit;

/** "1 tablet daily, 2 tablets daily": two amounts as often, where nothing says which is when. */
function isSaidOtherwise(
  tokens: Tokens,
  elements: readonly Element[],
  before: Draft | undefined,
  draft: Draft,
): boolean {
  if (before === undefined || before.limit || draft.limit || before.bounds !== null) return false;
  // "1 one tablet"
  const alike = before.unit === draft.unit || before.unit === null;
  if (alike && before.high === draft.high && before.low === draft.low) return false;
  if (before.next === draft.first && isPlaced(before) === isPlaced(draft) && !isElsewhen(before, draft)) return true;
  if (!alike || before.basis !== draft.basis) return false;
  if (before.doubtful || isPlaced(before) || isPlaced(draft)) return false;
  const named = elements.some(({ kind, first }) => OWN.has(kind) && first >= before.first && first < draft.first);
  // "5 mg at 9 am and 2 mg at 9 pm"
  if (wordAt(tokens, before.amountNext) === 'at') return false;
  const joint = tokens.slice(before.next, draft.first);
  return (
    !named &&
    joint.length <= 2 &&
    joint.every(({ word }) => /^(?:,|and|plus|\+|&|as)$/.test(word)) &&
    isAsOftenAs(before, draft)
  );
}

/** "1 mane 2 nocte", "40 mg x 2 days 30 mg x 2 days" */
const isElsewhen = (before: Draft, draft: Draft): boolean =>
  (before.duration !== null && draft.duration !== null) ||
  (draft.when.length > 0 && before.when.join() !== draft.when.join());

/** What tells one dose from the next. */
const OWN = new Set<Element['kind']>(['drug', 'route', 'patient', 'condition']);

const isPlaced = ({ when, duration, days, count, asNeeded }: Draft): boolean =>
  when.length > 0 || duration !== null || days !== null || count !== null || asNeeded;

const isAsOftenAs = (one: Draft, { frequency, per }: Draft): boolean =>
  frequency !== null ? isAsOften(one, frequency) : one.per === per || per === null || !hasTiming(one);
