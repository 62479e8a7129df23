import type { Element } from '../grammar/element.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { attach, finishTiming, inheritShared } from './attach.ts';
import { doubtTwo } from './contradicts.ts';
import { combinationDraft, type Draft, draftOf, emptyDraft, hasTiming } from './draft.ts';
import { isFloor } from './floor.ts';
import { foldAmount, takeStrength } from './fold.ts';
import { listedAmounts } from './listed-amounts.ts';
import { shareTiming } from './share-timing.ts';
import { CLOSING, newState, type State } from './state.ts';
import { takeNumber } from './take-number.ts';
import { takePiece } from './take-piece.ts';
import { takeTotalsBefore } from './total-before.ts';
import { finishTotals } from './total-of-course.ts';
import { wholeOf } from './whole-of-volume.ts';

export interface Assembly {
  readonly drafts: Draft[];
  /** Pieces that belong to no amount, for a sentence that gives none. */
  readonly loose: readonly Element[];
}

export function assemble(tokens: Tokens, elements: readonly Element[]): Assembly {
  const state = newState(tokens);
  const unused: Element[] = [];
  let at = 0;
  for (let i = 0; i < elements.length; i += 1) {
    const element = elements[i] as Element;
    passWords(state, at, element.first);
    const behind = elements[i + 1];
    state.nameBehind = behind?.kind === 'drug' && behind.first === element.next ? behind.first : -1;
    if (!take(state, element)) unused.push(element);
    at = element.next;
  }
  passWords(state, at, tokens.length);
  const together = tokens.length < 400 && tokens.some((token) => token.word === 'respectively');
  const drafts = together ? listedAmounts(tokens, state.drafts) : state.drafts;
  shareTiming(tokens, elements, drafts, together);
  if (drafts.length > 1) takeTotalsBefore(tokens, drafts);
  for (const draft of drafts) {
    finishTiming(draft);
    finishLimit(draft);
  }
  finishTotals(tokens, drafts);
  return { drafts, loose: unused };
}

/** "maximum 8 puffs in 24 hours": the period that stood behind the limit is the limit's. */
function finishLimit(draft: Draft): void {
  const { frequency, bounds } = draft;
  if (!draft.limit) return;
  if (frequency?.periodUnit === 'h' && frequency.period === 24 && frequency.max === 1) {
    draft.frequency = null;
    draft.per = 'day';
  }
  const per = draft.per === 'minute' || draft.per === 'month' ? null : draft.per;
  if (bounds?.max !== null && bounds?.max !== undefined && bounds.max.per === null) bounds.max = { ...bounds.max, per };
}

function passWords(state: State, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(state.tokens, at);
    if (word === '(') state.outer = state.loose.length === 0 ? state.open : null;
    if (word === ')') closeBracket(state);
    if (word === '?' && isAsked(state.tokens, at + 1)) ask(state, at);
    if (/^repeat(?:ed)?$/.test(word)) reopen(state);
    if (word === ';' && isBehindLabel(state, at)) continue;
    if (CLOSING.has(word)) {
      close(state, word === ';' || word === '|' || word === '→');
      if (NEXT.has(word)) state.shared = state.shared.filter(({ kind }) => !SCHEDULE.has(kind));
    } else state.loose.push(word);
    if (state.loose.length > 40) state.loose.splice(0, 20);
  }
}

/** "Dose: PO; 3.3 mg/kg": the route leads what comes. */
const isBehindLabel = ({ shared, open, tokens }: State, at: number): boolean => {
  const last = shared[shared.length - 1];
  return open === null && last?.kind === 'route' && last.next === at && wordAt(tokens, last.first - 1) === ':';
};

/** "once daily for 3 days, then 10 mg": what was said of one step is not said of the next. */
const NEXT = new Set(['then', 'thereafter', 'followed']);
const SCHEDULE = new Set<Element['kind']>(['frequency', 'per', 'when', 'duration', 'count', 'over', 'days', 'divided']);

/** Behind "(max 1 g)" the text goes on about the dose that it bounds; behind "10 units (or 0.1 units/kg)" about both. */
function closeBracket(state: State): void {
  state.limit = null; // "(max 3 doses) 0.5 mg": the bracket said how many.
  // "2 g (child: 50 mg/kg up to 2 g)": the dose in the bracket, not its limit.
  const inner = state.last?.bounds ?? state.last;
  const { host, outer } = state;
  if (host !== null && (outer === null || outer === host)) {
    state.open = host;
    state.loose = [];
  } else if (outer !== null && inner !== outer && inner !== null && hasTiming(outer) === hasTiming(inner)) {
    state.twin = inner;
    state.open = outer;
    state.loose = [];
  }
  state.host = null;
  state.outer = null;
}

/** "… IM; repeat every 5 to 15 minutes": the interval of the dose before it, if nothing else was said of it. */
function reopen(state: State): void {
  const last =
    state.drafts[state.drafts.length - 1]?.limit === true
      ? state.drafts[state.drafts.length - 2]
      : state.drafts[state.drafts.length - 1];
  if (last === undefined || hasTiming(last) || last.limit) return;
  state.open = last;
  state.loose = [];
}

