/** Whatever an input says of its review, what is imported is a draft: only a person who read the source may raise it. */
import type { DoseRule, Drug, Review } from '../formulary/model.ts';

export const asDraft = (drug: Drug): Drug => ({
  ...drug,
  doseRules: drug.doseRules.map(withoutReview),
  review: draft(drug.review),
});

function withoutReview({ review, ...rule }: DoseRule): DoseRule {
  return rule;
}

const draft = ({ remarks, dueOn }: Review): Review => ({
  state: 'draft',
  ...(dueOn !== undefined && { dueOn }),
  ...(remarks !== undefined && { remarks }),
});
