import type { ArticleFacts } from '../../facts/types.ts';
import { oncePerDrug } from '../advised-doses.ts';
import type { ArticleRule } from '../rule.ts';
import { titratedDrugs } from '../titrated-drugs.ts';

/** Reports a titrated drug without a maximum. */
export const doseMaxMissing: ArticleRule = {
  id: 'dose/max-missing',
  scope: 'article',
  summary: 'A drug that is increased step by step has no maximum in the article.',
  rationale:
    'Who increases a dose must know where to stop. ' +
    'Reported once a drug that the formulary starts below what is kept up. Off by default: many articles leave titration to the label.',
  needs: ['doses'],
  defaultSeverity: 'off',
  messages: { missing: '{drug} is increased step by step, and no maximum is given. Give the highest dose.' },
  examples: {
    bad: [
      {
        title: 'Where to stop?',
        markdown: 'Start gabapentin at 300 mg once daily, then give 600 mg three times daily.',
        reports: '600 mg three times daily',
      },
    ],
    good: [
      {
        title: 'A maximum',
        markdown: 'Give gabapentin 600 mg three times daily. Maximum 3600 mg daily of gabapentin.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://pubmed.ncbi.nlm.nih.gov/16186604/'],
  *check(facts, { formulary }) {
    for (const { ref, kept, doses } of titratedDrugs(facts, formulary)) {
      if (isBounded(ref.name, facts) || doses.some((dose) => dose.low !== dose.high)) continue;
      const problem = oncePerDrug('missing', ref, kept);
      if (problem !== null) yield problem;
    }
  },
};

/** A maximum that stands with a dose or by itself; the high end of a range bounds too. */
const isBounded = (name: string, { doses }: ArticleFacts): boolean =>
  doses.some(
    (dose) =>
      (dose.max !== null || dose.role === 'limit' || dose.phase === 'max') &&
      dose.drugs.some((drug) => drug.name === name),
  );
