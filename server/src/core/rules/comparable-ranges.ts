import type { DoseFact, DrugRef } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { amountWords } from '../judge/dose-words.ts';
import type { Span } from '../text/span.ts';
import { decimalOrNull, toNumber } from '../units/decimal.ts';
import { convert, findUnit } from '../units/units.ts';
import type { CorpusArticle } from './rule.ts';

/** One recommended daily range of a drug in one article. */
export interface RangePlace {
  readonly path: string;
  /** "300–600 mg a day": equal ranges have equal words. */
  readonly range: string;
  readonly span: Span;
  readonly drug: DrugRef;
  readonly indication: { readonly id: string; readonly text: string };
  readonly subject: string;
}

/**
 * Groups the recommended daily ranges of all articles by what must be equal before two of them can be compared: drug,
 * phase, population, route, release and jurisdiction. Each range counts once for a use in an article. Uses need not be
 * equal: see `isSameUse`.
 */
export function comparableRanges(
  articles: readonly CorpusArticle[],
  formulary: FormularyIndex,
): readonly (readonly RangePlace[])[] {
  const groups = new Map<string, Map<string, RangePlace>>();
  for (const { path, facts } of articles) {
    const jurisdictions = [...facts.governance.jurisdictions].sort().join('+');
    for (const dose of facts.doses) {
      for (const { key, place } of placesOf(path, dose, formulary)) {
        const id = `${key}|${jurisdictions}`;
        const group = groups.get(id) ?? new Map<string, RangePlace>();
        groups.set(id, group);
        const own = [path, place.indication.id, place.range].join('\u0000');
        if (!group.has(own)) group.set(own, place);
      }
    }
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

function* placesOf(
  path: string,
  dose: DoseFact,
  formulary: FormularyIndex,
): Iterable<{ readonly key: string; readonly place: RangePlace }> {
  const phase = PHASES[dose.phase];
  const range = dailyRange(dose);
  const indication = dose.indication;
  if (phase === undefined || range === null || indication?.id == null) return;
  if (dose.role !== 'recommendation' || dose.confidence === 'low') return;
  for (const drug of dose.drugs) {
    if (drug.id === null || drug.kind === 'class') continue;
    const route = routeOf(dose, drug.id, formulary);
    const key = [drug.id, phase, population(dose), route, dose.release ?? ''].join('|');
    const subject = [drug.id, range, phase].join('|');
    const place = { path, range, span: dose.span, drug, indication: { id: indication.id, text: indication.text } };
    yield { key, place: { ...place, subject } };
  }
}

/**
 * True for equal uses, and for a use within a wider one where the formulary doses both by one rule: "neuropathic pain"
 * and "diabetic neuropathic pain", but not "infection" and "pneumonia" where each has its own.
 */
export function isSameUse(a: RangePlace, b: RangePlace, { drug, indications }: FormularyIndex): boolean {
  const [one, other] = [a.indication.id, b.indication.id];
  if (one === other) return true;
  if (!indications.covers(one, other) && !indications.covers(other, one)) return false;
  const uses = drug(a.drug.id ?? '')?.doseRules.flatMap((rule) => rule.indications.map(({ id }) => id)) ?? [];
  return uses.some((id) => indications.covers(id, one) && indications.covers(id, other));
}

/** An unnamed phase is the dose to be given, as a target or a maintenance dose is. */
const PHASES: Readonly<Partial<Record<DoseFact['phase'], string>>> = {
  target: 'maintenance',
  maintenance: 'maintenance',
  unspecified: 'maintenance',
  start: 'start',
  loading: 'loading',
};

/** Null unless both ends are known and differ. Masses become milligrams, so that 1.8 g and 1800 mg are equal. */
function dailyRange({ daily }: DoseFact): string | null {
  if (daily === null || daily.low === null || daily.high === null || daily.low >= daily.high) return null;
  const unit = findUnit(daily.unit)?.dimension === 'mass' ? 'mg' : daily.unit;
  const [low, high] = [inUnit(daily.low, daily.unit, unit), inUnit(daily.high, daily.unit, unit)];
  return amountWords({ low, high, unit, per: 'day' }, daily.basis);
}

function inUnit(value: number, from: string, to: string): number {
  const exact = decimalOrNull(value);
  const converted = exact === null ? null : convert(exact, from, to);
  return converted === null ? value : toNumber(converted);
}

function population({ patient }: DoseFact): string {
  if (patient === null) return '';
  const { text: _, ...bounds } = patient;
  return JSON.stringify(bounds);
}

/** The stated route, or the only one that the drug is sold for. */
function routeOf(dose: DoseFact, drug: string, formulary: FormularyIndex): string {
  if (dose.route !== null) return dose.route;
  const routes = new Set(formulary.drug(drug)?.products.map((product) => product.route));
  return routes.size === 1 ? ([...routes][0] ?? '') : '';
}
