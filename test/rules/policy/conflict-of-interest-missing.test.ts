import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';
const article = (front: string, title = '# Gout', tail = ''): string => `---\n${front}\n---\n\n${title}${BODY}${tail}`;

expectFindings('policy/conflict-of-interest-missing', {
  reports: [
    ['an article with authors', article('authors: [B. Sample]', '⟦# Gout⟧'), 'missing'],
    ['an article with a status', article('status: submitted', '⟦# Gout⟧'), 'missing'],
    ['an empty value', article('author: B. Sample\nconflicts_of_interest:', '⟦# Gout⟧'), 'missing'],
  ],
  ignores: [
    ['none, said in words', article('authors: [B. Sample]\nconflicts_of_interest: none')],
    ['a list', article('authors: [B. Sample]\nconflicts_of_interest: [A grant, a fee]')],
    ['a section', article('authors: [B. Sample]', '# Gout', '\n\n## Conflicts of interest\n\nNone.')],
    ['a note that names nobody', `# Gout${BODY}`],
  ],
});
