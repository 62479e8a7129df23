/** Tells the phase of a dose (start, increment, target …) from the words of its clause. */
import type { Phase } from '../../types.ts';
import type { Draft } from '../assemble/draft.ts';
import { sameUnit } from '../grammar/same-unit.ts';
import { oneOf } from '../tokens/one-of.ts';
import { behindBracket, type Tokens, wordAt } from '../tokens/token.ts';
import { cueBehind } from './phase-behind.ts';
import { isHighest, isOfOther } from './phase-highest.ts';
import { isBehindStart, isReached, isWithoutEffect } from './phase-threshold.ts';
import { DOWN, DOWN_WITH, isOfLevel, START, UP, UP_WITH, WORDS } from './phase-words.ts';

export interface PhaseInput {
  readonly tokens: Tokens;
  readonly draft: Draft;
  /** The dose before it in the sentence, and the token behind the last word that told its phase. */
  readonly before: { readonly draft: Draft; readonly phase: Phase; readonly told: number } | null;
  readonly after: Draft | null;
  /** It says for another country what the limit before says for one: "maximum 60 mg/day (US) and 120 mg/day (UK)". */
  readonly again: boolean;
}

/** The phase, and where the words end that tell it. */
export function readPhase(input: PhaseInput): { readonly phase: Phase; readonly told: number } {
  const behind = cueBehind(input.tokens, input.draft, input.after);
  const phase = phaseOf(input, behind?.phase ?? null);
  // "by 500 mg weekly to a maintenance dose of 1 g": what was not used for this dose is left to the next.
  return { phase, told: behind?.phase === phase ? behind.at + 1 : input.draft.amountNext };
}

function phaseOf(input: PhaseInput, behind: Phase | null): Phase {
  const { tokens, draft, before } = input;
  if (draft.opener === 'above') return isMaximum(input) ? 'max' : 'threshold';
  if (draft.opener === 'below' || isWithoutEffect(tokens, draft) || isReached(tokens, draft)) return 'threshold';
  if (before?.phase === 'start' && draft.opener === 'up-to' && isBehindStart(tokens, draft)) return 'max';
  const from = Math.max(before?.told ?? 0, draft.first - 16);
  if (wordAt(tokens, draft.first) === 'from')
    return isTitration(tokens, draft) || rises(input) ? 'start' : 'unspecified';
  const led = cueBefore(tokens, draft, from) ?? stepAgain(tokens, draft);
  if (draft.limit && ((led === 'start' && isStartLimit(tokens, draft)) || (led === null && behind === 'start')))
    return 'start';
  if (draft.limit && led !== 'increment') return 'max';
  if (led === 'start' && isBolus(input)) return 'loading';
  // "initiated with a single 300 mg loading dose": what stands at the amount says more than the verb.
  if (led !== null && !(led === 'start' && (behind === 'max' || behind === 'loading'))) return led;
  if (before?.phase === 'start' && isUsual(tokens, draft)) return 'maintenance';
  if (isTitrationEnd(input) || isNextStep(input)) return 'target';
  if (draft.opener === 'up-to' && before?.phase === 'increment') return 'max';
  if (behind !== null) return behind;
  if (before !== null && isAfterLoading(tokens, before, draft)) return 'maintenance';
  if ((before === null || isApart(tokens, before.draft, draft)) && rises(input)) return 'start';
  if (input.again) return 'max';
  if (before !== null && !isOver(tokens, before, draft) && continues(tokens, before.draft, draft))
    return before.phase === 'increment' || before.phase === 'decrement' ? 'unspecified' : before.phase;
  if (isBolus(input)) return 'loading';
  return isRateStep(draft) ? 'increment' : 'unspecified';
}

/** "0.05 mcg/kg/min every 5 min": a rate is not given again, it is raised. */
const isRateStep = ({ per, frequency }: Draft): boolean =>
  (per === 'minute' || per === 'hour') && frequency?.periodUnit === 'min';

