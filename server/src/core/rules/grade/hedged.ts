import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports words that hide how sure the author is, such as "may be considered". */
export const gradeHedged: ArticleRule = {
  id: 'grade/hedged',
  scope: 'article',
  summary: 'A statement on a treatment is hedged in words instead of graded.',
  rationale:
    '"May be helpful" can mean weak evidence, a small effect or politeness. A strength of recommendation and a certainty of evidence say which.',
  needs: ['article', 'prose'],
  defaultSeverity: 'off',
  messages: {
    found:
      '"{words}" leaves open how sure this is. State the strength of the recommendation or the certainty of the evidence.',
  },
  examples: {
    bad: [{ title: 'A hedge', markdown: '# Gout\n\nColchicine may be considered.', reports: 'may be considered' }],
    good: [{ title: 'A grade', markdown: '# Gout\n\nWe suggest colchicine (weak recommendation, low certainty).' }],
  },
  fix: 'none',
  since: 'next',
  references: ['https://processbook.kce.be/book/export/html/122'],
  *check(facts) {
    for (const phrase of phrasesOf(facts, 'hedge')) yield phraseProblem(phrase);
  },
};
