/** Tells the phase of a dose (start, increment, target …) from the words of its clause. */
import type { Phase } from '../../types.ts';
import type { Draft } from '../assemble/draft.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

const START = oneOf(
  'start starts started starting initiate initiates initiated initiating initiation initial initially begin begins begun beginning commence commenced commencing',
);
const UP = oneOf(
  'increase increases increased increasing titrate titrates titrated titrating titration raise raised raising escalate escalated escalating uptitrate uptitrated advance advanced adjust adjusted up',
);
const DOWN = oneOf(
  'decrease decreases decreased decreasing reduce reduces reduced reducing taper tapers tapered tapering lower lowered lowering wean weaned down',
);
const WORDS = dictionary<Phase>({
  maintenance: 'maintenance',
  target: 'target',
  goal: 'target',
  loading: 'loading',
  load: 'loading',
  loaded: 'loading',
  maximum: 'max',
  maximal: 'max',
  max: 'max',
});

export interface PhaseInput {
  readonly tokens: Tokens;
  readonly draft: Draft;
  /** The dose before it in the sentence, and the token behind the last word that told its phase. */
  readonly before: { readonly draft: Draft; readonly phase: Phase; readonly told: number } | null;
  readonly after: Draft | null;
}

/** The phase, and where the words end that tell it. */
export function readPhase(input: PhaseInput): { readonly phase: Phase; readonly told: number } {
  const behind = cueBehind(input.tokens, input.draft, input.after?.first ?? input.tokens.length);
  const phase = phaseOf(input, behind?.phase ?? null);
  return { phase, told: behind === null ? input.draft.amountNext : behind.at + 1 };
}

function phaseOf(input: PhaseInput, behind: Phase | null): Phase {
  const { tokens, draft, before } = input;
  if (draft.opener === 'above') return isMaximum(input) ? 'max' : 'threshold';
  if (draft.opener === 'below' || isWithoutEffect(input)) return 'threshold';
  const from = Math.max(before?.told ?? 0, draft.first - 16);
  if (wordAt(tokens, draft.first) === 'from') return isTitration(tokens, draft) ? 'start' : 'unspecified';
  const led = cueBefore(tokens, draft, from) ?? stepAgain(tokens, draft);
  if (draft.limit && led !== 'increment') return 'max';
  if (led === 'start' && isBolus(input)) return 'loading';
  if (led !== null && !(led === 'start' && behind === 'max')) return led;
  if (isTitrationEnd(input)) return 'target';
  if (draft.opener === 'up-to' && before?.phase === 'increment') return 'max';
  if (behind !== null) return behind;
  if (before !== null && continues(tokens, before.draft, draft))
    return before.phase === 'increment' || before.phase === 'decrement' ? 'unspecified' : before.phase;
  return isBolus(input) ? 'loading' : 'unspecified';
}

const LACKING = oneOf('no not without poor inadequate insufficient lack failed fails');

/** "if no response after 10 mg": what has been given by then. */
const isWithoutEffect = ({ tokens, draft }: PhaseInput): boolean =>
  wordAt(tokens, draft.first - 1) === 'after' &&
  /^(?:response|effect|improvement|respond|improve)$/.test(wordAt(tokens, draft.first - 2)) &&
  tokens.slice(Math.max(0, draft.first - 6), draft.first - 2).some((token) => LACKING.test(token.word));

/** "titrated from 5 mg" names where it begins; "increase from 30 mg" what is taken now. */
const isTitration = (tokens: Tokens, draft: Draft): boolean =>
  tokens.slice(Math.max(0, draft.first - 4), draft.first).some((token) => /^(?:up)?titrat/.test(token.word));

const isMaximum = ({ draft }: PhaseInput): boolean => draft.limit;

/** "tapering 5 mg every 10 days to 0.5 mg/kg": where the steps lead. */
const isTitrationEnd = ({ tokens, draft, before }: PhaseInput): boolean =>
  before !== null &&
  (wordAt(tokens, before.draft.first) === 'from' || before.phase === 'increment' || before.phase === 'decrement') &&
  /^(?:to|until|towards)$/.test(wordAt(tokens, draft.first - 1)) &&
  draft.first - before.draft.next <= 3;

