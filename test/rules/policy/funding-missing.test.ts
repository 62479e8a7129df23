import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';
const article = (front: string, title = '# Gout', tail = ''): string => `---\n${front}\n---\n\n${title}${BODY}${tail}`;

expectFindings('policy/funding-missing', {
  reports: [
    ['an article with authors', article('authors: [B. Sample]', '⟦# Gout⟧'), 'missing'],
    ['an article with a status', article('status: submitted', '⟦# Gout⟧'), 'missing'],
    ['an empty value', article('author: B. Sample\nfunding:', '⟦# Gout⟧'), 'missing'],
  ],
  ignores: [
    ['none, said in words', article('authors: [B. Sample]\nfunding: none')],
    ['a list', article('authors: [B. Sample]\nfunding: [A grant, a fee]')],
    ['a section', article('authors: [B. Sample]', '# Gout', '\n\n## Funding\n\nNone.')],
    ['a note that names nobody', `# Gout${BODY}`],
  ],
});
