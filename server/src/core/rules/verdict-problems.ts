import type { ArticleFacts, DoseFact } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import type { Verdict, VerdictKind } from '../formulary/verdict.ts';
import { explainVerdict } from '../judge/describe-verdict.ts';
import { type DoseFindingRule, findingFor } from '../judge/finding-for.ts';
import { doseSubject } from './dose-words.ts';
import type { Problem } from './rule.ts';
import { evidenceOf } from './verdict-evidence.ts';

/** Message ids of the verdicts that are findings; the words of each verdict come from the judge, for all surfaces alike. */
export const VERDICT_MESSAGES: Readonly<Partial<Record<VerdictKind, string>>> = {
  implausible: 'implausible',
  'above-ceiling': 'aboveCeiling',
  'above-label-maximum': 'aboveLabelMaximum',
  'off-label-unsupported': 'offLabelUnsupported',
  'off-label-supported-uncited': 'guidelineNotCited',
  'off-label-supported-cited': 'guidelineCited',
  'label-conflict': 'labelConflict',
  'above-no-benefit': 'aboveNoBenefit',
  'above-recommended': 'aboveRecommended',
  'below-usual': 'belowUsual',
  'not-checked': 'notChecked',
};

/** One problem for each drug, dose and dimension whose verdict is reported by this rule, with its evidence. */
export function* verdictProblems(
  rule: DoseFindingRule,
  facts: ArticleFacts,
  formulary: FormularyIndex,
): Iterable<Problem> {
  for (const dose of facts.doses) {
    for (const verdict of dose.verdicts) {
      const finding = findingFor(verdict, dose);
      if (finding?.rule !== rule) continue;
      yield { ...problem(dose, verdict, formulary), severity: finding.severity };
    }
  }
}

function problem(dose: DoseFact, verdict: Verdict, formulary: FormularyIndex): Problem {
  return {
    messageId: VERDICT_MESSAGES[verdict.kind] ?? verdict.kind,
    data: { explanation: explainVerdict(dose, verdict, formulary) },
    span: dose.span,
    subject: doseSubject(dose, verdict.drug),
    evidence: evidenceOf(verdict, formulary),
    verdict: verdict.kind,
  };
}