/** "should be initiated at no more than 100 mg", "the initial dose should not exceed 25 mg": a bound on the start. */
function isStartLimit(tokens: Tokens, draft: Draft): boolean {
  for (let at = draft.first - 1; at >= 0 && at >= draft.first - 9; at -= 1) {
    const word = wordAt(tokens, at);
    if (/^(?:[,;(]|and|to|then|increase|increased)$/.test(word)) return false;
    if (START.test(word)) return true;
  }
  return false;
}

/** "a loading dose of 20 mg/kg, then 100 mg every 8 hours". */
function isAfterLoading(tokens: Tokens, before: NonNullable<PhaseInput['before']>, draft: Draft): boolean {
  const from = Math.max(0, before.draft.first - 8);
  const words = tokens.slice(from, draft.first).map((token) => token.word);
  const repeated = draft.frequency !== null || draft.per === 'day' || draft.per === 'hour';
  return (
    before.phase === 'loading' &&
    repeated &&
    words.some((word) => /^load(?:ing)?$/.test(word)) &&
    words
      .slice(before.draft.next - from)
      .some((word) => /^(?:then|followed|thereafter|continued?|continuing)$/.test(word))
  );
}

const RISING = oneOf(', ; and then may can be is are gradually slowly the dose should to if tolerated weekly');

/** "15 mg at night, increasing to 30 mg after two weeks": the first of two is where it starts. */
function rises({ tokens, draft, after }: PhaseInput): boolean {
  if (after === null || draft.opener !== null || draft.unit === null || draft.count !== null) return false;
  // "80 units/kg and raise the rate by 4 units/kg/h": a bolus leads to no rate.
  if (isRate(after) && after.per !== draft.per) return false;
  const step =
    /^(?:by|in)$/.test(wordAt(tokens, after.first - 1)) ||
    /^(?:steps|increments)$/.test(wordAt(tokens, after.amountNext));
  const higher = after.unit !== null && sameUnit(after.high ?? 0, after.unit, draft.unit) > (draft.high ?? 0);
  if (!step && !higher) return false;
  for (let at = draft.next; at < after.first && at < draft.next + 7; at += 1) {
    const word = wordAt(tokens, at);
    if (UP_WITH.test(word) || word === 'going') return higher || step;
    if (UP.test(word)) return word !== 'up' && (step || !word.startsWith('adjust')) && !isSign(tokens, at);
    if (!RISING.test(word)) return false;
  }
  return false;
}

const isRate = ({ per }: Draft): boolean => per === 'hour' || per === 'minute';

/** "A 40 mg twice daily, or B 25 mg, rising …": the dose of another choice; in "10 mg or 20 mg, rising" both are one's. */
const isApart = (tokens: Tokens, before: Draft, draft: Draft): boolean => {
  const between = tokens.slice(before.next, draft.first);
  const named = between.length > 1 && between.at(-1)?.kind === 'word';
  const cut = between.map(({ word }) => word).lastIndexOf(';');
  return (
    named &&
    between.some(({ word }) => /^(?:[.;:,]|or)$/.test(word)) &&
    !between.slice(cut + 1).some(({ word }) => LEADING.test(word))
  );
};

const LEADING = oneOf('then to followed thereafter after until by increase increased increasing titrate titrated → |');

/** "start with 100 mg; usual dose 200 mg three times daily". */
const isUsual = (tokens: Tokens, draft: Draft): boolean =>
  tokens.slice(Math.max(0, draft.first - 4), draft.first).some((token) => token.word === 'usual');

/** "titrated from 5 mg" names where it begins; "increase from 30 mg" what is taken now. */
const isTitration = (tokens: Tokens, draft: Draft): boolean =>
  tokens.slice(Math.max(0, draft.first - 4), draft.first).some((token) => /^(?:up)?titrat/.test(token.word));

const isMaximum = ({ draft }: PhaseInput): boolean => draft.limit;

/** "tapering 5 mg every 10 days to 0.5 mg/kg": where the steps lead. */
const isTitrationEnd = ({ tokens, draft, before }: PhaseInput): boolean =>
  before !== null &&
  (wordAt(tokens, before.draft.first) === 'from' || before.phase === 'increment' || before.phase === 'decrement') &&
  /^(?:to|until|towards?)$/.test(wordAt(tokens, draft.first - 1)) &&
  gapOf(tokens, before.draft.next, draft.first) - paceIn(tokens, before.draft.next, draft.first) <= 3;

/** How many tokens say how fast the steps follow: "in 25 mg steps every 3 days to 100 mg". */
function paceIn(tokens: Tokens, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && at < from + 8; at += 1)
    if (tokens[at]?.kind === 'number' || PACE.test(wordAt(tokens, at))) count += 1;
  return count;
}

