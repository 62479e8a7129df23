import { isBefore, yearsAfter } from '../dates.ts';
import { readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an article whose review is overdue: its doses may be those of a label that has changed. */
export const currencyReviewOverdue: ArticleRule = {
  id: 'currency/review-overdue',
  scope: 'article',
  summary: 'The next review is overdue, or the article is old and names none.',
  rationale:
    'An article past its review date tells what was right then. Where no date of the next review is stated, three years ' +
    'after the last update count, as PIF asks of health information; the option `years` changes that. "Today" is the ' +
    'day of the run or `--as-of`.',
  needs: ['article', 'clinical', 'governance'],
  defaultSeverity: 'warning',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        years: { description: 'Years after the last update where no review is planned.', type: 'number', default: 3 },
      },
    },
    defaults: { years: 3 },
  },
  messages: {
    overdue: 'The next review was due on {date}, which is past. Review the article and set a new date.',
    old: 'The article was last updated on {date}, more than {years} years ago, and names no next review. Review it.',
  },
  examples: {
    bad: [
      {
        title: 'A review that was due',
        markdown:
          '---\nlast_updated: 2022-05-01\nnext_review: 2025-05-01\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: '2025-05-01',
      },
    ],
    good: [
      {
        title: 'A review to come',
        markdown:
          '---\nlast_updated: 2023-05-01\nnext_review: 2026-05-01\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://piftick.org.uk/'],
  *check(facts, { config, options }) {
    if (!readsGovernance(facts)) return;
    const { nextReview, lastUpdated } = facts.article;
    const { nextReviewSpan, lastUpdatedSpan, anchor } = facts.governance;
    const years = typeof options.years === 'number' ? options.years : 3;
    if (nextReview !== null) {
      if (!isBefore(nextReview, config.asOf)) return;
      yield { messageId: 'overdue', data: { date: nextReview }, span: nextReviewSpan ?? anchor, subject: 'overdue' };
    } else if (lastUpdated !== null && isBefore(yearsAfter(lastUpdated, years), config.asOf)) {
      const data = { date: lastUpdated, years: String(years) };
      yield { messageId: 'old', data, span: lastUpdatedSpan ?? anchor, subject: 'old' };
    }
  },
};
