import type { Config } from '../config/types.ts';
import type { ArticleFacts, Audience } from '../facts/types.ts';

/** For whom the article is written, as far as it or the configuration says; professionals otherwise. */
export const audienceOf = (facts: ArticleFacts, config: Config): Audience =>
  facts.article.audience ?? config.audience ?? 'professional';

/** Doses, disclaimers, dates and review claims are read in English alone. */
export const isEnglish = (facts: ArticleFacts): boolean => /^en\b/i.test(facts.article.language);

/** Only clinical articles need a disclaimer and a date. */
export const readsGovernance = (facts: ArticleFacts): boolean => facts.clinical.clinical && isEnglish(facts);
