import type { ArticleFacts } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { Adjustment, DoseRule } from '../formulary/model.ts';
import { dosesByDrug, oncePerDrug } from './advised-doses.ts';
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
    const adults = doses.filter((dose) => dose.daily !== null || dose.frequency !== null);
    const problem = oncePerDrug('missing', ref, adults);
    if (problem !== null) yield problem;
  }
}

/** The formulary adjusts the dose by this condition, with evidence, or has rules for it. */
export const isAdjustedBy = (drug: IndexedDrug, key: string, has: (rule: DoseRule) => boolean = () => false): boolean =>
  drug.adjustments.some((adjustment) => isAbout(adjustment.when, key) && adjustment.evidence.length > 0) ||
  drug.doseRules.some(has);

/** Age that only matters through the kidneys is a matter of the kidneys. */
const isAbout = (when: Adjustment['when'], key: string): boolean =>
  Object.hasOwn(when, key) && !(key === 'age' && Object.hasOwn(when, 'renal'));
