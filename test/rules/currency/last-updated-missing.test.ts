import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';

expectFindings('currency/last-updated-missing', {
  reports: [
    ['no date', `⟦# Gout⟧${BODY}`, 'missing'],
    ['a day of something else', `⟦# Gout⟧\n\nThe drug came to market on 4 May 2024.${BODY}`, 'missing'],
    ['a day to come', `⟦# Gout⟧\n\nThis version stands to 4 May 2099.${BODY}`, 'missing'],
    ['an amount beside it', `⟦# Gout⟧\n\nSince 4 May 2024 the revised dose is 0.6 mg.${BODY}`, 'missing'],
    ['a date in a comment', `⟦# Gout⟧${BODY}\n\n<!-- Last updated: March 14, 2025 -->`, 'missing'],
    [
      'an approval whose date two countries read differently',
      `# Gout\n\nApproval date: ⟦12/02/2026⟧${BODY}`,
      'unreadable',
    ],
    ['a date that cannot be read', `---\nlast_updated: ⟦soon⟧\n---\n\n# Gout${BODY}`, 'unreadable'],
  ],
  ignores: [
    ['a date in the front matter', `---\nlast_updated: 2025-03-14\n---\n\n# Gout${BODY}`],
    ['the key in kebab case', `---\nlast-updated: 2025-03-14\n---\n\n# Gout${BODY}`],
    ['the day of an approval', `---\napproved: 2025-03-14\n---\n\n# Gout${BODY}`],
    ['a day in a line about the article', `# Gout\n\nVersion 3, in force since 4 May 2024.${BODY}`],
    ['the day of issue', `# Gout\n\nIssued 2 February 2025${BODY}`],
    ['a day with points', `# Gout\n\nEffective from 16.03.2025 · Review 16.03.2028${BODY}`],
    ['a header line', `# Gout\n\nLast updated: March 14, 2025${BODY}`],
  ],
});
