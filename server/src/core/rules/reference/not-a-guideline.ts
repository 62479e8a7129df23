import type { ArticleRule } from '../rule.ts';
import { digestWords, isIssuingBody, isTypedGuideline } from '../source-kinds.ts';

/** Reports an entry that is called a guideline and names nobody who issues guidelines. */
export const referenceNotAGuideline: ArticleRule = {
  id: 'reference/not-a-guideline',
  scope: 'article',
  summary: 'A reference is typed as a guideline but names no issuing body.',
  rationale:
    'Advice that rests on a guideline rests on the body that answers for it. An entry of the type "Guideline" whose ' +
    'words name no society, agency or known body is something else. Digests are reported by ' +
    '`reference/secondary-source`.',
  needs: ['references'],
  defaultSeverity: 'warning',
  messages: {
    nobody:
      'Entry {label} is listed as a guideline, but names no body that issued it. Name the body, or correct the type.',
  },
  examples: {
    bad: [
      {
        title: 'Nobody issued it',
        markdown: '# Gout\n\nRest the joint [1].\n\n## References\n\nGuideline\n\nGout in adults\n\nJoint Reader, 2024',
        reports: 'Guideline\n\nGout in adults\n\nJoint Reader, 2024',
      },
    ],
    good: [
      {
        title: 'A society issued it',
        markdown:
          '# Gout\n\nRest the joint [1].\n\n## References\n\nGuideline\n\nGout in adults\n\nSociety of Joints, 2024',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check({ references }) {
    for (const entry of references) {
      if (!isTypedGuideline(entry) || digestWords(entry) !== null) continue;
      if (isIssuingBody(`${entry.source ?? ''} ${entry.authors ?? ''} ${entry.text}`)) continue;
      yield {
        messageId: 'nobody',
        data: { label: entry.key ?? String(entry.position) },
        span: entry.span,
        subject: entry.title ?? entry.text.slice(0, 60),
      };
    }
  },
};
