import { oncePerDrug } from '../advised-doses.ts';
import type { ArticleRule } from '../rule.ts';
import { titratedDrugs } from '../titrated-drugs.ts';

/** Reports a titrated drug without the steps between its start and what is kept up. */
export const doseTitrationMissing: ArticleRule = {
  id: 'dose/titration-missing',
  scope: 'article',
  summary: 'A drug with a starting and a maintenance dose has no steps between them.',
  rationale:
    'A start and an end without steps leave the pace to chance. ' +
    'Reported once a drug that the formulary starts below what is kept up. Off by default: many articles leave titration to the label.',
  needs: ['doses'],
  defaultSeverity: 'off',
  messages: {
    missing:
      '{drug} is started below its maintenance dose, and no step is given. Say by how much and how often it is increased.',
  },
  examples: {
    bad: [
      {
        title: 'How fast?',
        markdown: 'Start gabapentin 300 mg once daily. The maintenance dose is 600 mg three times daily.',
        reports: '600 mg three times daily',
      },
    ],
    good: [
      {
        title: 'The step is given',
        markdown:
          'Start gabapentin 300 mg once daily and increase by 300 mg every 3 days. The maintenance dose is 600 mg three times daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://pubmed.ncbi.nlm.nih.gov/16186604/'],
  *check(facts, { formulary }) {
    for (const { ref, kept, doses } of titratedDrugs(facts, formulary)) {
      if (!doses.some((dose) => dose.phase === 'start') || doses.some((dose) => dose.phase === 'increment')) continue;
      const problem = oncePerDrug('missing', ref, kept);
      if (problem !== null) yield problem;
    }
  },
};