const PACE = oneOf('steps increments decrements every each day days week weeks weekly month months fortnight -');

/** "reduced to 30 mg in week 1, to 20 mg in week 2 and to 10 mg": one step down after the other. */
const isNextStep = ({ tokens, draft, before }: PhaseInput): boolean =>
  before?.phase === 'target' &&
  wordAt(tokens, draft.first - 1) === 'to' &&
  draft.first - before.draft.next <= 7 &&
  tokens.slice(before.draft.next, draft.first).some(({ word }) => word === ',' || word === 'and');

/** Tokens between two doses, without a bracket. */
function gapOf(tokens: Tokens, from: number, to: number): number {
  const behind = wordAt(tokens, from) === '(' ? behindBracket(tokens, from, Math.min(to, from + 12)) : null;
  return to - (behind ?? from);
}

const STOPPING = new Set([';', '|', '→', 'versus', 'vs', 'then', 'followed', 'thereafter']);

/** The nearest cue before the amount. */
function cueBefore(tokens: Tokens, draft: Draft, from: number): Phase | null {
  let to = false;
  let by = false;
  for (let at = draft.first - 1; at >= from; at -= 1) {
    const word = wordAt(tokens, at);
    // "Maintenance; 90 mg/kg/day"
    if (STOPPING.has(word) && !(word === ';' && at === draft.first - 1 && WORDS[wordAt(tokens, at - 1)] !== undefined))
      return null;
    if (word === 'to' || word === 'until' || word === 'towards' || word === 'toward') to = true;
    // "cut by a third every fortnight to 15 mg": how much stands further up.
    if (word === 'by' && !(to && wordAt(tokens, draft.first - 1) === 'to')) by = true;
    if (word === 'increments' || word === 'steps') by = true;
    if (word === 'steps' && wordAt(tokens, at + 1) === 'of' && draft.first - at <= 2)
      return isLowered(tokens, at) ? 'decrement' : 'increment';
    if (word === 'increments' || word === 'increment') return 'increment';
    if (word === 'decrements' || word === 'decrement') return 'decrement';
    if ((START.test(word) && !isOfTime(tokens, at)) || isOpening(tokens, at)) return 'start';
    if ((UP_WITH.test(word) || DOWN_WITH.test(word)) && (to || by || isByStep(draft, at))) {
      if (by) return DOWN_WITH.test(word) && !isUpward(tokens, at) ? 'decrement' : 'increment';
      if (draft.opener === null || isByStep(draft, at)) return 'target';
    }
    if ((UP.test(word) || DOWN.test(word)) && !isSign(tokens, at)) {
      const step = stepOf(tokens, draft, at, { to, by });
      if (step !== null) return step;
      continue;
    }
    if (isHighest(tokens, draft, at)) return 'max';
    if (WORDS[word] === 'max' && isOfOther(tokens, at, draft.first)) return null;
    if (isAim(tokens, draft, at) || isMove(tokens, draft, at)) return 'target';
    if (isAdded(tokens, draft, at)) return 'increment';
    if (/^maintain(?:ed)?$/.test(word) && /^(?:on|at|with)$/.test(wordAt(tokens, at + 1))) return 'maintenance';
    const named = WORDS[word];
    if (named !== undefined && !isOfLevel(tokens, at)) return named;
  }
  return null;
}

