import type { CorpusDose, CorpusFacts, CorpusPlace } from '../facts/corpus-facts.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';

/** One recommended daily range of a drug in one article. */
export interface RangePlace<At = CorpusPlace> {
  readonly path: string;
  /** "300–600 mg a day": equal ranges have equal words. */
  readonly range: string;
  readonly at: At;
  readonly drug: { readonly id: string; readonly name: string };
  readonly indication: { readonly id: string; readonly text: string };
  readonly subject: string;
}

interface DosingArticle<At> {
  readonly path: string;
  readonly facts: Pick<CorpusFacts, 'jurisdictions'> & { readonly doses: readonly CorpusDose<At>[] };
}

/**
 * Groups the recommended daily ranges of all articles by what must be equal before two of them can be compared: drug,
 * phase, population, route, release and jurisdiction. Each range counts once for a use in an article. Uses need not be
 * equal: see `isSameUse`.
 */
export function comparableRanges<At = CorpusPlace>(
  articles: Iterable<DosingArticle<At>>,
  formulary: FormularyIndex,
): Iterable<readonly RangePlace<At>[]> {
  const groups = new Map<string, RangePlace<At>[]>();
  for (const { path, facts } of articles) {
    const jurisdictions = [...facts.jurisdictions].sort().join('+');
    for (const dose of facts.doses) {
      const place = placeOf(path, dose);
      if (place === null) continue;
      const route = routeOf(dose, place.drug.id, formulary);
      const id = [place.drug.id, dose.phase, dose.population, route, dose.release ?? '', jurisdictions].join('|');
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [place]);
      else if (!isLast(group, place)) group.push(place);
    }
  }
  return groups.values();
}

function placeOf<At>(path: string, { range, drug, use, phase, at }: CorpusDose<At>): RangePlace<At> | null {
  if (range === null || drug.id === null) return null;
  const subject = [drug.id, range, phase].join('|');
  return { path, range, at, drug: { id: drug.id, name: drug.name }, indication: use, subject };
}

/** The article has said so already: its places are the last ones. */
function isLast(group: readonly RangePlace<unknown>[], { path, range, indication }: RangePlace<unknown>): boolean {
  for (let i = group.length - 1; group[i]?.path === path; i--) {
    if (group[i]?.range === range && group[i]?.indication.id === indication.id) return true;
  }
  return false;
}

/**
 * True for equal uses, and for a use within a wider one where the formulary doses both by one rule: "neuropathic pain"
 * and "diabetic neuropathic pain", but not "infection" and "pneumonia" where each has its own.
 */
export function isSameUse(a: RangePlace, b: RangePlace, { drug, indications }: FormularyIndex): boolean {
  const [one, other] = [a.indication.id, b.indication.id];
  if (one === other) return true;
  if (!indications.covers(one, other) && !indications.covers(other, one)) return false;
  const uses = drug(a.drug.id)?.doseRules.flatMap((rule) => rule.indications.map(({ id }) => id)) ?? [];
  return uses.some((id) => indications.covers(id, one) && indications.covers(id, other));
}

/** The stated route, or the only one that the drug is sold for. */
function routeOf({ route }: Pick<CorpusDose, 'route'>, drug: string, formulary: FormularyIndex): string {
  if (route !== null) return route;
  const routes = new Set(formulary.drug(drug)?.products.map((product) => product.route));
  return routes.size === 1 ? ([...routes][0] ?? '') : '';
}
