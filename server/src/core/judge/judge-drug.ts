/** Judges a dose of one drug: by every release and route that the text leaves open, by every jurisdiction, then by the ceilings. */
import type { UnjudgedDose } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { NotCheckedReason, Verdict } from '../formulary/verdict.ts';
import { agreed, leastOutside, type VerdictSet } from './alternatives.ts';
import { judgeByCeilings } from './ceilings.ts';
import { rulesForUse } from './choose-rules.ts';
import type { DrugCase, JudgeContext } from './context.ts';
import { judgeIn } from './judge-in.ts';
import { mergeJurisdictions } from './merge-jurisdictions.ts';
import { openReleases } from './open-releases.ts';
import { personOf } from './person.ts';
import { notChecked, onePerDimension, rank, worstOf } from './verdicts.ts';

export function judgeDrug(dose: UnjudgedDose, drug: IndexedDrug, context: JudgeContext): Verdict[] {
  const releases = openReleases(dose, drug);
  if (releases.length === 0) return judgeByRoutes(dose, drug, context);
  const sets = releases.map((release) => judgeByRoutes({ ...dose, release }, drug, context));
  return [...(agreed(sets) ?? leastOutside(sets) ?? [notChecked('ambiguous', drug.id)])];
}

function judgeByRoutes(dose: UnjudgedDose, drug: IndexedDrug, context: JudgeContext): Verdict[] {
  const base = { dose, drug, context, person: personOf(dose.patient) };
  if (dose.routes.length > 0) {
    return onePerDimension(dose.routes.flatMap((route) => judgeByRoute({ ...base, route })));
  }
  const routes = openRoutes(dose, drug, context);
  if (routes.length === 0) return judgeByRoute({ ...base, route: null });
  const sets = withRules(routes.map((route) => judgeByRoute({ ...base, route })));
  return [...(agreed(sets) ?? [notChecked(disagreement(sets), drug.id)])];
}

/** Routes by which nothing is given to the patients of the dose say nothing of it, where others do. */
function withRules(sets: readonly VerdictSet[]): readonly VerdictSet[] {
  const forThem = sets.filter((set) => worstOf(set)?.reason !== 'no-population');
  return forThem.some((set) => worstOf(set)?.reason !== 'no-rule') ? forThem : sets;
}

/**
 * Every route by which the formulary has a rule that could judge it: one of the use that is named, if there is any. Where
 * the chosen jurisdictions have none, the routes of all: a ceiling holds everywhere.
 */
function openRoutes(dose: UnjudgedDose, drug: IndexedDrug, context: JudgeContext): string[] {
  const { indication, form } = dose;
  const { index } = context;
  const chosen = chosenFor(dose, context) ?? [];
  const ofChosen = drug.doseRules.filter(
    (rule) => rule.status === 'off-label' || chosen.length === 0 || chosen.includes(rule.jurisdiction),
  );
  const rules = ofChosen.length > 0 ? ofChosen : drug.doseRules;
  const forUse = indication === null ? [] : rulesForUse(rules, indication.id, index.indications);
  const routes = [...new Set((forUse.length > 0 ? forUse : rules).map((rule) => rule.route))];
  const ofForm = routes.filter((route) => FORM_ROUTES[form ?? '']?.includes(route) !== false);
  return ofForm.length > 0 ? ofForm : routes;
}

/** A form that is given by some routes alone says as much as a route: "fentanyl patch". */
const FORM_ROUTES: Readonly<Record<string, readonly string[]>> = {
  patch: ['transdermal'],
  capsule: ['oral', 'inhaled'],
  tablet: ['oral', 'sublingual', 'buccal', 'vaginal'],
};

/** Routes that all refuse for different reasons refuse for the reason that stands first. */
function disagreement(sets: readonly VerdictSet[]): NotCheckedReason {
  const worst = sets.map((set) => worstOf(set));
  const unchecked = worst.every((verdict) => verdict?.kind === 'not-checked');
  return (unchecked ? worst.find((verdict) => verdict?.reason !== 'no-rule')?.reason : null) ?? 'no-route';
}

function judgeByRoute(one: DrugCase): Verdict[] {
  const chosen = chosenFor(one.dose, one.context);
  if (chosen === null) return withCeilings([notChecked('no-rule', one.drug.id)], judgeByCeilings(one));
  const labelled = one.drug.doseRules.filter((rule) => rule.status === 'on-label').map((rule) => rule.jurisdiction);
  const jurisdictions = chosen.length > 0 ? chosen : labelled.length > 0 ? [...new Set(labelled)] : [null];
  const sets = jurisdictions.map((jurisdiction) => judgeIn(one, jurisdiction));
  return withCeilings(mergeJurisdictions(sets, chosen.length > 0), judgeByCeilings(one));
}

/** What the text says of a country is compared with the labels of that one alone; null where the settings leave it out. */
function chosenFor({ jurisdictions }: UnjudgedDose, { config }: JudgeContext): readonly string[] | null {
  const chosen = config.jurisdictions;
  if (jurisdictions.length === 0) return chosen;
  if (chosen.length === 0) return jurisdictions;
  const both = jurisdictions.filter((jurisdiction) => chosen.includes(jurisdiction));
  return both.length > 0 ? both : null;
}

/** A ceiling takes the place of any milder verdict in its dimension, and of a refusal to judge at all. */
function withCeilings(verdicts: readonly Verdict[], ceilings: readonly Verdict[]): Verdict[] {
  if (ceilings.length === 0) return [...verdicts];
  const rest = verdicts.filter((verdict) => verdict.dimension !== null || rank(verdict.kind) < rank('above-ceiling'));
  return onePerDimension([...ceilings, ...rest]);
}
