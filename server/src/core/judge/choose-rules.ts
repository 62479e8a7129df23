/** Chooses the rules that a dose is judged by: those of its use, route and release, then the most specific of them. */
import type { IndexedDrug, IndicationVocabulary } from '../formulary/formulary-index.ts';
import type { DoseRule } from '../formulary/model.ts';
import { isLessThanDaily } from './amounts.ts';
import type { DrugCase } from './context.ts';
import { narrowness } from './match-population.ts';
import { basisOf } from './rule-limits.ts';

/** True where the rule's use is the condition or a wider one. */
export const coversUse = (rule: DoseRule, condition: string, vocabulary: IndicationVocabulary): boolean =>
  rule.indications.some(({ id }) => vocabulary.covers(id, condition));

/** True where the rule's use is the condition or a narrower one: "nonvalvular" is more than some texts say. */
const isWithinUse = (rule: DoseRule, condition: string, vocabulary: IndicationVocabulary): boolean =>
  rule.indications.some(({ id }) => vocabulary.covers(condition, id));

/** The rules that cover a condition, or that are within it. One known by its words alone has none. */
export const rulesForUse = rulesWhose(coversUse);
export const rulesWithinUse = rulesWhose(isWithinUse);

function rulesWhose(isMeant: typeof coversUse) {
  return (rules: readonly DoseRule[], condition: string | null, vocabulary: IndicationVocabulary): DoseRule[] =>
    condition === null ? [] : rules.filter((rule) => isMeant(rule, condition, vocabulary));
}

export function rulesForRouteAndRelease(rules: readonly DoseRule[], one: DrugCase): DoseRule[] {
  const release = one.dose.release ?? (hasImmediateRelease(one.drug, one.route) ? 'IR' : null);
  return rules.filter((rule) => rule.route === one.route && isForRelease(rule, release));
}

const isForRelease = ({ release }: DoseRule, wanted: string | null): boolean =>
  release === undefined || release.length === 0 || wanted === null || release.includes(wanted);

/** By the products of the route where the formulary lists some. */
function hasImmediateRelease(drug: IndexedDrug, route: string | null): boolean {
  const ofRoute = drug.products.filter((product) => product.route === route);
  return (ofRoute.length > 0 ? ofRoute : drug.products).some((product) => product.release === 'IR');
}

type DoseType = DoseRule['doseType'];
const KEPT: readonly DoseType[] = ['maintenance', 'prn', 'single', 'infusion', 'titration'];

/** The rules for the dose's phase; empty where a loading dose has no rule of its own. */
export function rulesForPhase(rules: readonly DoseRule[], one: DrugCase): readonly DoseRule[] {
  const { phase } = one.dose;
  const of = (...types: readonly DoseType[]) => rules.filter((rule) => types.includes(rule.doseType));
  const loading = of('loading');
  if (phase === 'start') return firstOf(of('initial'), loading, kept(rules, one));
  if (phase === 'loading') return loading;
  if (phase === 'increment') return firstOf(of('titration'), kept(rules, one), rules);
  if (phase === 'decrement') return firstOf(of('taper'), kept(rules, one), rules);
  const first = phase === 'unspecified' ? loading.filter((rule) => isWithinDuration(rule, one)) : [];
  return firstOf(first, kept(rules, one), phase === 'unspecified' ? rules : []);
}

const firstOf = <T>(...lists: readonly (readonly T[])[]): readonly T[] => lists.find((list) => list.length > 0) ?? [];

/** The rules for a dose that is kept up: for use as needed, once, as an infusion, or else as maintenance. */
function kept(rules: readonly DoseRule[], { dose }: DrugCase): readonly DoseRule[] {
  const all = rules.filter((rule) => KEPT.includes(rule.doseType));
  const of = (type: DoseType, wanted: boolean) => (wanted ? all.filter((rule) => rule.doseType === type) : []);
  const once = dose.count === 1 && dose.frequency === null;
  return firstOf(
    of('infusion', dose.per === 'hour' || dose.per === 'minute'),
    of('single', once),
    of('prn', dose.asNeeded),
    of('maintenance', true),
    all,
  );
}

/** "10 mg twice daily for 7 days": no longer than the loading rule lasts. */
function isWithinDuration(rule: DoseRule, { dose }: DrugCase): boolean {
  const days = dose.duration?.high ?? dose.duration?.low ?? null;
  const unit = dose.duration?.unit;
  const last = rule.duration?.max;
  if (last === undefined || rule.duration?.unit !== 'd') return false;
  if (days !== null && (unit === 'd' || unit === 'wk')) return days * (unit === 'wk' ? 7 : 1) <= last;
  return dose.days !== null && dose.days.length > 0 && dose.days.every((day) => day <= last);
}

/** The most specific of rules that all hold: several only where nothing tells them apart. */
export function mostSpecific(rules: readonly DoseRule[], one: DrugCase): readonly DoseRule[] {
  const condition = one.dose.indication?.id ?? null;
  const { indications } = one.context.index;
  const isExact = (rule: DoseRule) => condition !== null && isWithinUse(rule, condition, indications);
  let best = prefer(rules, (rule) => basisOf(rule) === one.dose.basis);
  best = prefer(best, (rule) => isWeekly(rule) === isLessThanDaily(one.dose));
  best = prefer(best, isExact);
  best = prefer(
    best,
    (rule) => rule.population?.setting === undefined || one.person.text.includes(rule.population.setting.toLowerCase()),
  );
  const narrowest = Math.max(...best.map((rule) => narrowness(rule.population)));
  return prefer(best, (rule) => narrowness(rule.population) === narrowest);
}

const prefer = (rules: readonly DoseRule[], wanted: (rule: DoseRule) => boolean): readonly DoseRule[] =>
  firstOf(rules.filter(wanted), rules);

/** Given at most every other day. */
const isWeekly = ({ frequency }: DoseRule): boolean => frequency?.per === 'wk' || (frequency?.minIntervalH ?? 0) >= 48;
