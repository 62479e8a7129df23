import { isAdjustedBy, unadjustedDrugs } from '../adjusted-drugs.ts';
import { speaksOf } from '../near-topic.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a drug that is adjusted by hepatic function in an article that never mentions the liver. */
export const doseHepaticMissing: ArticleRule = {
  id: 'dose/hepatic-missing',
  scope: 'article',
  summary: 'A drug that is adjusted by hepatic function is dosed, and the article never speaks of the liver.',
  rationale:
    'A drug that the liver clears gathers in a failing one. ' +
    'Reported once a drug that the formulary adjusts, with evidence, and only in an article for professionals that ' +
    'never speaks of the matter at all.',
  needs: ['article', 'doses', 'topics'],
  defaultSeverity: 'info',
  messages: {
    missing:
      'The dose of {drug} depends on hepatic function, which the article does not mention. Say how it is adjusted, or for whom the dose holds.',
  },
  examples: {
    bad: [
      {
        title: 'Nothing on the liver',
        markdown: 'Give venlafaxine 75 mg once daily.',
        reports: '75 mg once daily',
      },
    ],
    good: [
      {
        title: 'The adjustment is named',
        markdown: 'Give venlafaxine 75 mg once daily; half of it in hepatic impairment.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://dailymed.nlm.nih.gov/dailymed/'],
  *check(facts, context) {
    if (speaksOf(facts, 'hepatic-function')) return;
    yield* unadjustedDrugs(facts, context, (drug) =>
      isAdjustedBy(drug, 'hepatic', (rule) => rule.population?.hepatic !== undefined),
    );
  },
};
