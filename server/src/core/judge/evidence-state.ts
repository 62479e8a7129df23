/** Whether a rule may judge at all: by the tier of its evidence and by how far it has been reviewed. */
import type { Config } from '../config/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { Evidence, Review } from '../formulary/model.ts';

const STATES = ['draft', 'reviewed', 'approved'] as const;

/** A draft judges with evidence of tier A or B; tier C alone does not, nor does a state under the bar. */
export function mayJudge(
  rule: { readonly evidence: readonly Evidence[]; readonly review?: Review },
  drug: IndexedDrug,
  config: Config,
): boolean {
  const tiers = rule.evidence.map((evidence) => drug.sources[evidence.source]?.tier);
  if (!tiers.some((tier) => tier === 'A' || tier === 'B')) return false;
  return STATES.indexOf((rule.review ?? drug.review).state) >= STATES.indexOf(config.minReview);
}
