import type { Article } from '../article/model.ts';
import type { ClinicalFact } from './clinical-fact.ts';
import type { DoseReading } from './doses/dose-reading.ts';
import { DICTIONARY, isDictionary, isExamination, isProgram, PROGRAM } from './page-kind.ts';
import type { RecommendationFact, UnjudgedDose } from './types.ts';

/** Why a text without a readable dose is not clinical. */
export const NO_DOSE = 'no dose was read';

/**
 * Decides what is a clinical article, the same in every host: configuration or front matter says so, or there are two
 * readable doses, or a dose and a recommendation. An amount that belongs to no medicine and is given to nobody is a
 * measurement; measurements alone make no article.
 */
export function clinicalGate(
  article: Article,
  doses: readonly UnjudgedDose[],
  recommendations: readonly RecommendationFact[],
  stated: boolean | null,
): ClinicalFact {
  const sure = surely(article, doses, stated);
  if (sure !== null) return sure;
  const readable = doses.filter(isReadable);
  const reason =
    reasonFor(readable, recommendations) ??
    (keepsReviews(article) && readable.some(isGiven) ? 'a dose and a record of reviews' : null);
  if (reason !== null && isProgram(article)) return toldNot(PROGRAM);
  if (reason !== null)
    return { clinical: true, reason, advises: !isExamination(article) && advises(readable, recommendations) };
  return toldNot(whyNot(readable));
}

/** The decision where the doses alone tell it; null where it is asked what the article recommends. */
export function surely(article: Article, doses: readonly DoseReading[], stated: boolean | null): ClinicalFact | null {
  if (stated === true) return told('named as an article');
  if (stated === false) return toldNot('configuration says it is not clinical');
  const front = frontMatterSays(article);
  if (front === true) return told('front matter says so');
  if (front === false) return toldNot('front matter says it is not clinical');
  if (isDictionary(article.text)) return toldNot(DICTIONARY);
  return doses.some(isReadable) ? null : toldNot(NO_DOSE);
}

/** Who says that a text is an article also says that it advises. */
const told = (reason: string): ClinicalFact => ({ clinical: true, reason, advises: true });

type WhyNot = Extract<ClinicalFact, { readonly clinical: false }>['reason'];

const toldNot = (reason: WhyNot): ClinicalFact => ({ clinical: false, reason, advises: false });

const isReadable = (dose: DoseReading): boolean =>
  dose.confidence === 'high' && dose.unit !== null && (dose.low !== null || dose.high !== null);

function reasonFor(doses: readonly UnjudgedDose[], advice: readonly RecommendationFact[]): string | null {
  const given = doses.some(isGiven);
  if (doses.length >= 2 && (given || advice.length > 0)) return `${doses.length} doses`;
  if (doses.length === 1 && (given ? advice.length > 0 : advice.some(namesDrug))) return 'a dose and a recommendation';
  return null;
}

/** Who reviewed it and when: nobody keeps that of a text that is no article. */
const REVIEW_KEYS = ['reviewed_by', 'reviewers', 'reviewer', 'last_reviewed', 'next_review', 'approved_by'];

const keepsReviews = ({ frontMatter }: Article): boolean =>
  frontMatter !== null && REVIEW_KEYS.some((key) => key in frontMatter.data);

/** Of a named medicine, or said to be given: by a route, so often, a day. */
const isGiven = ({ drugs, route, frequency, per, divided }: UnjudgedDose): boolean =>
  drugs.length > 0 || route !== null || frequency !== null || per === 'day' || divided !== null;

const namesDrug = ({ isClinical, drugs }: RecommendationFact): boolean => isClinical && drugs.length > 0;

/** One piece of advice on a medicine can be a remark; a dose that is advised, or several pieces, are guidance. */
const advises = (doses: readonly UnjudgedDose[], advice: readonly RecommendationFact[]): boolean =>
  doses.some(({ role, drugs }) => drugs.length > 0 && (role === 'recommendation' || role === 'limit')) ||
  advice.filter(namesDrug).length > 2;

const whyNot = (doses: readonly UnjudgedDose[]): WhyNot =>
  doses.length === 1 ? 'one dose and no recommendation' : 'amounts of no medicine';

/** `clinical: true`, or a field that only clinical articles have. */
function frontMatterSays(article: Article): boolean | null {
  const data = article.frontMatter?.data;
  if (data === undefined) return null;
  if (typeof data.clinical === 'boolean') return data.clinical;
  return data.audience === 'professional' || data.audience === 'patient' ? true : null;
}
