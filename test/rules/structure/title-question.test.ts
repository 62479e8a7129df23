import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('structure/title-question', {
  reports: [['a question', '⟦# What is gout?⟧\n\nText.', 'found']],
  ignores: [
    ['a title', '# Gout\n\nWhat is gout?'],
    ['a question below', '# Gout\n\n## What is gout?\n\nText.'],
    ['no title', 'What is gout?'],
  ],
});
