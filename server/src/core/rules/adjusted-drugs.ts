import type { ArticleFacts, DoseFact } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { Adjustment, DoseRule } from '../formulary/model.ts';
import { dosesByDrug, oncePerDrug } from './advised-doses.ts';
import { isForChildren } from './child-patients.ts';
import type { Problem, RuleContext } from './rule.ts';

/** One problem for each advised drug that needs an adjustment, in an article for professionals. */
export function* unadjustedDrugs(
  facts: ArticleFacts,
  { formulary }: RuleContext,
  needs: (drug: IndexedDrug) => boolean,
): Iterable<Problem> {
  if (facts.article.audience === 'patient') return;
  for (const [ref, doses] of dosesByDrug(facts)) {
    const drug = ref.id === null ? undefined : formulary.drug(ref.id);
    if (drug === undefined || !needs(drug)) continue;
    const problem = oncePerDrug('missing', ref, doses.filter(isForAdults));
    if (problem !== null) yield { ...problem, ofArticle: true };
  }
}

/** A regimen by mouth that is kept up, not by weight and not for children: what a label's adjustments are made for. */
const isForAdults = (dose: DoseFact): boolean =>
  (dose.daily !== null || dose.frequency !== null) &&
  dose.count === null &&
  dose.basis === null &&
  dose.phase !== 'loading' &&
  dose.routes.every((route) => route === 'oral') &&
  !isForChildren(dose);

/** The formulary adjusts the dose by this condition, with evidence, or has rules for it. */
export const isAdjustedBy = (drug: IndexedDrug, key: string, has: (rule: DoseRule) => boolean = () => false): boolean =>
  drug.adjustments.some((adjustment) => isAbout(adjustment.when, key) && adjustment.evidence.length > 0) ||
  drug.doseRules.some(has);

const MODERATE = 45;

/** Renal function that many readers' patients have: failure alone is left to the label, except where it forbids the drug. */
export const isModerateRenal = (when: Adjustment['when'], effect: Adjustment['effect']): boolean => {
  const { renal } = when;
  if (renal === null || typeof renal !== 'object') return false;
  const max = 'max' in renal && typeof renal.max === 'number' ? renal.max : Number.POSITIVE_INFINITY;
  return effect === 'avoid' || max >= MODERATE;
};

/** Age that only matters through the kidneys is a matter of the kidneys. */
const isAbout = (when: Adjustment['when'], key: string): boolean =>
  Object.hasOwn(when, key) && !(key === 'age' && Object.hasOwn(when, 'renal'));
