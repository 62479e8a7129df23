import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a grade of evidence in an article that names no scale: level I of which? */
export const gradeUnknownScale: ArticleRule = {
  id: 'grade/unknown-scale',
  scope: 'article',
  summary: 'A level or class of evidence is given without the scale it belongs to.',
  rationale:
    '"Level I" is the best evidence in one scale and has no meaning in another. One mention of the scale, or of the body whose scale it is, makes all grades of the article clear. Reported once, at the first grade.',
  needs: ['article', 'prose'],
  defaultSeverity: 'info',
  messages: {
    found:
      '"{words}" belongs to a scale that the article does not name. Name the scale, such as GRADE or that of the society that graded it.',
  },
  examples: {
    bad: [
      {
        title: 'A level of an unnamed scale',
        markdown: '# Gout\n\nColchicine is supported by level I evidence.',
        reports: 'level I evidence',
      },
    ],
    good: [
      {
        title: 'The scale is named',
        markdown: '# Gout\n\nColchicine is supported by level I evidence (Oxford scale).',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    const [first, ...others] = phrasesOf(facts, 'grade-label');
    if (first === undefined || phrasesOf(facts, 'grade-scale').length > 0) return;
    const related = others.slice(0, 5).map(({ span, text }) => ({ span, message: text }));
    yield { ...phraseProblem(first), ...(related.length > 0 && { related }) };
  },
};
