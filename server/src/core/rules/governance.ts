import type { Config } from '../config/types.ts';
import type { ArticleFacts, Audience } from '../facts/types.ts';

/** For whom the article is written, as far as it or the configuration says; professionals otherwise. */
export const audienceOf = (facts: ArticleFacts, config: Config): Audience =>
  facts.article.audience ?? config.audience ?? 'professional';

/** Disclaimers, dates and review claims are read in English, and only clinical articles need them. */
export const readsGovernance = (facts: ArticleFacts): boolean =>
  facts.clinical.clinical && /^en\b/i.test(facts.article.language);
