import type { ApprovalClaimFact, ArticleFacts, DoseFact } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { Verdict, VerdictKind } from '../formulary/verdict.ts';
import { rulesForUse } from '../judge/choose-rules.ts';
import { mayJudge } from '../judge/evidence-state.ts';
import { judgeDose } from '../judge/judge-dose.ts';
import type { RuleContext } from './rule.ts';

/** What the formulary's labels of one agency say about a dose or use that is claimed to be approved by it. */
export interface AgencyLabels {
  /** False where the formulary has no label rule of the agency that may judge. */
  readonly known: boolean;
  /** The use that the text names beside the claim is on no label, and no labelled use is a part of it. */
  isUnlabelledUse(use: DoseFact['indication']): boolean;
  /** The verdict that the dose is above what the label gives, by the labels of this agency alone; null otherwise. */
  above(dose: DoseFact, facts: ArticleFacts): (Verdict & { readonly limit: NonNullable<Verdict['limit']> }) | null;
}

export function agencyLabels(
  drug: IndexedDrug,
  jurisdiction: ApprovalClaimFact['jurisdiction'],
  { config, formulary }: RuleContext,
): AgencyLabels {
  const labels = drug.doseRules.filter((rule) => rule.status === 'on-label' && rule.jurisdiction === jurisdiction);
  return {
    known: labels.some((rule) => mayJudge(rule, drug, config)),
    isUnlabelledUse: (use) => {
      if (use?.id == null || (use.from !== 'sentence' && use.from !== 'item')) return false;
      const { id } = use;
      if (rulesForUse(labels, id, formulary.indications).length > 0) return false;
      return !labels
        .flatMap((rule) => rule.indications)
        .some((labelled) => formulary.indications.covers(id, labelled.id));
    },
    above: (dose, facts) => {
      const verdicts = judgeDose(dose, {
        index: formulary,
        config: { ...config, jurisdictions: [jurisdiction] },
        language: facts.article.language,
        citedReferences: [],
      });
      for (const verdict of verdicts) {
        if (ABOVE_LABEL.includes(verdict.kind) && verdict.limit !== null) return { ...verdict, limit: verdict.limit };
      }
      return null;
    },
  };
}

/** What a label does not give, whatever a guideline says. */
const ABOVE_LABEL: readonly VerdictKind[] = [
  'above-ceiling',
  'above-label-maximum',
  'off-label-supported-uncited',
  'off-label-supported-cited',
  'above-no-benefit',
  'above-recommended',
];
