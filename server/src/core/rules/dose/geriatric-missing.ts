import { isAdjustedBy, unadjustedDrugs } from '../adjusted-drugs.ts';
import { speaksOf } from '../near-topic.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a drug that is started lower in older adults in an article that never mentions them. */
export const doseGeriatricMissing: ArticleRule = {
  id: 'dose/geriatric-missing',
  scope: 'article',
  summary: 'A drug that is dosed by age is given without a word on older adults.',
  rationale:
    'Older adults are the most frequent users of most drugs and are harmed by doses for younger ones. ' +
    'Reported once a drug that the formulary adjusts, with evidence, and only in an article for professionals that ' +
    'never speaks of the matter at all.',
  needs: ['article', 'doses', 'topics'],
  defaultSeverity: 'info',
  messages: {
    missing: 'The dose of {drug} is lower in older adults, whom the article does not mention. Say how it is adjusted.',
  },
  examples: {
    bad: [
      {
        title: 'Nothing on older adults',
        markdown: 'Give amitriptyline 25 mg once daily.',
        reports: '25 mg once daily',
      },
    ],
    good: [
      {
        title: 'They are named',
        markdown: 'Give amitriptyline 25 mg once daily, and 10 mg once daily in older adults.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://dailymed.nlm.nih.gov/dailymed/'],
  *check(facts, context) {
    if (speaksOf(facts, 'older-adults')) return;
    yield* unadjustedDrugs(facts, context, (drug) => isAdjustedBy(drug, 'age'));
  },
};
