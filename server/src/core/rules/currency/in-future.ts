import { isFuture } from '../dates.ts';
import { readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a date of an update or approval that has not come: it cannot be true, and hides how old the text is. */
export const currencyInFuture: ArticleRule = {
  id: 'currency/in-future',
  scope: 'article',
  summary: 'The article was updated or approved on a day that has not come.',
  rationale:
    'A day in the future is a slip of the pen, and whoever reads it cannot tell how old the article is. A day of grace ' +
    'is given for time zones. "Today" is the day of the run or `--as-of`.',
  needs: ['article', 'clinical', 'governance'],
  defaultSeverity: 'error',
  messages: {
    updated: 'The last update is dated {date}, which is after today ({today}). Correct the date.',
    approved: 'The approval is dated {date}, which is after today ({today}). Correct the date.',
  },
  examples: {
    bad: [
      {
        title: 'Updated in the next century',
        markdown: '---\nlast_updated: 2125-03-14\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: '2125-03-14',
      },
    ],
    good: [
      {
        title: 'Updated in the past',
        markdown: '---\nlast_updated: 2025-03-14\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://piftick.org.uk/'],
  *check(facts, { config }) {
    if (!readsGovernance(facts)) return;
    const { lastUpdatedSpan, approvedOn, approvedOnSpan, anchor } = facts.governance;
    const dates = [
      ['updated', facts.article.lastUpdated, lastUpdatedSpan],
      ['approved', approvedOn, approvedOnSpan],
    ] as const;
    for (const [messageId, date, span] of dates) {
      if (date === null || !isFuture(date, config.asOf)) continue;
      yield { messageId, data: { date, today: config.asOf }, span: span ?? anchor, subject: messageId };
    }
  },
};
