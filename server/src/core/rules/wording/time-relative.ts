import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "recent guidelines" without a year: the reader cannot tell when that was. */
export const wordingTimeRelative: ArticleRule = {
  id: 'wording/time-relative',
  scope: 'article',
  summary: 'A source is called recent or current without a year.',
  rationale:
    'An article is read for years. "The most recent guidelines" then means something else than when it was written, and nobody can see that it is out of date. A year in the same sentence makes it clear.',
  needs: ['article', 'prose'],
  defaultSeverity: 'off',
  messages: { found: '"{words}" has no date: it will mean something else next year. Name the source and its year.' },
  examples: {
    bad: [
      {
        title: 'Recent guidelines',
        markdown: '# Gout\n\nColchicine is recommended by the most recent guidelines.',
        reports: 'the most recent guidelines',
      },
    ],
    good: [
      { title: 'With a year', markdown: '# Gout\n\nColchicine is recommended by the most recent guideline (2020).' },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [
    'https://piftick.org.uk/finding-trusted-health-information/tips-and-guides/how-to-find-trusted-health-information/',
  ],
  *check(facts) {
    for (const phrase of phrasesOf(facts, 'undated-source')) yield phraseProblem(phrase);
  },
};
