import type { ArticleRule } from '../rule.ts';

/** Reports a title that is a question. */
export const structureTitleQuestion: ArticleRule = {
  id: 'structure/title-question',
  scope: 'article',
  summary: 'The title is a question.',
  rationale:
    'A reader looks for "Treatment of gout", not for the question that somebody asked. A question also hides for whom the article is. Houses that publish answers to questions leave this off.',
  needs: ['article'],
  defaultSeverity: 'off',
  messages: { found: 'The title is a question. Name the condition, the population and what is covered.' },
  examples: {
    bad: [
      {
        title: 'A question',
        markdown: '# What is the treatment of gout?\n\nText.',
        reports: '# What is the treatment of gout?',
      },
    ],
    good: [{ title: 'A title', markdown: '# Treatment of gout in adults\n\nText.' }],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check({ article: { title, titleSpan } }) {
    if (title === null || titleSpan === null || !/\?\s*$/.test(title)) return;
    yield { messageId: 'found', span: titleSpan, subject: 'title' };
  },
};
