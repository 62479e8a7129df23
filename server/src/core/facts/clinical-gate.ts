import type { Article } from '../article/model.ts';
import type { RecommendationFact, UnjudgedDose } from './types.ts';

/** Why a text without a readable dose is not clinical. */
export const NO_DOSE = 'no dose was read';

/**
 * Decides what is a clinical article, the same in every host: configuration or front matter says so, or there are two
 * readable doses, or a dose and a recommendation.
 */
export function clinicalGate(
  article: Article,
  doses: readonly UnjudgedDose[],
  recommendations: readonly RecommendationFact[],
  stated: boolean | null,
): { readonly clinical: boolean; readonly reason: string } {
  if (stated !== null)
    return { clinical: stated, reason: stated ? 'named as an article' : 'configuration says it is not clinical' };
  const front = frontMatterSays(article);
  if (front !== null)
    return { clinical: front, reason: front ? 'front matter says so' : 'front matter says it is not clinical' };
  const readable = doses.filter(
    (d) => d.confidence === 'high' && d.unit !== null && (d.low !== null || d.high !== null),
  );
  if (readable.length >= 2) return { clinical: true, reason: `${readable.length} doses` };
  if (readable.length === 1 && recommendations.length > 0)
    return { clinical: true, reason: 'a dose and a recommendation' };
  return { clinical: false, reason: readable.length === 0 ? NO_DOSE : 'one dose and no recommendation' };
}

/** `clinical: true`, or a field that only clinical articles have. */
function frontMatterSays(article: Article): boolean | null {
  const data = article.frontMatter?.data;
  if (data === undefined) return null;
  if (typeof data.clinical === 'boolean') return data.clinical;
  return data.audience === 'professional' || data.audience === 'patient' ? true : null;
}
