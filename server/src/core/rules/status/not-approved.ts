import type { ArticleRule } from '../rule.ts';
import { statusSpan } from '../status-span.ts';

/** Reports an article whose own status says that nobody has approved it yet. */
export const statusNotApproved: ArticleRule = {
  id: 'status/not-approved',
  scope: 'article',
  summary: 'The article states a review status other than approved.',
  rationale:
    'Readers treat a published article as checked. A stated status that is not "approved" is a warning while the ' +
    'article is being written and an error once its front matter says `publish: true`. Without a status the rule is silent.',
  needs: ['article', 'clinical', 'governance'],
  defaultSeverity: 'warning',
  messages: {
    draft: 'The status of this article is "{status}", not approved. Have it approved before it is published.',
    published:
      'This article is marked for publication, but its status is "{status}", not approved. Have it approved, or remove `publish: true`.',
  },
  examples: {
    bad: [
      {
        title: 'Under review',
        markdown: '---\nstatus: under-review\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: 'under-review',
      },
    ],
    good: [
      {
        title: 'Approved',
        markdown: '---\nstatus: approved\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
      { title: 'No status stated', markdown: '# Gout\n\nWe recommend colchicine 0.6 mg once daily.' },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts) {
    const { status } = facts.article;
    if (!facts.clinical.clinical || status === null || status === 'approved') return;
    const { publish } = facts.governance;
    yield {
      messageId: publish ? 'published' : 'draft',
      data: { status: status.replace('-', ' ') },
      span: statusSpan(facts),
      ...(publish ? { severity: 'error' } : {}),
      subject: status,
    };
  },
};
