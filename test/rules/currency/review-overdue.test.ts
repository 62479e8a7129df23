import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';
const article = (front: string): string => `---\n${front}\n---\n\n# Gout${BODY}`;

expectFindings('currency/review-overdue', {
  reports: [
    ['a review that was due yesterday', article('next_review: ⟦2025-05-31⟧'), 'overdue'],
    ['a month that is over', article('next_review: ⟦2025-05⟧'), 'overdue'],
    ['an update of more than three years ago', article('last_updated: ⟦2022-05-31⟧'), 'old'],
    ['a header line', `# Gout\n\nNext review: ⟦1 May 2024⟧${BODY}`, 'overdue'],
    [
      'a shorter time of the house',
      article('last_updated: ⟦2024-05-31⟧'),
      'old',
      { options: { 'currency/review-overdue': { years: 1 } } },
    ],
  ],
  ignores: [
    ['a review that is due today', article('next_review: 2025-06-01')],
    ['the month that runs', article('next_review: 2025-06')],
    ['an update of three years ago', article('last_updated: 2022-06-01')],
    ['an old update with a review to come', article('last_updated: 2020-01-01\nnext_review: 2026-01-01')],
    ['no date', `# Gout${BODY}`],
    ['a comment', `# Gout\n\n<!-- Next review: 1 May 2024 -->${BODY}`],
  ],
});
