import { NO_PROSE } from '../facts/prose/read-prose.ts';
import type { ArticleFacts } from '../facts/types.ts';

const NO_HEAD: ArticleFacts['article'] = {
  title: null,
  titleSpan: null,
  language: 'en',
  audience: null,
  status: null,
  lastUpdated: null,
  nextReview: null,
  authors: [],
  reviewers: [],
};

/** Facts of an article that could not be read at all: nothing is claimed about it. */
export function emptyFacts(text: string): ArticleFacts {
  const nowhere = { start: 0, end: 0 };
  return {
    article: NO_HEAD,
    doses: [],
    citations: [],
    citationStyle: 'auto',
    references: [],
    bibliography: null,
    links: [],
    claims: [],
    publishers: [],
    disclaimers: [],
    recommendations: [],
    algorithms: [],
    governance: {
      statuses: [],
      claims: [],
      publish: false,
      lastUpdatedSpan: null,
      nextReviewSpan: null,
      unknownStatus: null,
      audience: null,
      approvedBy: null,
      approvedOn: null,
      approvedOnSpan: null,
      contentHash: null,
      contentHashSpan: null,
      approval: null,
      aiReviewedBy: null,
      funding: null,
      conflictsOfInterest: null,
      patientVersion: null,
      recency: [],
      promotional: [],
      jurisdictions: [],
      aiAssisted: null,
      frontMatterError: null,
      anchor: nowhere,
      referenceHeading: null,
      end: text.length,
    },
    approvals: [],
    drugs: [],
    notations: [],
    topics: [],
    patientText: null,
    outline: [],
    prose: NO_PROSE,
    suppressions: [],
    clinical: { clinical: false, reason: 'could not be read', advises: false },
  };
}
