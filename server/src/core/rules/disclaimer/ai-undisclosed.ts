import { phrase } from '../../text/translate.ts';
import { audienceOf, readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports AI-assisted text that neither says so nor was read by a person who stands for it. */
export const disclaimerAiUndisclosed: ArticleRule = {
  id: 'disclaimer/ai-undisclosed',
  scope: 'article',
  summary: 'An article marked as AI-assisted neither discloses it nor was reviewed by a person.',
  rationale:
    'Invented references and doses are common in generated text. A reader must be told, unless a licensed person has ' +
    'read and approved it: `ai_assisted: true` asks for a sentence about AI in the disclaimer, or for `ai_reviewed_by`, ' +
    'or for an approval with a name. California AB 3030 asks the same of messages to patients, at the top of a written one.',
  needs: ['article', 'clinical', 'disclaimers', 'governance'],
  defaultSeverity: 'error',
  messages: {
    undisclosed:
      'The front matter says that AI helped to write this article, but no disclaimer says so and no person is named who reviewed it. Say it, or add `ai_reviewed_by`.',
  },
  examples: {
    bad: [
      {
        title: 'Assisted, and nothing said',
        markdown: '---\nai_assisted: true\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: '# Gout',
      },
    ],
    good: [
      {
        title: 'Said in the disclaimer',
        markdown:
          '---\nai_assisted: true\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.\n\n## Disclaimer\n\nThis article was written with the help of AI. It does not replace clinical judgement.',
      },
      {
        title: 'Reviewed by a person',
        markdown:
          '---\nai_assisted: true\nai_reviewed_by: A. Example\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://everyailaw.com/regulation/california-ab3030/index.html'],
  *check(facts, { config }) {
    const { article, governance, disclaimers } = facts;
    if (!readsGovernance(facts) || governance.aiAssisted !== true) return;
    const isDisclosed = disclaimers.some(({ parts }) => parts.includes('ai'));
    const isReviewed =
      governance.aiReviewedBy !== null || (article.status === 'approved' && governance.approvedBy !== null);
    if (isDisclosed || isReviewed) return;
    const at = disclaimers[0]?.span.end;
    const sentence =
      config.disclaimer[audienceOf(facts, config)].sentences.ai ?? 'This article was written with the help of AI.';
    const edits = at === undefined ? [] : [{ start: at, end: at, text: ` ${sentence}` }];
    yield {
      messageId: 'undisclosed',
      span: governance.anchor,
      subject: 'ai',
      fixes: at === undefined ? [] : [{ title: phrase('Add "{0}" to the disclaimer', sentence), safe: false, edits }],
    };
  },
};
