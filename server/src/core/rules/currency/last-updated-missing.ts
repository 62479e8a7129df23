import { isFuture } from '../dates.ts';
import { readsGovernance, tellsOfReview } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a clinical article without a date: labels and guidelines change, and nobody can tell whether it followed. */
export const currencyLastUpdatedMissing: ArticleRule = {
  id: 'currency/last-updated-missing',
  scope: 'article',
  summary: 'A clinical article does not say when it was last updated.',
  rationale:
    'Doses and recommendations age. Without a date neither the reader nor this tool can tell which label or guideline ' +
    'the article could have known. The date is read from the front matter, a header line or a table of properties.',
  needs: ['article', 'clinical', 'governance'],
  defaultSeverity: 'warning',
  messages: {
    missing:
      'This clinical article does not say when it was last updated. Add `last_updated: YYYY-MM-DD` to its front matter.',
    unreadable: 'The date of the last update cannot be read. Write it as YYYY-MM-DD.',
  },
  examples: {
    bad: [
      {
        title: 'No date',
        markdown: '# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: '# Gout',
      },
    ],
    good: [
      {
        title: 'A date in the front matter',
        markdown: '---\nlast_updated: 2025-03-14\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://piftick.org.uk/'],
  *check(facts, { config }) {
    if (!readsGovernance(facts) || facts.article.lastUpdated !== null) return;
    // The day of an approval or a review dates the text as well.
    const { approvedOn, reviewedOn, approvedOnSpan, ownLines } = facts.governance;
    if (approvedOn !== null || reviewedOn !== null) return;
    if (ownLines.dates.some((date) => !isFuture(date, config.asOf))) return;
    const written = facts.governance.lastUpdatedSpan ?? approvedOnSpan;
    yield {
      messageId: written === null ? 'missing' : 'unreadable',
      span: written ?? facts.governance.anchor,
      subject: 'last-updated',
      ...(!tellsOfReview(facts) && { severity: 'info' as const }),
    };
  },
};
