import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports words that lost the space between them: usually a line of a page that was pasted in. */
export const textRunTogether: ArticleRule = {
  id: 'text/run-together',
  scope: 'article',
  summary: 'Two words stand together without a space.',
  rationale:
    'Words that run together come from a page or table whose lines were joined by a tool; other things may have been lost there too. Reported only where both words also stand alone in the article, or where a year is glued to a word; names written in one word are left alone.',
  needs: ['article', 'prose'],
  defaultSeverity: 'info',
  messages: {
    found: '"{words}" is two words run together. Separate them, and check that nothing else was lost there.',
  },
  examples: {
    bad: [
      {
        title: 'A lost line break',
        markdown: '# Gout\n\nEditorial boardAll articles are checked. All doses were read by the board.',
        reports: 'boardAll',
      },
    ],
    good: [{ title: 'A name in one word', markdown: '# Gout\n\nSearch PubMed for reviews.' }],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    for (const phrase of phrasesOf(facts, 'joined-words')) yield phraseProblem(phrase);
  },
};