/** A figure or word right behind a question mark; "for ??" asks something else. */
const isAsked = (tokens: Tokens, at: number): boolean => tokens[at]?.spaced === false && tokens[at].kind !== 'symbol';

/** "1 (?2) tablets", "bd ?tds": the writer was not sure. */
function ask(state: State, at: number): void {
  state.asked = at;
  if (state.open !== null) state.open.doubtful = true;
}

function close(state: State, hard: boolean): void {
  if (state.open !== null && state.open.routes.length > 0) state.carried = state.open.routes;
  state.open = null;
  if (hard) state.shared = [];
}

/** True when the element became part of a dose (or waits for one). */
function take(state: State, element: Element): boolean {
  switch (element.kind) {
    case 'amount':
      takeAmount(state, element);
      return true;
    case 'number':
      return openOrUse(state, takeNumber(state, element));
    case 'limit':
      takeLimit(state, element);
      return true;
    case 'drug':
      return takeDrug(state, element);
    case 'combination':
      open(state, combinationDraft(element));
      return true;
    case 'measured':
    case 'time':
    case 'patient':
    case 'condition':
      state.loose.push(element.kind === 'condition' ? 'for' : '');
      return false;
    default:
      return takePiece(state, element);
  }
}

function openOrUse(state: State, taken: Draft | boolean): boolean {
  if (typeof taken === 'boolean') return taken;
  if (state.last?.strengthForm === true) takeStrength(state);
  open(state, taken);
  return true;
}

function takeAmount(state: State, element: Element & { kind: 'amount' }): void {
  if (boundsToo(state, element)) limitAgain(state, element);
  if (isFloor(state, element)) {
    state.loose = [','];
    return;
  }
  boundByUpTo(state, element);
  const whole = state.open === null ? wholeOf(state.tokens, element) : null;
  if (whole !== null || !foldAmount(state, element)) open(state, whole ?? draftOf(element));
}

/** "(max. 400 mg/dose; 40 mg/kg/day)": a second limit in the bracket of the first. */
function boundsToo({ tokens, limit, host, last }: State, { first }: Element): boolean {
  if (limit !== null || host === null || last?.limit !== true || last.bounds !== host) return false;
  const joint = /^(?:;|,|or|and)$/.test(wordAt(tokens, first - 1)) && first - last.next <= 2;
  return joint && tokens.slice(host.next, last.first).some((token) => token.word === '(');
}

function limitAgain(state: State, { first, next, start, end }: Element): void {
  state.limit = { kind: 'limit', per: null, first, next, start, end };
  state.limitGap = [];
  state.limitOpen = state.host;
  state.loose = [];
}

