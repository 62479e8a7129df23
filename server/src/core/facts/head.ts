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
  const prose = article.blocks.filter((b) => b.region === 'body' || b.region === 'disclaimer');
  return {
    title: article.title?.text ?? null,
    titleSpan: article.title?.span ?? null,
    language: languageOf(sample(prose.map((b) => b.view.text))),
    audience: governance.facts.audience?.value ?? disclaimers.map((d) => d.audience).find((a) => a !== null) ?? null,
    status: governance.status,
    lastUpdated: governance.lastUpdated,
    nextReview: governance.nextReview,
    authors: governance.authors,
    reviewers: governance.reviewers,
  };
}

/** Enough to tell the language by; the whole of a long article is not joined for it. */
function sample(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) {
    if (joined.length > 6000) break;
    joined += ` ${text.slice(0, 6000)}`;
  }
  return joined;
}