/** "stepped up to 1 g": the "up" belongs to the verb. */
const isByStep = ({ opener, first }: Draft, at: number): boolean => opener === 'up-to' && at === first - 1;

/** "stepped up by" */
const isUpward = (tokens: Tokens, at: number): boolean =>
  /^step/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) !== 'down';

/** "↑ blood volume 80 mL/kg": an arrow that no amount follows is about something else. */
const isSign = (tokens: Tokens, at: number): boolean =>
  /^[↑↓]$/.test(wordAt(tokens, at)) &&
  tokens[at + 1]?.kind !== 'number' &&
  !/^(?:to|by|dose)$/.test(wordAt(tokens, at + 1));

/** "tapering by 10 mg every week to 20 mg, then by 2.5 mg": the verb further up still leads. */
function stepAgain(tokens: Tokens, draft: Draft): Phase | null {
  if (wordAt(tokens, draft.first - 1) !== 'by') return null;
  for (let at = draft.first - 2; at >= 0 && at >= draft.first - 30; at -= 1) {
    const word = wordAt(tokens, at);
    if (DOWN.test(word) || DOWN_WITH.test(word)) return 'decrement';
    if (UP.test(word) || UP_WITH.test(word)) return 'increment';
  }
  return null;
}

/** "lowered in steps of 5 mg" */
function isLowered(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 12; back -= 1) {
    if (DOWN.test(wordAt(tokens, back))) return true;
    if (UP.test(wordAt(tokens, back))) return false;
  }
  return false;
}

/** "go to 5 mg", "move to 5 mg" */
const isMove = (tokens: Tokens, draft: Draft, at: number): boolean =>
  /^(?:go|goes|going|move|moves|moving)$/.test(wordAt(tokens, at)) &&
  wordAt(tokens, at + 1) === 'to' &&
  draft.first === at + 2;

/** "aim for 7.5 mg daily" */
const isAim = (tokens: Tokens, draft: Draft, at: number): boolean =>
  /^aim(?:s|ing)?$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'for' && draft.first - at <= 5;

/** "+ 50 mg/week", "adding 5 mg every 3 days" */
const isAdded = (tokens: Tokens, draft: Draft, at: number): boolean =>
  draft.first - at === 1 && isInterval(draft) && /^(?:\+|add|adding|added)$/.test(wordAt(tokens, at));

/** "opening dose", "first-day dose" */
const isOpening = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at + 1) === 'dose' &&
  (wordAt(tokens, at) === 'opening' || (wordAt(tokens, at) === 'day' && wordAt(tokens, at - 2) === 'first'));

/** "at the beginning of", "after starting therapy": no dose is started with. */
const isOfTime = (tokens: Tokens, at: number): boolean => /^(?:after|before|since|at)$/.test(wordAt(tokens, at - 1));

function stepOf(tokens: Tokens, draft: Draft, at: number, seen: { to: boolean; by: boolean }): Phase | null {
  const word = wordAt(tokens, at);
  const down = DOWN.test(word);
  if ((word === 'up' || word === 'down') && wordAt(tokens, at + 1) === 'to') return null;
  if (seen.by) return down ? 'decrement' : 'increment';
  const limited =
    draft.opener === 'up-to' || (wordAt(tokens, draft.first - 1) === 'to' && wordAt(tokens, draft.first - 2) === 'up');
  if (limited) return down ? 'target' : isInterval(draft) ? 'increment' : 'max';
  if (seen.to) return 'target';
  // "Titration: 12.5 mg on day 1", "Taper: 40 mg for 3 days": the title of what follows.
  if (wordAt(tokens, at + 1) === ':' && TITLES.test(word) && !isInterval(draft)) return null;
  // "increase 75 mg every 3 days": the verb takes the amount itself.
  if (draft.first - at <= 2 || isInterval(draft)) return down ? 'decrement' : 'increment';
  return null;
}

