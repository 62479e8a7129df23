import { oncePerDrug } from '../advised-doses.ts';
import type { ArticleRule } from '../rule.ts';
import { titratedDrugs } from '../titrated-drugs.ts';

/** Reports a titrated drug whose maintenance dose is given and whose start is not. */
export const doseStartMissing: ArticleRule = {
  id: 'dose/start-missing',
  scope: 'article',
  summary: 'A drug that is started low has no starting dose in the article.',
  rationale:
    'A reader who only finds the maintenance dose starts with it. ' +
    'Reported once a drug that the formulary starts below what is kept up. Off by default: many articles leave titration to the label.',
  needs: ['doses'],
  defaultSeverity: 'off',
  messages: {
    missing:
      '{drug} is started below its maintenance dose, and no starting dose is given. Give the dose to start with.',
  },
  examples: {
    bad: [
      {
        title: 'Where to begin?',
        markdown: 'The maintenance dose of gabapentin is 600 mg three times daily.',
        reports: '600 mg three times daily',
      },
    ],
    good: [
      {
        title: 'Both are given',
        markdown: 'Start gabapentin 300 mg once daily. The maintenance dose is 600 mg three times daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://pubmed.ncbi.nlm.nih.gov/16186604/'],
  *check(facts, { formulary }) {
    for (const { ref, kept, doses } of titratedDrugs(facts, formulary)) {
      if (doses.some((dose) => dose.phase === 'start' || dose.phase === 'loading')) continue;
      const problem = oncePerDrug('missing', ref, kept);
      if (problem !== null) yield problem;
    }
  },
};
