/**
 * Lays a drug of a house formulary over the same drug of the one below: its rules replace those of the same id, the
 * rules that it retires are gone, everything else below stays. Each rule keeps the sources and the review state of the
 * formulary that it comes from.
 */
import type { IndexedDrug } from './formulary-index.ts';
import type { Ceiling, DoseRule, Drug, Evidence, Review, Source } from './model.ts';

export function layDrugOver(upper: IndexedDrug, lower: IndexedDrug): IndexedDrug {
  const below = withOwnSources(lower, upper);
  const gone = new Set([...(upper.retire ?? []), ...upper.doseRules.map((rule) => rule.id)]);
  const kept = below.doseRules.filter((rule) => !gone.has(rule.id)).map((rule) => reviewed(rule, lower.review));
  return {
    ...below,
    ...withoutLists(upper),
    retire: [...(upper.retire ?? []), ...(below.retire ?? [])],
    codes: { ...below.codes, ...upper.codes },
    synonyms: union(upper.synonyms, below.synonyms, String),
    brands: union(upper.brands, below.brands, (each) => `${each.jurisdiction} ${each.name}`),
    classes: union(upper.classes, below.classes, (each) => `${each.system} ${each.code}`),
    products: union(upper.products, below.products, (each) => `${each.route} ${each.release} ${each.form}`),
    doseRules: [...upper.doseRules.map((rule) => reviewed(rule, upper.review)), ...kept],
    ceilings: union(upper.ceilings, below.ceilings, ceilingKey),
    adjustments: [...upper.adjustments, ...below.adjustments.flatMap((each) => stillApplies(each, kept))],
    boxedWarnings: [...upper.boxedWarnings, ...below.boxedWarnings],
    contraindications: [...upper.contraindications, ...below.contraindications],
    interactions: [...upper.interactions, ...below.interactions],
    review: lessReviewed(upper.review, lower.review),
    sources: { ...below.sources, ...upper.sources },
  };
}

/** A retired drug keeps its names and codes; nothing of it judges. */
export const retiredDrug = (drug: IndexedDrug): IndexedDrug => ({
  ...drug,
  doseRules: [],
  ceilings: [],
  adjustments: [],
});

/** The lists are joined one by one; an empty one above hides nothing below. */
function withoutLists(
  drug: IndexedDrug,
): Omit<IndexedDrug, 'synonyms' | 'brands' | 'classes' | 'products' | 'doseRules' | 'ceilings' | 'adjustments'> {
  const { synonyms, brands, classes, products, doseRules, ceilings, adjustments, ...rest } = drug;
  return rest;
}

function union<T>(first: readonly T[], then: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...then.filter((each) => !known.has(keyOf(each)))];
}

const ceilingKey = ({ route, per, population }: Ceiling): string => JSON.stringify([route, per, population ?? {}]);

const reviewed = (rule: DoseRule, review: Review): DoseRule => ({ ...rule, review: rule.review ?? review });

function stillApplies(
  adjustment: Drug['adjustments'][number],
  kept: readonly DoseRule[],
): readonly Drug['adjustments'][number][] {
  if (adjustment.appliesTo === 'all') return [adjustment];
  const appliesTo = adjustment.appliesTo.filter((id) => kept.some((rule) => rule.id === id));
  return appliesTo.length === 0 ? [] : [{ ...adjustment, appliesTo }];
}

const RANKS: readonly Review['state'][] = ['draft', 'reviewed', 'approved'];

const lessReviewed = (a: Review, b: Review): Review => (RANKS.indexOf(b.state) < RANKS.indexOf(a.state) ? b : a);

/** Two formularies may name different sources alike: those below then take a longer name. */
function withOwnSources(lower: IndexedDrug, upper: IndexedDrug): IndexedDrug {
  const clashing = Object.keys(lower.sources).filter(
    (id) => upper.sources[id] !== undefined && JSON.stringify(upper.sources[id]) !== JSON.stringify(lower.sources[id]),
  );
  if (clashing.length === 0) return lower;
  const rename = (id: string): string => (clashing.includes(id) ? `${lower.formulary}.${id}` : id);
  const sources: Record<string, Source> = {};
  for (const [id, source] of Object.entries(lower.sources)) sources[rename(id)] = source;
  const moved = <T extends { readonly evidence: readonly Evidence[] }>(each: T): T => ({
    ...each,
    evidence: each.evidence.map((one) => ({ ...one, source: rename(one.source) })),
  });
  return {
    ...lower,
    sources,
    doseRules: lower.doseRules.map((rule) => ({
      ...moved(rule),
      limits: rule.limits.map((limit) =>
        limit.evidence === undefined
          ? limit
          : { ...limit, evidence: limit.evidence.map((one) => ({ ...one, source: rename(one.source) })) },
      ),
    })),
    ceilings: lower.ceilings.map(moved),
    adjustments: lower.adjustments.map(moved),
    boxedWarnings: lower.boxedWarnings.map(moved),
    contraindications: lower.contraindications.map(moved),
    interactions: lower.interactions.map(moved),
  };
}