const TITLES = oneOf('titration taper');

/** "every two weeks", "weekly": the pace of a titration, not of giving. */
const isInterval = (draft: Draft): boolean => {
  const { frequency, per } = draft;
  if (per === 'week') return true;
  if (frequency === null) return false;
  return (
    frequency.max === 1 &&
    (frequency.periodUnit === 'wk' ||
      frequency.periodUnit === 'mo' ||
      (frequency.periodUnit === 'd' && frequency.period > 1))
  );
};

/** "50 mcg bolus, 50 mcg/h": the bolus ends where the infusion begins; "when it reaches 0.3, A 50 mg": a threshold at the comma. */
const isOver = (tokens: Tokens, before: NonNullable<PhaseInput['before']>, draft: Draft): boolean =>
  (before.phase === 'loading' && (isRate(draft) || draft.per === 'day')) ||
  (before.phase === 'threshold' && tokens.slice(before.draft.next, draft.first).some(({ word }) => word === ','));

/** Words that turn to something else: "20 mg/day loads quickly, but 5 mg/day reaches the same". */
const TURNING = oneOf(
  'but while whereas although however later after afterwards subsequently reaches was were has have maintains followed next',
);

/** Only a drug, a patient group and "or", "and" stand between: the phase goes on. */
function continues(tokens: Tokens, before: Draft, draft: Draft): boolean {
  if (draft.first - before.next > 8 || endsInBracket(tokens, before, draft)) return false;
  // "q15min up to max 10 mg, or 40 mg PO every 6 hours": a dose of its own.
  if (before.limit && draft.frequency !== null && draft.routes.length > 0 && !draft.lentRoute) return false;
  for (let at = before.next; at < draft.first; at += 1) {
    const word = wordAt(tokens, at);
    if (/^(?:then|to|followed|increase|increasing|titrate|thereafter|until|week|day|month|[.;|→])$/.test(word))
      return false;
    if (UP.test(word) || DOWN.test(word) || TURNING.test(word)) return false;
  }
  // "10 mg/kg twice daily initially (600 mg daily in adults)"
  const led = /^(?:elderly|adults?|child|children|infants?|neonates?)$/.test(wordAt(tokens, draft.first - 1)) ? 2 : 1;
  if (wordAt(tokens, draft.first - led) === '(') return true;
  for (let at = before.next; at < draft.first; at += 1) if (/^(?:or|and|,)$/.test(wordAt(tokens, at))) return true;
  return false;
}

/** "A 5 mg/kg (max 300 mg), B 10 mg/kg", "A (target 20 mg) or B (5 mg)": what a bracket says ends with it. */
function endsInBracket(tokens: Tokens, before: Draft, draft: Draft): boolean {
  if (!tokens.slice(before.amountNext, draft.first).some((token) => token.word === ')')) return false;
  if (before.limit) return true;
  let told = false;
  for (let at = before.first - 1; at >= 0 && at >= before.first - 8; at -= 1) {
    const word = wordAt(tokens, at);
    if (word === '(') return told;
    told ||= START.test(word) || UP.test(word) || DOWN.test(word) || WORDS[word] !== undefined;
  }
  return false;
}

/** A single dose or bolus that an infusion or another dose follows. */
function isBolus({ tokens, draft, after }: PhaseInput): boolean {
  if (after === null || draft.per !== null || (draft.frequency !== null && draft.count === null)) return false;
  const between = tokens.slice(draft.amountNext, after.first).map((token) => token.word);
  const followed = between.includes('followed');
  const rated = after.per === 'hour' || after.per === 'minute' || after.per === 'day' || after.over !== null;
  const bolus =
    between.includes('bolus') ||
    tokens.slice(Math.max(0, draft.first - 5), draft.first).some((token) => token.word === 'bolus');
  return (
    (followed && (rated || bolus)) || (bolus && rated && between.some((word) => /^(?:then|,|and|plus|\+)$/.test(word)))
  );
}