/** "0.1 mg/kg (up to 6 mg)": behind an amount by weight, an absolute "up to" is its maximum. */
function boundByUpTo(state: State, { amount, first, next, start, end }: Element & { kind: 'amount' }): void {
  const { open: dose, loose } = state;
  if (state.limit !== null || dose === null || dose.basis === null || amount.basis !== null) return;
  if (amount.opener !== 'up-to' || loose.length > 1 || !/^[(,[]?$/.test(loose[0] ?? '')) return;
  if (loose.length === 0 && (dose.amountNext !== first || dose.low === null)) return;
  state.limit = { kind: 'limit', per: null, first, next, start, end };
  state.limitGap = [...loose];
  state.limitOpen = dose;
  state.loose = [];
}

function open(state: State, draft: Draft): void {
  takeShared(state, draft);
  doubtTwo(state, draft);
  const { limit } = state;
  state.host = limit !== null && state.limitOpen !== null && state.limitOpen.max !== null ? state.limitOpen : null;
  draft.bounds = state.host;
  if (state.host !== null && state.host.routes.length > 0) lendRoutes(draft, state.host.routes);
  if (limit !== null) {
    draft.limit = true;
    if (draft.low !== null && draft.low === draft.high) {
      draft.low = null;
      draft.openEnd = 'low';
    }
    if (draft.per === null && draft.frequency === null) draft.per = limit.per ?? outerPeriod(state);
    state.limit = null;
  }
  state.drafts.push(draft);
  state.twin = null;
  state.open = draft;
  state.last = draft;
  state.loose = [];
}

/** "(max. 30 mg/kg/day (max. 2,400 mg))": a limit inside another one is of the same period. */
function outerPeriod({ limitOpen, limitGap }: State): Draft['per'] {
  const inside = limitGap.length === 1 && limitGap[0] === '(';
  return inside && limitOpen?.limit === true ? limitOpen.per : null;
}

/** What stood before the first amount holds for all amounts of the clause, a route also behind "then". */
function takeShared(state: State, draft: Draft): void {
  inheritShared(draft, state.shared);
  // "…; gel 50 mg": another form goes another way.
  const behind = state.last?.next ?? 0;
  const otherForm = state.shared.some((element) => element.kind === 'form' && element.first >= behind);
  if (draft.routes.length === 0 && !otherForm) lendRoutes(draft, state.carried);
  const alternative =
    state.loose.length > 0 && state.loose.length <= 2 && state.loose.every((word) => /^(?:or|and|,)$/.test(word));
  if (draft.routes.length === 0 && alternative && state.open !== null) lendRoutes(draft, state.open.routes);
  if (draft.routes.length === 0) lendRoutes(draft, state.led);
  if (state.strength !== null && draft.strength === null) draft.strength = { ...state.strength, per: null };
  state.strength = null;
}

function lendRoutes(draft: Draft, routes: Draft['routes']): void {
  draft.routes = routes;
  draft.lentRoute = routes.length > 0;
}

function takeLimit(state: State, element: Element & { kind: 'limit' }): void {
  const follows = amountBehind(state.tokens, element.next);
  if (!follows && state.open !== null && state.loose.length === 0) {
    state.open.limit = true;
    return;
  }
  if (!follows) {
    state.loose.push('max');
    return;
  }
  state.limit = element;
  state.limitGap = [...state.loose];
  state.limitOpen = state.open;
  state.loose = [];
}

/** A figure within the next few tokens, before the clause ends. */
function amountBehind(tokens: Tokens, at: number): boolean {
  for (let ahead = at; ahead < at + 4; ahead += 1) {
    const token = tokens[ahead];
    if (token === undefined || CLOSING.has(token.word) || token.word === ')' || token.word === ',') return false;
    if (token.kind === 'number' || NUMBERISH.test(token.word)) return true;
  }
  return false;
}

const NUMBERISH = oneOf('one two three four five six eight ten half');

/** "atorvastatin 80 QD or rosuvastatin 40 mg": alternatives, of which the first lacks but its unit. */
const isOfAlternative = (tokens: Tokens, { first, next }: Element): boolean =>
  tokens[first - 1]?.kind === 'number' && wordAt(tokens, next) === 'or';

/** A drug right behind the amount is the dose's own; any other ends it. */
function takeDrug(state: State, { first, next }: Element): boolean {
  // "max 3 doses. B 0.5 mg" bounds no dose of B.
  const words = state.limit === null ? [] : state.tokens.slice(state.limit.next, first);
  if (words.some(({ word }) => /^(?:doses?|times)$/.test(word))) state.limit = null;
  const own = state.open !== null && state.loose.every((word) => OWN_JOINTS.has(word)) && state.loose.length <= 2;
  if (!own) {
    state.open = null;
    if (state.loose.length > 0 && state.drafts.length > 0)
      state.shared = state.shared.filter(
        (each) => isOfDose(each) && (each.next === first || state.loose.every((word) => GIVEN_AS.has(word))),
      );
  }
  if (state.named > 0) withoutItsOwn(state, first);
  state.named = next;
  state.loose = [];
  state.carried = [];
  state.twin = null;
  return false;
}

/** "timolol drops twice daily and acetazolamide 500 mg": how often and by which way the one is given is not said of the other. */
function withoutItsOwn(state: State, first: number): void {
  const { named, tokens } = state;
  const isOwn = (each: Element): boolean => each.first >= named;
  const timed = state.shared.some((each) => each.kind === 'frequency' && isOwn(each) && !isOfAlternative(tokens, each));
  state.shared = state.shared.filter((each) => {
    if (!isOwn(each)) return true;
    if (each.kind === 'frequency') return isOfAlternative(tokens, each);
    return !isRoute(each) || !timed || each.next === first;
  });
}

/** "a single IM injection of X": the route before the name is that of its dose. */
const GIVEN_AS = new Set(['injection', 'injections', 'infusion', 'dose', 'of']);
const isRoute = ({ kind }: Element): boolean => kind === 'route';
/** "a PRN dose of X 5 mg", too. */
const isOfDose = (each: Element): boolean => isRoute(each) || each.kind === 'as-needed';

const OWN_JOINTS = new Set(['of', 'for', 'the', 'either', 'oral', '', 'x', 'total', 'elemental']);

/** The pieces of a sentence without an amount, as one dose. */
export function assembleLoose(tokens: Tokens, elements: readonly Element[]): Draft | null {
  const pieces = elements.filter(
    (element) =>
      element.kind !== 'drug' &&
      element.kind !== 'condition' &&
      element.kind !== 'patient' &&
      element.kind !== 'measured',
  );
  const first = pieces[0];
  if (first === undefined) return null;
  const draft = emptyDraft(first);
  for (const element of pieces) {
    if (attach(draft, element)) {
      draft.next = element.next;
      draft.end = element.end;
      draft.doubtful ||= wordAt(tokens, element.first - 1) === '?' && isAsked(tokens, element.first);
    }
  }
  finishTiming(draft);
  return draft;
}
