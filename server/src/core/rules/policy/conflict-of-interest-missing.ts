import { namesItsPeople, readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an article with authors or a status that does not declare interests: the reader cannot weigh its advice. */
export const policyConflictOfInterestMissing: ArticleRule = {
  id: 'policy/conflict-of-interest-missing',
  scope: 'article',
  summary: 'The article does not declare conflicts of interest.',
  rationale:
    'RIGHT and HONcode ask every guideline for the interests of its authors, also for the words "none declared". Read from ' +
    '`conflicts_of_interest` in the front matter, a section of that name, or the disclaimer. Reported only in articles ' +
    'that name their people or status: a bare note is asked for those first.',
  needs: ['article', 'clinical', 'disclaimers', 'governance'],
  defaultSeverity: 'info',
  messages: {
    missing:
      'The article does not declare the interests of its authors. Add `conflicts_of_interest`, or `conflicts_of_interest: none`.',
  },
  examples: {
    bad: [
      {
        title: 'No word on interests',
        markdown: '---\nauthors: [B. Sample]\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: '# Gout',
      },
    ],
    good: [
      {
        title: 'Interests are declared',
        markdown:
          '---\nauthors: [B. Sample]\nconflicts_of_interest: none\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts) {
    if (!readsGovernance(facts) || !namesItsPeople(facts) || facts.governance.conflictsOfInterest !== null) return;
    if (facts.disclaimers.some(({ parts }) => parts.includes('funding'))) return;
    yield { messageId: 'missing', span: facts.governance.anchor, subject: 'conflicts_of_interest' };
  },
};
