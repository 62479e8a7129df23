import { namesItsPeople, readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an article with authors or a status that does not say who paid for it: money colours what is recommended. */
export const policyFundingMissing: ArticleRule = {
  id: 'policy/funding-missing',
  scope: 'article',
  summary: 'The article does not say who funded it.',
  rationale:
    'RIGHT and HONcode ask every guideline for its funding, also for the words "none". Read from `funding` in the front ' +
    'matter, a section of that name, or the disclaimer. Reported only in articles that name their people or status: ' +
    'a bare note is asked for those first.',
  needs: ['article', 'clinical', 'disclaimers', 'governance'],
  defaultSeverity: 'info',
  messages: { missing: 'The article does not say who funded it. Add `funding`, or `funding: none`.' },
  examples: {
    bad: [
      {
        title: 'No word on funding',
        markdown: '---\nauthors: [B. Sample]\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: '# Gout',
      },
    ],
    good: [
      {
        title: 'Funding is stated',
        markdown:
          '---\nauthors: [B. Sample]\nfunding: none\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts) {
    if (!readsGovernance(facts) || !namesItsPeople(facts) || facts.governance.funding !== null) return;
    if (facts.disclaimers.some(({ parts }) => parts.includes('funding'))) return;
    yield { messageId: 'missing', span: facts.governance.anchor, subject: 'funding' };
  },
};