const STOPPING = new Set([';', '|', '→', 'versus', 'vs', 'then', 'followed', 'thereafter']);

/** The nearest cue before the amount. */
function cueBefore(tokens: Tokens, draft: Draft, from: number): Phase | null {
  let to = false;
  let by = false;
  for (let at = draft.first - 1; at >= from; at -= 1) {
    const word = wordAt(tokens, at);
    if (STOPPING.has(word)) return null;
    if (word === 'to' || word === 'until' || word === 'towards' || word === 'toward') to = true;
    if (word === 'by' || word === 'increments' || word === 'steps') by = true;
    if (word === 'increments' || word === 'increment') return 'increment';
    if (word === 'decrements' || word === 'decrement') return 'decrement';
    if (START.test(word) && !isOfTime(tokens, at)) return 'start';
    if (UP.test(word) || DOWN.test(word)) {
      const step = stepOf(tokens, draft, at, { to, by });
      if (step !== null) return step;
      continue;
    }
    if (/^maintain(?:ed)?$/.test(word) && /^(?:on|at|with)$/.test(wordAt(tokens, at + 1))) return 'maintenance';
    const named = WORDS[word];
    if (named !== undefined) return named;
  }
  return null;
}

/** "tapering by 10 mg every week to 20 mg, then by 2.5 mg": the verb further up still leads. */
function stepAgain(tokens: Tokens, draft: Draft): Phase | null {
  if (wordAt(tokens, draft.first - 1) !== 'by') return null;
  for (let at = draft.first - 2; at >= 0 && at >= draft.first - 30; at -= 1) {
    if (DOWN.test(wordAt(tokens, at))) return 'decrement';
    if (UP.test(wordAt(tokens, at))) return 'increment';
  }
  return null;
}

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
  // "increase 75 mg every 3 days": the verb takes the amount itself.
  if (draft.first - at <= 2 || isInterval(draft)) return down ? 'decrement' : 'increment';
  return null;
}

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

/** "… 150 mg/day initially", "75 mg as a loading dose", "60 mg (maximum)". */
function cueBehind(tokens: Tokens, draft: Draft, to: number): { readonly phase: Phase; readonly at: number } | null {
  const end = Math.min(to, draft.next + 7);
  for (let at = draft.amountNext; at < end; at += 1) {
    const word = wordAt(tokens, at);
    if (
      /^[;|.→]$/.test(word) ||
      (word === ',' && at >= draft.next && wordAt(tokens, at + 1) !== 'initially') ||
      /^(?:then|which|and|or|with|followed|until|if|plus|up)$/.test(word)
    )
      return null;
    if (/^(?:initially|initial|starting)$/.test(word)) return { phase: 'start', at };
    // "80 mg three times daily is started and increased …"
    if (/^(?:started|initiated|commenced)$/.test(word) && UP.test(wordAt(tokens, at + 2)))
      return { phase: 'start', at };
    if (/^(?:increments?|steps)$/.test(word)) return { phase: 'increment', at };
    if (/^decrements?$/.test(word)) return { phase: 'decrement', at };
    const named = WORDS[word];
    if (named !== undefined && named !== 'max') return { phase: named, at };
  }
  return null;
}

/** Words that turn to something else: "20 mg/day loads quickly, but 5 mg/day reaches the same". */
const TURNING = oneOf(
  'but while whereas although however later after afterwards subsequently reaches was were has have maintains followed next',
);

/** Only a drug, a patient group and "or", "and" stand between: the phase goes on. */
function continues(tokens: Tokens, before: Draft, draft: Draft): boolean {
  if (draft.first - before.next > 8) return false;
  for (let at = before.next; at < draft.first; at += 1) {
    const word = wordAt(tokens, at);
    if (/^(?:then|to|followed|increase|increasing|titrate|thereafter|until|[;|→])$/.test(word)) return false;
    if (UP.test(word) || DOWN.test(word) || TURNING.test(word)) return false;
  }
  for (let at = before.next; at < draft.first; at += 1) if (/^(?:or|and|,)$/.test(wordAt(tokens, at))) return true;
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
  return (followed && (rated || bolus)) || (bolus && rated && between.includes('then'));
}
