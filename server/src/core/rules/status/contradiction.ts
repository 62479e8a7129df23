import type { ArticleFacts } from '../../facts/types.ts';
import type { ArticleRule, Problem } from '../rule.ts';

/** Reports an article that contradicts itself about its review: a reader cannot know whether anybody checked it. */
export const statusContradiction: ArticleRule = {
  id: 'status/contradiction',
  scope: 'article',
  summary: 'The article contradicts itself about its review status.',
  rationale:
    'An article that calls itself reviewed and says that review is pending tells the reader nothing, and looks ' +
    'approved. Only statements about this article count.',
  needs: ['article', 'clinical', 'governance'],
  defaultSeverity: 'error',
  messages: {
    claims:
      'The article says here that its review is pending, and elsewhere "{reviewed}". Keep the statement that is true.',
    approved: 'The article says here that its review is pending, but its status is approved. Correct one of them.',
  },
  examples: {
    bad: [
      {
        title: 'Reviewed and pending',
        markdown:
          '# Gout\n\nThis article was reviewed by our editors.\n\nIt is pending clinical review.\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: 'pending clinical review',
      },
    ],
    good: [
      {
        title: 'One state, marked',
        markdown: '---\nstatus: submitted\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x'],
  *check(facts) {
    if (!facts.clinical.clinical) return;
    yield* betweenClaims(facts);
  },
};

function* betweenClaims({ article, governance }: ArticleFacts): Iterable<Problem> {
  const pending = governance.claims.find((claim) => claim.kind === 'pending');
  const reviewed = governance.claims.find((claim) => claim.kind === 'reviewed');
  if (pending === undefined) return;
  if (reviewed !== undefined) {
    const related = [{ span: reviewed.span, message: 'Says that it was reviewed' }];
    yield {
      messageId: 'claims',
      data: { reviewed: short(reviewed.text) },
      span: pending.span,
      subject: 'claims',
      related,
    };
  } else if (article.status === 'approved') {
    yield { messageId: 'approved', span: pending.span, subject: 'claims' };
  }
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 77).trimEnd()}…` : text);
