/** Judges a dose by the label rules of one use: by the most specific of those that hold for its patients. */
import type { DoseRule } from '../formulary/model.ts';
import type { NotCheckedReason } from '../formulary/verdict.ts';
import { agreed, leastOutside, type VerdictSet } from './alternatives.ts';
import { mostSpecific, rulesForPhase, rulesForRouteAndRelease } from './choose-rules.ts';
import type { DrugCase } from './context.ts';
import { mayJudge } from './evidence-state.ts';
import { supportFor } from './guideline-support.ts';
import { judgeByRule } from './judge-by-rule.ts';
import { isApplicable, type Judged, refusal } from './judged.ts';
import { matchRule, type PopulationMatch } from './match-population.ts';
import { isOutside, notChecked, worstVerdict } from './verdicts.ts';

/** Rules that hold for all patients judge; rules that hold for some of them can only accuse. */
export function judgeOnLabel(forUse: readonly DoseRule[], guidelines: readonly DoseRule[], one: DrugCase): Judged {
  const rules = rulesForRouteAndRelease(forUse, one);
  if (rules.length === 0) return refusal('no-rule', one);
  const by = (match: PopulationMatch) => rules.filter((rule) => matchRule(rule, one.person) === match);
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
  const loading = verdictsOf(unsaidLoading(forAll, phased, one), guidelines, one);
  const applied = [...usable, ...guidelines.filter((rule) => isApplicable(rule, one))];
  const fitsLoading = leastOutside(sets) !== null && loading.some((set) => !isOutside(worstVerdict(set).kind));
  return {
    verdicts: fitsLoading
      ? [notChecked('ambiguous', one.drug.id)]
      : (agreed(sets) ?? accusation(sets, 'ambiguous', one)),
    applied,
  };
}

/** Where the text names no phase, a dose too high to be kept up may still be meant for loading. */
function unsaidLoading(rules: readonly DoseRule[], phased: readonly DoseRule[], one: DrugCase): readonly DoseRule[] {
  if (one.dose.phase !== 'unspecified' || one.dose.duration !== null) return [];
  return rules.filter((rule) => rule.doseType === 'loading' && !phased.includes(rule) && isApplicable(rule, one));
}

function verdictsOf(rules: readonly DoseRule[], guidelines: readonly DoseRule[], one: DrugCase): VerdictSet[] {
  const support = supportFor(one, guidelines);
  return rules.map((rule) => judgeByRule(rule, one, support));
}

/** What none of the rules allows is said; what some of them would allow is not passed. */
export function accusation(sets: readonly VerdictSet[], reason: NotCheckedReason, one: DrugCase): VerdictSet {
  const outside = leastOutside(sets)?.filter((verdict) => verdict.kind !== 'within-label');
  return outside ?? [notChecked(reason, one.drug.id)];
}
