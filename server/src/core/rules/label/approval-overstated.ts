import type { ApprovalClaimFact, ArticleFacts, DoseFact, DrugRef } from '../../facts/types.ts';
import { amountWords } from '../../judge/dose-words.ts';
import { capital } from '../../text/capital.ts';
import { agencyLabels } from '../agency-labels.ts';
import { describeAmount, doseSubject } from '../dose-words.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule, Problem, RuleContext } from '../rule.ts';
import { evidenceOf } from '../verdict-evidence.ts';

/** Reports a false claim of approval: a reader trusts "FDA-approved" more than any number beside it. */
export const labelApprovalOverstated: ArticleRule = {
  id: 'label/approval-overstated',
  scope: 'article',
  summary: 'A dose or use is called approved by an agency whose label does not give it.',
  rationale:
    'A range that a guideline supports is often called "FDA-approved" although the label ends far below it. The dose is ' +
    'judged by the labels of the named agency alone; a guideline makes a dose defensible, never approved. Silent where ' +
    'the formulary has no label of that agency for the drug, where the named use is wider than a labelled one, and for ' +
    'negated claims.',
  needs: ['approvals', 'doses'],
  defaultSeverity: 'error',
  messages: {
    dose: '{drug} {dose} is called approved by the {agency}, but its label gives at most {limit} for this use ({source}). Give the approved dose, or drop the claim.',
    use: '{drug} is called approved by the {agency} for {indication}, but its label does not name this use. Drop the claim, or call the use off-label.',
  },
  examples: {
    bad: [
      {
        title: 'A guideline range called approved',
        markdown:
          '# Pain clinic\n\nPregabalin (300-600 mg daily) is FDA-approved for diabetic peripheral neuropathic pain.',
        reports: 'FDA-approved',
      },
    ],
    good: [
      {
        title: 'The approved dose',
        markdown:
          '# Pain clinic\n\nPregabalin (150-300 mg daily) is FDA-approved for diabetic peripheral neuropathic pain.',
      },
      {
        title: 'A claim that is denied',
        markdown:
          '# Pain clinic\n\nPregabalin 600 mg daily is not FDA-approved for diabetic peripheral neuropathic pain.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.accessdata.fda.gov/scripts/cder/daf/', 'https://www.ema.europa.eu/en/medicines'],
  *check(facts, context) {
    if (!isEnglish(facts)) return;
    for (const claim of facts.approvals) {
      if (claim.negated) continue;
      for (const index of claim.doses) yield* overstated(claim, facts.doses[index], facts, context);
    }
  },
};

const AGENCIES: Readonly<Record<ApprovalClaimFact['jurisdiction'], string>> = { US: 'FDA', EU: 'EMA', UK: 'MHRA' };

function* overstated(
  claim: ApprovalClaimFact,
  dose: DoseFact | undefined,
  facts: ArticleFacts,
  context: RuleContext,
): Iterable<Problem> {
  if (dose === undefined || dose.confidence === 'low' || dose.role === 'prohibition') return;
  const indication = claim.indication ?? dose.indication;
  for (const ref of claimedDrugs(claim, dose)) {
    const drug = ref.id === null ? undefined : context.formulary.drug(ref.id);
    if (drug === undefined) continue;
    const labels = agencyLabels(drug, claim.jurisdiction, context);
    if (!labels.known) continue;
    const data = { drug: capital(drug.genericName), dose: describeAmount(dose), agency: AGENCIES[claim.jurisdiction] };
    const related = [{ span: dose.span, message: `${data.drug} ${data.dose}` }];
    const base = { span: claim.span, subject: doseSubject(dose, drug.id), related };
    if (labels.isUnlabelledUse(indication)) {
      yield { ...base, messageId: 'use', data: { ...data, indication: indication?.text ?? '' } };
      continue;
    }
    const above = labels.above({ ...dose, drugs: [ref], indication, role: 'recommendation' }, facts);
    if (above === null) continue;
    const { limit } = above;
    const words = {
      ...data,
      limit: amountWords({ ...limit, low: limit.value, high: limit.value }),
      source: limit.source,
    };
    yield { ...base, messageId: 'dose', data: words, evidence: evidenceOf(above, context.formulary) };
  }
}

/** The drugs of the dose that the claim is about. */
function claimedDrugs(claim: ApprovalClaimFact, dose: DoseFact): readonly DrugRef[] {
  const names = new Set(claim.drugs.map((drug) => drug.name));
  return dose.drugs.filter(
    (ref) => ref.kind === 'drug' && ref.confidence !== 'low' && (names.size === 0 || names.has(ref.name)),
  );
}
