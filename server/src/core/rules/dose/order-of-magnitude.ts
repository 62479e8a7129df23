import type { ArticleRule } from '../rule.ts';
import { verdictProblems } from '../verdict-problems.ts';

/** Reports a dose that is usual once it is multiplied or divided by ten or a thousand: a lost point or a wrong unit. */
export const doseOrderOfMagnitude: ArticleRule = {
  id: 'dose/order-of-magnitude',
  scope: 'article',
  summary: 'A dose looks ten or a thousand times too large or too small.',
  rationale:
    'Tenfold errors come from a misplaced point or a zero too many, thousandfold ones from mg for mcg. A dose is reported ' +
    'only when it is far outside every limit and range that applies to its use and both its ends would be usual after ' +
    'the shift. No repair is offered: nobody but the author knows which digit was lost.',
  needs: ['article', 'doses'],
  defaultSeverity: 'error',
  messages: { implausible: '{explanation}' },
  examples: {
    bad: [
      {
        title: 'A zero too many',
        markdown: '# Diabetic peripheral neuropathy\n\nThe maintenance dose of pregabalin is 3000 mg daily.',
        reports: '3000 mg daily',
      },
    ],
    good: [
      {
        title: 'The dose of the label',
        markdown: '# Diabetic peripheral neuropathy\n\nThe maintenance dose of pregabalin is 300 mg daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://pubmed.ncbi.nlm.nih.gov/12452740/'],
  check: (facts, { formulary }) => verdictProblems('dose/order-of-magnitude', facts, formulary),
};
