/** A number without a unit, in an instruction: the amount itself, a limit, or a number said twice. */
import { isMass } from '../grammar/dose-units.ts';
import type { Element } from '../grammar/element.ts';
import { wordAt } from '../tokens/token.ts';
import { bareDraft, type Draft, hasTiming } from './draft.ts';
import { takeStrength } from './fold.ts';
import type { State } from './state.ts';

/** The draft that the number opens; true when it was otherwise used, false when it means nothing here. */
export function takeNumber(state: State, element: Element & { kind: 'number' }): Draft | boolean {
  if (state.limit !== null && state.limitOpen !== null) {
    const draft = state.limitOpen;
    // "every 15 minutes, maximum eight doses": how many, not how much.
    if (/^(?:doses?|times)$/.test(wordAt(state.tokens, element.next))) {
      draft.count ??= element.high;
      state.limit = null;
      return true;
    }
    // "not more than 15 pieces a day": of what, nobody reads.
    if (isOfThings(state, element)) {
      state.limit = null;
      return true;
    }
    const per = state.limit.per ?? perBehind(state, element);
    if (draft.unit !== null || draft.bare)
      draft.max = { value: element.high, unit: draft.unit ?? 'dose', basis: null, per };
    state.limit = null;
    return true;
  }
  // "Maximum 6 in 24 hours." on its own: of the pieces that the sentence before counted.
  if (state.limit !== null && state.drafts.length === 0) return isOfThings(state, element) ? false : bareDraft(element);
  if (isOfName(state, element)) return true;
  if (OTHER_THINGS.has(wordAt(state.tokens, element.next))) return false;
  if (isOfProduct(state, element)) {
    takeStrength(state);
    return bareDraft(element);
  }
  if (state.open !== null && state.loose.length === 0 && (state.open.strengthForm || beginsAnew(state, element)))
    return bareDraft(element);
  if (state.open !== null && state.loose.length === 0) {
    // "one capsule one daily": two numbers for one thing.
    state.open.doubtful ||= !isRepeat(state.open, element);
    return true;
  }
  const before = wordAt(state.tokens, element.first - 1);
  // "at weeks 0, 2 and 6 and every 8 weeks": the last figure of a list that counts something else.
  if (/^(?:and|,)$/.test(before) && state.tokens[element.first - 2]?.kind === 'number') return false;
  // "1 daily or 2 daily": which of them?
  if (before === 'or' && state.last?.bare === true && state.last.unit === null) state.last.doubtful = true;
  const leads =
    element.first === 0 ||
    // "Senna 2 at night"
    element.first === state.named ||
    SIG_VERBS.has(before) ||
    SIG_VERBS.has(wordAt(state.tokens, element.first - 2)) ||
    /^(?:[,:;.+]|then|and)$/.test(before);
  if (!leads) return false;
  const draft = bareDraft(element);
  // "ondansetron 4 orally": milligrams that were left out, or so many tablets?
  if (state.named > 0 && element.first === state.named && element.high > MOST_PIECES) draft.doubtful = true;
  return draft;
}

/** Nobody names more pieces of a medicine by a figure alone. */
const MOST_PIECES = 2;

/** "co-codamol 30/500": what is in it, as a part of the name. */
const isOfName = ({ tokens, named }: State, { first, next }: Element): boolean =>
  named > 0 &&
  ((first === named && wordAt(tokens, next) === '/' && tokens[next + 1]?.kind === 'number') ||
    (first === named + 2 && wordAt(tokens, named + 1) === '/'));

const isOfThings = ({ tokens }: State, { next }: Element): boolean =>
  tokens[next]?.kind === 'word' && !BEHIND_LIMIT.has(wordAt(tokens, next));
/** What is counted and not given. */
const OTHER_THINGS = new Set(
  'session sessions meal meals visit visits point points people patients cups glasses steps third thirds quarters'.split(
    ' ',
  ),
);
const BEHIND_LIMIT = new Set(
  'in per a an daily every each once twice over within at and or for if then prn'.split(' '),
);

/** "Omeprazole 20 mg 1 od": so many of what stands behind the name. */
const isOfProduct = ({ open, named, tokens }: State, { first, next }: Element): boolean =>
  open?.first === named &&
  open.amountNext === first &&
  open.unit !== null &&
  isMass(open.unit) &&
  TIMED.test(wordAt(tokens, next));

/** "1 mane 2 nocte", "2 PO mane 1 PO nocte": a timing ended the dose before, and another follows the number. */
const beginsAnew = ({ open, tokens }: State, { next }: Element): boolean =>
  open !== null && hasTiming(open) && TIMED.test(wordAt(tokens, wordAt(tokens, next) === 'po' ? next + 1 : next));

const TIMED = /^(?:mane|nocte|am|pm|qam|qpm|qhs|hs|noon|bd|bid|tds|tid|qds|qid|od|at|in|every|each)$/;

const perBehind = (state: State, element: Element): 'day' | null =>
  /^(?:in|per|a|\/|daily|every|each)$/.test(wordAt(state.tokens, element.next)) ? 'day' : null;

/** "1 one tablet", "take 1/2 to 1 one-half to one tablet": said twice. */
const isRepeat = (draft: Draft, element: Element & { kind: 'number' }): boolean =>
  draft.bare &&
  (draft.low === draft.high || element.value < element.high) &&
  (draft.high === element.high || draft.low === element.value);

const SIG_VERBS = new Set(
  'tk take takes taking give gives use uses inhale inject insert instill apply place put chew swallow administer spray dissolve od os ou'.split(
    ' ',
  ),
);
