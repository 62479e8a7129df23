/** The steps of an algorithm as actions: what is nested in a step and each of several doses is an action inside it. */
import { indicesWithin } from '../../facts/in-span.ts';
import type { AlgorithmFact, AlgorithmStep, ArticleFacts } from '../../facts/types.ts';
import type { Span } from '../../text/span.ts';
import { citationsAsArtifacts } from './cited-artifacts.ts';
import { areAlternatives, type Order, ordersIn } from './dose-definitions.ts';
import type { Json } from './guidelines.ts';
import { plainWords } from './plain-words.ts';

export function stepActions(algorithm: AlgorithmFact, facts: ArticleFacts, text: string): readonly Json[] {
  return algorithm.steps.map((step) => stepAction(step, algorithm, facts, text));
}

const actionId = (step: string): string => `step-${step}`;

function stepAction(step: AlgorithmStep, algorithm: AlgorithmFact, facts: ArticleFacts, text: string): Json {
  const title = plainWords(step.text);
  const words = [title, ...step.details.map(plainWords)].filter((each) => each !== '').join('\n');
  const prefix = plainWords(step.number ?? '');
  const into = algorithm.edges.filter(({ to }) => to === step.id);
  const inside = step.detailPlaces.map((_, at) => detailAction(step, at, facts, text));
  const own = ordersIn(ownPlaces(step), facts, text);
  return {
    id: actionId(step.id),
    ...(prefix !== '' && { prefix }),
    ...(title !== '' && { title }),
    ...(words !== '' && { textEquivalent: words }),
    ...documentation(ownPlaces(step), facts),
    ...conditions([step.condition, ...into.map(({ label }) => label), peopleOf(onlyOrder(words, own, inside))]),
    ...relations(step, into),
    ...(areAlternatives(own, text) && inside.length === 0 ? EXACTLY_ONE : alternatives(step)),
    ...ordered(actionId(step.id), words, own, inside),
  };
}

/** The words of the step itself: what lies between, before and behind its nested items. */
function ownPlaces({ span, detailPlaces }: AlgorithmStep): readonly Span[] {
  const ends = [span.start, ...detailPlaces.map((each) => each.span.end)];
  return ends.map((start, at) => ({ start, end: detailPlaces[at]?.span.start ?? span.end }));
}

/** Every place of a step that may hold a dose: its own words, then its nested items. */
export const placesOf = (step: AlgorithmStep): readonly Span[] => [
  ...ownPlaces(step),
  ...step.detailPlaces.map(({ span }) => span),
];

/** A step leads on to the next; where that one is added, what the step began goes on. */
function relations(step: AlgorithmStep, into: AlgorithmFact['edges']): Json {
  const relationship = step.relation === 'add' ? 'after-start' : 'after';
  const known = [...new Set(into.map(({ from }) => from))].filter((from) => from !== step.id);
  return known.length === 0 ? {} : { relatedAction: known.map((from) => ({ actionId: actionId(from), relationship })) };
}

const EXACTLY_ONE = { selectionBehavior: 'exactly-one' } as const;

/** Items of which each but the first begins with "or" are alternatives. What else the words choose stays in them. */
function alternatives({ details }: AlgorithmStep): Json {
  const [, ...others] = details;
  return others.length > 0 && others.every((each) => /^or\b/i.test(each)) ? EXACTLY_ONE : {};
}

function detailAction(step: AlgorithmStep, at: number, facts: ArticleFacts, text: string): Json {
  const place = step.detailPlaces[at];
  const places = place === undefined ? [] : [place.span];
  const id = `${actionId(step.id)}.${at + 1}`;
  const words = plainWords(step.details[at] ?? '');
  const orders = ordersIn(places, facts, text);
  return {
    id,
    ...(words !== '' && { title: words }),
    ...documentation(places, facts),
    ...conditions([place?.condition ?? null, peopleOf(onlyOrder(words, orders, []))]),
    ...(areAlternatives(orders, text) && EXACTLY_ONE),
    ...ordered(id, words, orders, []),
  };
}

/**
 * The dose that is all an action does. One that the action's own words give to some patients only is an action inside
 * it: the rest of the words may be for everybody.
 */
function onlyOrder(words: string, orders: readonly Order[], inside: readonly Json[]): Order | null {
  const [only] = orders;
  if (only === undefined || orders.length > 1 || inside.length > 0) return null;
  return only.dose.patient !== null && words.includes(plainWords(only.dose.patient.text)) ? null : only;
}

function ordered(id: string, words: string, orders: readonly Order[], inside: readonly Json[]): Json {
  const only = onlyOrder(words, orders, inside);
  if (only !== null) return { definitionCanonical: `#${only.id}` };
  const action = [...orders.map((order, at) => orderAction(id, order, orders[at - 1])), ...inside];
  return action.length === 0 ? {} : { action };
}

function orderAction(id: string, order: Order, before: Order | undefined): Json {
  return {
    id: `${id}.${order.id}`,
    title: order.words,
    ...conditions([peopleOf(order)]),
    ...(before !== undefined &&
      follows(order, before) && { relatedAction: [{ actionId: `${id}.${before.id}`, relationship: 'after' }] }),
    definitionCanonical: `#${order.id}`,
  };
}

/** "30 mg for one week, then 60 mg": a dose behind the start of the same drug for the same people. */
function follows({ dose, drug }: Order, before: Order): boolean {
  const starts = (phase: string): boolean => phase === 'start' || phase === 'loading';
  const isNext = starts(before.dose.phase) && !starts(dose.phase);
  return isNext && drug.name === before.drug.name && dose.patient?.text === before.dose.patient?.text;
}

const peopleOf = (order: Order | null): string | null => order?.dose.patient?.text ?? null;

/** R4 asks for an expression; the article has words alone. */
function conditions(said: readonly (string | null)[]): Json {
  const words = [...new Set(said.flatMap((each) => (each === null ? [] : plainWords(each))))].filter(
    (each) => each !== '',
  );
  if (words.length === 0) return {};
  return {
    condition: words.map((description) => ({
      kind: 'applicability',
      expression: { description, language: 'text/plain', expression: description },
    })),
  };
}

function documentation(places: readonly Span[], facts: ArticleFacts): Json {
  const cited = places.flatMap((place) => indicesWithin(facts.citations, place));
  const artifacts = citationsAsArtifacts(cited, facts);
  return artifacts.length === 0 ? {} : { documentation: artifacts };
}
