import type { ArticleFacts } from '../facts/types.ts';

/** Facts of an article that could not be read at all: nothing is claimed about it. */
export function emptyFacts(text: string): ArticleFacts {
  const nowhere = { start: 0, end: 0 };
  return {
    article: {
      title: null,
      titleSpan: null,
      language: 'en',
      audience: null,
      status: null,
      lastUpdated: null,
      nextReview: null,
      authors: [],
      reviewers: [],
    },
    doses: [],
    citations: [],
    references: [],
    disclaimers: [],
    recommendations: [],
    algorithms: [],
    governance: {
      statuses: [],
      claims: [],
      publish: false,
      lastUpdatedSpan: null,
      nextReviewSpan: null,
      approvedBy: null,
      approvedOn: null,
      contentHash: null,
      jurisdictions: [],
      aiAssisted: null,
      frontMatterError: null,
      anchor: nowhere,
      referenceHeading: null,
      end: text.length,
    },
    approvals: [],
    drugs: [],
    topics: [],
    outline: [],
    suppressions: [],
    clinical: { clinical: false, reason: 'could not be read' },
  };
}
