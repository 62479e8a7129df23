import type { Config } from '../config/types.ts';
import type { ArticleFacts, Audience } from '../facts/types.ts';

/** For whom the article is written: as it states, as its folder is configured, as its disclaimer says; else professionals. */
export const audienceOf = (facts: ArticleFacts, config: Config): Audience =>
  facts.governance.audience?.value ?? config.audience ?? facts.article.audience ?? 'professional';

/** Doses, disclaimers, dates and review claims are read in English alone. */
export const isEnglish = (facts: Pick<ArticleFacts, 'article'>): boolean => /^en\b/i.test(facts.article.language);

/** Only clinical articles that advise need a disclaimer and a date. */
export const readsGovernance = ({ clinical, article }: ArticleFacts): boolean =>
  clinical.clinical && clinical.advises && isEnglish({ article });

/** The article takes part in a workflow: it names authors, reviewers or a status. */
export const namesItsPeople = ({ article, governance }: ArticleFacts): boolean =>
  article.authors.length > 0 ||
  article.reviewers.length > 0 ||
  article.status !== null ||
  governance.approvedBy !== null;

/** It says anything of its review: whoever keeps such a record publishes; of other texts that is not known. */
export const tellsOfReview = (facts: ArticleFacts): boolean => {
  const { statuses, claims, publish } = facts.governance;
  return namesItsPeople(facts) || statuses.length > 0 || claims.length > 0 || publish;
};
