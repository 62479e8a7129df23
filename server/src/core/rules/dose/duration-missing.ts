import { dosesByDrug, oncePerDrug } from '../advised-doses.ts';
import { isAntiInfective, isBenzodiazepine, isOpioid } from '../medicine-names.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an antibiotic, opioid or benzodiazepine that is dosed without saying for how long. */
export const doseDurationMissing: ArticleRule = {
  id: 'dose/duration-missing',
  scope: 'article',
  summary: 'An antibiotic, opioid or benzodiazepine is dosed without a duration.',
  rationale:
    'These are medicines for a limited time: without an end they breed resistance or dependence. Reported once a drug ' +
    'whose doses in the article have neither a duration, a number of doses nor days. Off by default: the duration often ' +
    'stands in another section.',
  needs: ['doses'],
  defaultSeverity: 'off',
  messages: { missing: 'No dose of {drug} says for how long it is given. Give the duration, or when it is reviewed.' },
  examples: {
    bad: [
      {
        title: 'For how long?',
        markdown: 'Give amoxicillin 500 mg three times daily.',
        reports: '500 mg three times daily',
      },
    ],
    good: [{ title: 'Five days', markdown: 'Give amoxicillin 500 mg three times daily for 5 days.' }],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://bnf.nice.org.uk/treatment-summaries/antibacterials-principles-of-therapy/'],
  *check(facts) {
    for (const [drug, doses] of dosesByDrug(facts)) {
      if (!isAntiInfective(drug.name) && !isOpioid(drug.name) && !isBenzodiazepine(drug.name)) continue;
      if (doses.some((dose) => dose.duration !== null || dose.count !== null || dose.days !== null)) continue;
      const problem = oncePerDrug(
        'missing',
        drug,
        doses.filter((dose) => dose.daily !== null),
      );
      if (problem !== null) yield problem;
    }
  },
};
