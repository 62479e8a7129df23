import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';
const article = (front: string): string => `---\n${front}\n---\n\n# Gout${BODY}`;

expectFindings('currency/in-future', {
  reports: [
    ['an update after tomorrow', article('last_updated: ⟦2025-06-03⟧'), 'updated'],
    ['an update in a month to come', article('last_updated: ⟦2025-07⟧'), 'updated'],
    ['an approval next year', article('approved_on: ⟦2026-01-01⟧'), 'approved'],
    ['a header line', `# Gout\n\nLast updated: ⟦1 May 2052⟧${BODY}`, 'updated'],
  ],
  ignores: [
    ['today', article('last_updated: 2025-06-01')],
    ['tomorrow, which has begun in the east', article('last_updated: 2025-06-02')],
    ['the month that runs', article('last_updated: 2025-06')],
    ['a review to come', article('next_review: 2027-01-01')],
    ['a comment', `# Gout\n\n<!-- Last updated: 1 May 2052 -->${BODY}`],
  ],
});
