import { isModerateRenal, unadjustedDrugs } from '../adjusted-drugs.ts';
import { speaksOf } from '../near-topic.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a drug that is adjusted by renal function in an article that never mentions the kidneys. */
export const doseRenalMissing: ArticleRule = {
  id: 'dose/renal-missing',
  scope: 'article',
  summary: 'A drug that is adjusted by renal function is dosed, and the article never speaks of renal function.',
  rationale:
    'A dose for normal kidneys is an overdose for failing ones. ' +
    'Reported once a drug that the formulary adjusts, with evidence, and only in an article for professionals that ' +
    'never speaks of the matter at all. Adjustments in renal failure alone count where the drug is then avoided; doses ' +
    'for children, by weight, by other routes than the mouth, for loading or counted out are left alone.',
  needs: ['article', 'doses', 'topics'],
  defaultSeverity: 'info',
  messages: {
    missing:
      'The dose of {drug} depends on renal function, which the article does not mention. Say how it is adjusted, or for whom the dose holds.',
  },
  examples: {
    bad: [
      {
        title: 'Nothing on the kidneys',
        markdown: 'Give pregabalin 150 mg twice daily.',
        reports: '150 mg twice daily',
      },
    ],
    good: [
      {
        title: 'The adjustment is named',
        markdown: 'Give pregabalin 150 mg twice daily; less in renal impairment.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://dailymed.nlm.nih.gov/dailymed/'],
  *check(facts, context) {
    if (speaksOf(facts, 'renal-function')) return;
    yield* unadjustedDrugs(facts, context, (drug) =>
      drug.adjustments.some(({ when, effect, evidence }) => evidence.length > 0 && isModerateRenal(when, effect)),
    );
  },
};
