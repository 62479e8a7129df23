import type { ArticleFacts, DoseFact } from '../../facts/types.ts';
import type { IndexedDrug } from '../../formulary/formulary-index.ts';
import { rulesForUse } from '../../judge/choose-rules.ts';
import { mayJudge } from '../../judge/evidence-state.ts';
import { findingFor } from '../../judge/finding-for.ts';
import { advisedDoses, knownDrugs } from '../advised-doses.ts';
import { doseSubject } from '../dose-words.ts';
import { nearTopic, speaksOf } from '../near-topic.ts';
import type { ArticleRule, RuleContext } from '../rule.ts';

/** Reports a use that is on no label and not said to be off-label: reader and patient must know it. */
export const labelOffLabelUnstated: ArticleRule = {
  id: 'label/off-label-unstated',
  scope: 'article',
  summary: 'A drug is dosed for a use that no label in the formulary names, and the text does not say so.',
  rationale:
    'Off-label use is common and often right, but the prescriber answers for it and must be told. Reported once a drug ' +
    'and use, where the use stands in the sentence or item itself, the formulary has labels of the drug, and none of ' +
    'them or of their parts is this use. Silent where the article says that a use is off-label or not approved, and ' +
    'where the dose itself is already reported against the label.',
  needs: ['approvals', 'doses', 'topics'],
  defaultSeverity: 'off',
  messages: {
    unstated: 'No label in the formulary gives {drug} for {indication}. Say that this use is off-label.',
  },
  examples: {
    bad: [
      {
        title: 'An unlabelled use',
        markdown: 'For migraine, give gabapentin 300 mg three times daily.',
        reports: '300 mg three times daily',
      },
    ],
    good: [
      { title: 'It is said', markdown: 'For migraine, give gabapentin 300 mg three times daily (off-label).' },
      { title: 'A labelled use', markdown: 'For postherpetic neuralgia, give gabapentin 600 mg three times daily.' },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.nice.org.uk/process/pmg20/chapter/writing-the-guideline'],
  *check(facts, context) {
    const isSaid = statedOffLabel(facts);
    const reported = new Set<string>();
    for (const dose of advisedDoses(facts)) {
      const use = dose.indication;
      if (use?.id == null || (use.from !== 'sentence' && use.from !== 'item') || isSaid(dose) || isReported(dose))
        continue;
      for (const drug of knownDrugs(dose, context.formulary)) {
        const key = `${drug.id} ${use.id}`;
        if (reported.has(key) || !isUnlabelled(drug, use.id, context)) continue;
        reported.add(key);
        const indication = context.formulary.indications.label(use.id) ?? use.text;
        yield {
          messageId: 'unstated',
          data: { drug: drug.genericName, indication },
          span: dose.span,
          subject: `${doseSubject({ ...dose, low: null, high: null }, drug.id)}|${use.id}`,
        };
      }
    }
  },
};

/** "off-label" beside the dose, a denied approval anywhere, or a general word on off-label use. */
function statedOffLabel(facts: ArticleFacts): (dose: DoseFact) => boolean {
  const isNear = nearTopic(facts, 'off-label');
  const general = facts.disclaimers.some((disclaimer) => disclaimer.parts.includes('off-label'));
  const anywhere = general || (speaksOf(facts, 'off-label') && facts.approvals.some((claim) => claim.negated));
  return (dose) => anywhere || isNear(dose);
}

/** The dose is reported against the label already. */
const isReported = (dose: DoseFact): boolean =>
  dose.verdicts.some((verdict) => findingFor(verdict, dose)?.rule === 'dose/above-label-max');

function isUnlabelled(drug: IndexedDrug, use: string, { config, formulary }: RuleContext): boolean {
  const chosen: readonly string[] = config.jurisdictions;
  const labels = drug.doseRules.filter(
    (rule) =>
      rule.status === 'on-label' &&
      (chosen.length === 0 || chosen.includes(rule.jurisdiction)) &&
      mayJudge(rule, drug, config),
  );
  if (labels.length === 0 || rulesForUse(labels, use, formulary.indications).length > 0) return false;
  return !labels.some((rule) => rule.indications.some(({ id }) => formulary.indications.covers(use, id)));
}
