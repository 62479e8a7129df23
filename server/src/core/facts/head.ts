import type { Article } from '../article/model.ts';
import type { Governance } from './governance.ts';
import { languageOf } from './language.ts';
import type { ArticleHead, DisclaimerFact } from './types.ts';

/** Title, language, audience, status, dates and people, as far as the article says them. */
export function readHead(
  article: Article,
  governance: Governance,
  disclaimers: readonly DisclaimerFact[],
): ArticleHead {
  return {
    title: article.title?.text ?? null,
    titleSpan: article.title?.span ?? null,
    language: languageOf(sample(article)),
    audience: governance.facts.audience?.value ?? disclaimers.map((d) => d.audience).find((a) => a !== null) ?? null,
    status: governance.status,
    lastUpdated: governance.lastUpdated,
    nextReview: governance.nextReview,
    authors: governance.authors,
    reviewers: governance.reviewers,
  };
}

/** Enough to tell the language by; the whole of a long article is not joined for it. */
function sample({ blocks }: Article): string {
  let joined = '';
  for (const { region, view } of blocks) {
    if (joined.length > 6000) break;
    if (region === 'body' || region === 'disclaimer') joined += ` ${view.text.slice(0, 6000)}`;
  }
  return joined;
}
