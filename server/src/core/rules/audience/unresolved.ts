import { readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an article whose reader is not known: what patients must be told is not what professionals must be told. */
export const audienceUnresolved: ArticleRule = {
  id: 'audience/unresolved',
  scope: 'article',
  summary: 'It cannot be told for whom the article is written.',
  rationale:
    'Which disclaimer, which words and which warnings an article needs depends on its reader. An audience that is none, ' +
    'or two of them at once, leaves that open; without one the article is read as written for professionals. Where the ' +
    'disclaimer is missing or lacks the audience, that finding says so, and this rule is silent.',
  needs: ['article', 'clinical', 'disclaimers', 'governance'],
  defaultSeverity: 'warning',
  messages: {
    unknown: 'The audience "{audience}" is not known. Write professional or patient.',
    several:
      'The article names more than one audience: {audience}. Write one article for each, or name the one that holds.',
    unstated: 'Nothing says for whom this article is written. Add `audience: professional` or `audience: patient`.',
  },
  examples: {
    bad: [
      {
        title: 'Two audiences',
        markdown:
          '---\nclinical: true\naudience: [professional, patient]\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: '[professional, patient]',
      },
    ],
    good: [
      {
        title: 'One audience',
        markdown: '---\naudience: professional\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts, { config }) {
    if (!readsGovernance(facts)) return;
    const { audience, anchor } = facts.governance;
    if (audience !== null && audience.value === null) {
      const messageId = audience.text.includes(' and ') ? 'several' : 'unknown';
      yield { messageId, data: { audience: audience.text }, span: audience.span ?? anchor, subject: messageId };
    } else if (audience === null && config.audience === null && facts.article.audience === null) {
      const isAskedFor = facts.disclaimers.length === 0 || config.disclaimer.professional.parts.includes('audience');
      if (!isAskedFor) yield { messageId: 'unstated', span: anchor, subject: 'unstated' };
    }
  },
};
