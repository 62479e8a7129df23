/** Judges a dose by the labels of one jurisdiction: by its use where the text names one, else by all uses together. */
import type { DoseRule } from '../formulary/model.ts';
import type { NotCheckedReason, Verdict } from '../formulary/verdict.ts';
import { agreed, leastOutside, type VerdictSet } from './alternatives.ts';
import { mostSpecific, rulesForPhase, rulesForRouteAndRelease, rulesForUse } from './choose-rules.ts';
import type { DrugCase } from './context.ts';
import { mayJudge } from './evidence-state.ts';
import { guidelineRules, supportFor } from './guideline-support.ts';
import { judgePlausibility } from './implausible.ts';
import { judgeByRule } from './judge-by-rule.ts';
import { judgeOffLabel } from './judge-off-label.ts';
import { isApplicable, type Judged, refusal } from './judged.ts';
import { matchPopulation, type PopulationMatch } from './match-population.ts';
import { notChecked, onePerDimension } from './verdicts.ts';

/** Verdicts by the labels of `jurisdiction`, never by those of another. */
export function judgeIn(one: DrugCase, jurisdiction: string | null): readonly Verdict[] {
  const labels = one.drug.doseRules.filter((rule) => rule.status === 'on-label' && rule.jurisdiction === jurisdiction);
  const { verdicts, applied } =
    labels.length === 0 ? refusal('no-rule', one) : judgeByLabels(labels, one, jurisdiction);
  const slip = applied.length === 0 ? null : judgePlausibility(applied, one);
  const scope = one.dose.indication === null ? ('any-indication' as const) : ('indication' as const);
  const all =
    slip === null ? verdicts : onePerDimension([slip, ...verdicts.filter((verdict) => verdict.dimension !== null)]);
  return all.map((verdict) => ({ ...verdict, jurisdiction, scope: verdict.kind === 'not-checked' ? null : scope }));
}

function judgeByLabels(labels: readonly DoseRule[], one: DrugCase, jurisdiction: string | null): Judged {
  const guidelines = guidelineRules(one, jurisdiction);
  const { indication } = one.dose;
  if (indication === null) return judgeAnyUse(labels, guidelines, one);
  const forUse = rulesForUse(labels, indication.id, one.context.index.indications);
  return forUse.length === 0 ? judgeOffLabel(guidelines, one) : judgeOnLabel(forUse, guidelines, one);
}

/** By the most specific rules of one use that hold for the patients; rules that hold for some of them can only accuse. */
function judgeOnLabel(forUse: readonly DoseRule[], guidelines: readonly DoseRule[], one: DrugCase): Judged {
  const rules = rulesForRouteAndRelease(forUse, one);
  if (rules.length === 0) return refusal('no-rule', one);
  const by = (match: PopulationMatch) => rules.filter((rule) => matchPopulation(rule.population, one.person) === match);
  const forAll = by('all');
  if (forAll.length > 0) return judgeBySpecific(forAll, guidelines, one);
  const [forSome, byWeight] = [by('some'), by('needs-weight')];
  const reason = forSome.length === 0 && byWeight.length > 0 ? 'needs-weight' : 'no-population';
  const phased = rulesForPhase([...forSome, ...byWeight], one).filter((rule) =>
    mayJudge(rule, one.drug, one.context.config),
  );
  return { verdicts: accusation(verdictsOf(phased, guidelines, one), reason, one), applied: [] };
}

function judgeBySpecific(forAll: readonly DoseRule[], guidelines: readonly DoseRule[], one: DrugCase): Judged {
  const phased = rulesForPhase(forAll, one);
  if (phased.length === 0) return refusal('no-rule', one);
  const usable = mostSpecific(phased, one).filter((rule) => mayJudge(rule, one.drug, one.context.config));
  if (usable.length === 0) return refusal('draft-rule', one);
  const sets = verdictsOf(usable, guidelines, one);
  const applied = [...usable, ...guidelines.filter((rule) => isApplicable(rule, one))];
  return { verdicts: agreed(sets) ?? accusation(sets, 'ambiguous', one), applied };
}

function verdictsOf(rules: readonly DoseRule[], guidelines: readonly DoseRule[], one: DrugCase): VerdictSet[] {
  const support = supportFor(one, guidelines);
  return rules.map((rule) => judgeByRule(rule, one, support));
}

/** What none of the rules allows is said; what some of them would allow is not passed. */
function accusation(sets: readonly VerdictSet[], reason: NotCheckedReason, one: DrugCase): VerdictSet {
  const outside = leastOutside(sets)?.filter((verdict) => verdict.kind !== 'within-label');
  return outside ?? [notChecked(reason, one.drug.id)];
}

/** Reasons that hold whatever the use. */
const WHATEVER_THE_USE: readonly NotCheckedReason[] = [
  'unit',
  'needs-weight',
  'no-population',
  'draft-rule',
  'no-rule',
];

/** Without an indication the union of all uses can only accuse; where uses differ by class, it cannot even do that. */
function judgeAnyUse(labels: readonly DoseRule[], guidelines: readonly DoseRule[], one: DrugCase): Judged {
  if (one.drug.indicationRequired === true) return refusal('no-indication', one);
  const rules = rulesForRouteAndRelease(labels, one);
  const uses = new Set(rules.flatMap((rule) => rule.indications.map(({ id }) => id)));
  const judged = [...uses].map((id) => {
    const forUse = rules.filter((rule) => rule.indications.some((indication) => indication.id === id));
    return judgeOnLabel(forUse, guidelines, one);
  });
  const sets = judged.map(({ verdicts }) => verdicts);
  if (sets.length === 0) return refusal('no-rule', one);
  const reason = WHATEVER_THE_USE.find((known) => sets.every((set) => set.some((verdict) => verdict.reason === known)));
  const applied = judged.some((each) => each.applied.length === 0) ? [] : judged.flatMap((each) => each.applied);
  return { verdicts: accusation(sets, reason ?? 'no-indication', one), applied };
}
