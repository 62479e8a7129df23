/** The doses that the steps of an algorithm advise, each for one drug, as contained ActivityDefinitions. */
import { indicesWithin } from '../../facts/in-span.ts';
import type { ArticleFacts, DoseFact, DrugRef } from '../../facts/types.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import type { Span } from '../../text/span.ts';
import { articleDosage, isLimit } from './article-dosage.ts';
import type { Json } from './guidelines.ts';
import { plainWords } from './plain-words.ts';
import { SYSTEMS } from './write-fhir.ts';

/** One dose of one drug. */
export interface Order {
  readonly id: string;
  readonly dose: DoseFact;
  readonly drug: DrugRef;
  /** "pregabalin 75 mg twice daily" */
  readonly words: string;
  /** Maxima of the drug that stand in the same place. */
  readonly limits: readonly DoseFact[];
}

/**
 * What a place advises. What was studied, given before, warned of or only compared with is no order; nor is a maximum,
 * which belongs to the doses beside it.
 */
export function ordersIn(places: readonly Span[], facts: ArticleFacts, text: string): readonly Order[] {
  return places.flatMap((place) => {
    const within = indicesWithin(facts.doses, place);
    const limits = within.flatMap((at) => facts.doses[at] ?? []).filter(isLimit);
    return within.flatMap((at) => {
      const dose = facts.doses[at];
      return dose === undefined || !isAdvised(dose) ? [] : ordersOf(dose, at, limits, text);
    });
  });
}

const isAdvised = (dose: DoseFact): boolean =>
  dose.role === 'recommendation' && dose.phase !== 'threshold' && !isLimit(dose);

/** A class beside its members adds nothing; alone it is what the article names. */
function ordersOf(dose: DoseFact, at: number, limits: readonly DoseFact[], text: string): readonly Order[] {
  const drugs = dose.drugs.filter(({ kind }) => kind === 'drug');
  return (drugs.length > 0 ? drugs : dose.drugs).map((drug, n) => ({
    id: `dose-${at + 1}${n === 0 ? '' : `-${n + 1}`}`,
    dose,
    drug,
    words: plainWords(`${productName(drug, dose)} ${text.slice(dose.span.start, dose.span.end)}`),
    limits: limits.filter((limit) => limit.drugs.some(({ name }) => name === drug.name)),
  }));
}

/** Whether the text joins all of them by "or", and by nothing else. */
export function areAlternatives(orders: readonly Order[], text: string): boolean {
  return (
    orders.length > 1 &&
    orders.slice(1).every((order, at) => {
      const before = orders[at];
      if (before === undefined) return false;
      const [from, to] = before.dose === order.dose ? [before.drug, order.drug] : [before.dose, order.dose];
      const between = text.slice(from.span.end, to.span.start);
      return /\bor\b/i.test(between) && !/\b(?:and|then|plus|with)\b|[.;]\s/i.test(between);
    })
  );
}

const productName = ({ name }: DrugRef, { release }: DoseFact): string =>
  release === null ? name : `${name} ${release}`;

export function definitionsOf(
  places: readonly Span[],
  source: { readonly facts: ArticleFacts; readonly text: string; readonly formulary: FormularyIndex },
  status: string,
): readonly Json[] {
  const { facts, text, formulary } = source;
  return ordersIn(places, facts, text).map(({ id, dose, drug, limits }) => ({
    resourceType: 'ActivityDefinition',
    id,
    status,
    kind: 'MedicationRequest',
    productCodeableConcept: { ...coding(drug, formulary), text: productName(drug, dose) },
    dosage: [articleDosage(dose, plainWords(text.slice(dose.span.start, dose.span.end)), limits)],
  }));
}

function coding({ id }: DrugRef, formulary: FormularyIndex): Json {
  const codes = (id === null ? undefined : formulary.drug(id))?.codes.rxcui ?? [];
  return codes.length === 0 ? {} : { coding: codes.map((code) => ({ system: SYSTEMS.RXNORM, code })) };
}
