/** Gives a piece (a frequency, a route, a duration …) to the open dose, or keeps it for the doses to come. */
import { isCountable } from '../grammar/dose-units.ts';
import type { Element } from '../grammar/element.ts';
import { wordAt } from '../tokens/token.ts';
import { attach, noteForm } from './attach.ts';
import { contradicts } from './contradicts.ts';
import { type Draft, hasTiming } from './draft.ts';
import type { State } from './state.ts';

/** "…, OS 1 drop": behind a comma and before a figure, a route belongs to what comes. */
function leadsNext(state: State, draft: Draft, { next }: Element): boolean {
  const { loose, tokens } = state;
  const amount = wordAt(tokens, next) === ':' ? next + 1 : next;
  if (tokens[amount]?.kind !== 'number' || wordAt(tokens, amount + 1).startsWith('time')) return false;
  return (loose.length === 1 && loose[0] === ',') || (loose.length > 0 && draft.routes.length > 0);
}

/** "IM: A 5 mg, B 10 mg. PO: C 1 mg": at the head of a clause and before a colon, for all that follows. */
const isLabel = ({ tokens, led }: State, { first, next }: Element): boolean =>
  wordAt(tokens, next) === ':' && (first === 0 || led.length > 0 || /^[;|→]$/.test(wordAt(tokens, first - 1)));

/** "A 5 mg or oral B 10 mg", "A 5 mg if the oral B …": behind a joint and right before a name, a route is the other drug's. */
const leadsName = ({ loose, nameBehind }: State): boolean => nameBehind >= 0 && loose.some((word) => JOINTS.has(word));
const JOINTS = new Set([',', 'or', 'and', 'plus', 'with', '+', '&', 'if', 'when', 'where', 'unless', 'than']);

/** "500 mg four times a day, or a single IM dose of …": behind a timing and "or", a route is about something else. */
const isOfAnother = (state: State, draft: Draft): boolean =>
  hasTiming(draft) && state.loose.some((word) => /^(?:or|and|plus|with)$/.test(word));

/** Only the last few are kept: what stands far before an amount is not about it. */
function share(state: State, element: Element): void {
  state.shared.push(element);
  if (state.shared.length > 12) state.shared.splice(0, 4);
}

const REACH: Readonly<Partial<Record<Element['kind'], number>>> = {
  frequency: 8,
  per: 4,
  when: 6,
  route: 8,
  duration: 10,
  'as-needed': 8,
  divided: 6,
  count: 6,
  over: 8,
  days: 6,
  form: 3,
  release: 3,
  strength: 3,
  'free-text': 4,
};

/** "10 mg at night, increased if necessary to 20 mg": the step is made as needed, not the dose taken. */
const STEP = /^(?:increas|titrat|adjust|rais|reduc|doubl|step)/;
const isAboutStep = ({ loose, tokens }: State, { next }: Element): boolean =>
  loose.some((word) => STEP.test(word)) ||
  (loose.includes('and') && /^to$/.test(wordAt(tokens, wordAt(tokens, next) === ',' ? next + 1 : next)));

/** "at night, doubled weekly", "checking levels every week": how often something else is done. */
const ACT =
  /^(?:(?:increas|titrat|rais|doubl|halv|step|check|monitor|measur|review|reassess|recheck)(?:e|es|ed|ing|d|s)?|go(?:es|ing)?|[↑↓])$/;
const isPaceOfAct = ({ loose }: State): boolean => loose.some((word) => ACT.test(word));

/** "cut by a third every month to 5 mg": how often it is changed until it comes to that. */
const leadsTo = ({ tokens, loose }: State, { frequency, next }: Element & { kind: 'frequency' }): boolean =>
  /^(?:wk|mo)$/.test(frequency.periodUnit) &&
  loose.includes('by') &&
  (wordAt(tokens, next) === 'to' || (wordAt(tokens, next) === 'down' && wordAt(tokens, next + 1) === 'to'));

/** "A 1 g IV or oral B 600 mg": where A has its amount, the last of the routes is that of B. */
function splitRoutes(state: State, element: Element & { kind: 'route' }): readonly (Element & { kind: 'route' })[] {
  const { open: draft, named, nameBehind, tokens } = state;
  const last = element.routes[element.routes.length - 1];
  if (last === undefined || element.routes.length < 2 || nameBehind < 0 || draft === null) return [element];
  const next = element.next - 2;
  if (named === 0 || draft.first < named || draft.first - named > 3 || !/^(?:or|,)$/.test(wordAt(tokens, next)))
    return [element];
  const own = { ...element, routes: element.routes.slice(0, -1), next, end: tokens[next - 1]?.end ?? element.end };
  return [own, { ...element, routes: [last], first: element.next - 1 }];
}

/** "one vaginal tablet": the number counts what stands behind the route. */
const isCountedNow = (draft: Draft, { form, first }: Element & { kind: 'form' }, adjacent: boolean): boolean =>
  draft.bare && draft.unit === null && adjacent && first - draft.amountNext <= 2 && isCountable(form);

/** "in the morning or at night" is once. */
const isOtherMoment = ({ loose }: State, draft: Draft, { kind }: Element): boolean =>
  kind === 'when' && draft.when.length > 0 && loose.includes('or');

/** True when the open dose took it. */
export function takePiece(state: State, element: Element): boolean {
  if (element.kind !== 'route') return takeOne(state, element);
  const [own, other] = splitRoutes(state, element);
  if (own === undefined || other === undefined) return takeOne(state, element);
  takeOne(state, own);
  share(state, other);
  state.open = null;
  state.loose = ['or'];
  return true;
}

function takeOne(state: State, element: Element): boolean {
  if (element.kind === 'route' && isLabel(state, element)) {
    state.led = element.routes;
    state.open = null;
  }
  const { open: draft } = state;
  if (draft === null && element.kind === 'frequency' && leadsTo(state, element)) return false;
  if (draft === null || state.loose.length > (REACH[element.kind] ?? 0)) {
    share(state, element);
    state.loose = draft === null ? [] : state.loose;
    return false;
  }
  if (element.kind === 'as-needed' && isAboutStep(state, element)) return false;
  // "5 mg daily, doubling every 2 weeks to 20 mg": how often it is changed.
  if ((element.kind === 'per' || element.kind === 'frequency') && isPaceOfAct(state)) {
    if (wordAt(state.tokens, element.next) === 'by') share(state, element);
    return false;
  }
  // "several times a day"
  if (element.kind === 'per' && state.loose.includes('times')) return false;
  const adjacent = state.loose.length === 0;
  if (element.kind === 'route' && (leadsName(state) || leadsNext(state, draft, element) || isOfAnother(state, draft))) {
    state.open = null;
    share(state, element);
    return false;
  }
  draft.doubtful ||= contradicts(state, draft, element);
  if (state.twin !== null) attach(state.twin, element);
  if (element.kind === 'form' && isCountedNow(draft, element, adjacent)) draft.unit = element.form;
  if (element.kind === 'form') noteForm(draft, element, adjacent && draft.next === element.first);
  else if (!isOtherMoment(state, draft, element) && !attach(draft, element)) {
    if (element.kind === 'route' || element.kind === 'frequency') share(state, element);
    return true;
  }
  if (adjacent || state.loose.every((word) => word === ',' || word === '-')) {
    draft.next = element.next;
    draft.end = element.end;
  }
  state.loose = [];
  return true;
}
