import type { ArticleRule } from '../rule.ts';
import { verdictProblems } from '../verdict-problems.ts';

/** Reports a dose to be kept up that is below the usual range: a patient may be treated without effect. */
export const doseBelowRange: ArticleRule = {
  id: 'dose/below-range',
  scope: 'article',
  summary: 'A target or maintenance dose is below the usual range.',
  rationale:
    'A dose below the effective range has side effects and no benefit, and is often a starting dose in the wrong ' +
    'sentence. Only doses that the text calls a target or a maintenance dose are judged; starting doses and steps are ' +
    'below the range on purpose.',
  needs: ['article', 'doses'],
  defaultSeverity: 'warning',
  messages: { belowUsual: '{explanation}' },
  examples: {
    bad: [
      {
        title: 'A maintenance dose below the range',
        markdown: '# Diabetic peripheral neuropathy\n\nThe maintenance dose of pregabalin is 50 mg daily.',
        reports: '50 mg daily',
      },
    ],
    good: [
      {
        title: 'A starting dose',
        markdown: '# Diabetic peripheral neuropathy\n\nStart pregabalin at 50 mg daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://dailymed.nlm.nih.gov/dailymed/'],
  check: (facts, { formulary }) => verdictProblems('dose/below-range', facts, formulary),
};
