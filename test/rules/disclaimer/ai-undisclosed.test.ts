import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';
const DISCLAIMER = '\n\n## Disclaimer\n\nThis article does not replace clinical judgement.';
const article = (front: string, title = '# Gout', tail = DISCLAIMER): string =>
  `---\n${front}\n---\n\n${title}${BODY}${tail}`;

expectFindings('disclaimer/ai-undisclosed', {
  reports: [
    ['assisted and nothing said', article('ai_assisted: true', '⟦# Gout⟧'), 'undisclosed'],
    ['yes, in a header line', `⟦# Gout⟧\n\nAI assisted: yes${BODY}`, 'undisclosed'],
    ['approved by nobody', article('aiAssisted: true\nstatus: approved', '⟦# Gout⟧'), 'undisclosed'],
  ],
  ignores: [
    [
      'said in the disclaimer',
      article('ai_assisted: true', '# Gout', `${DISCLAIMER} It was written with AI assistance, AI-assisted.`),
    ],
    ['reviewed by a person', article('ai_assisted: true\nai_reviewed_by: A. Example')],
    ['approved by a person', article('ai_assisted: true\nstatus: approved\napproved_by: A. Example')],
    ['not assisted', article('ai_assisted: false')],
    ['nothing stated', article('title: Gout')],
  ],
});

expectFixes('disclaimer/ai-undisclosed', [
  [
    'says what the front matter says',
    article('ai_assisted: true'),
    article('ai_assisted: true', '# Gout', `${DISCLAIMER} This article was written with the help of AI.`),
    false,
  ],
]);
