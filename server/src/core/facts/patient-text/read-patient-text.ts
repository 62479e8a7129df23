import type { Article } from '../../article/model.ts';
import { gradeSections, type Masks } from './grade-sections.ts';
import { readDoseWarnings, readHelpAdvice } from './read-advice.ts';
import { readJargon } from './read-jargon.ts';
import type { PatientText } from './types.ts';

/** What a text for patients is judged by: how hard it reads, its terms, its warnings. */
export function readPatientText(article: Article, masks: Masks): PatientText {
  const body = article.blocks.filter((block) => block.region === 'body');
  const prose = body.filter((block) => block.kind !== 'heading');
  return {
    grades: gradeSections(article, prose, masks),
    jargon: readJargon(prose),
    doseWarnings: readDoseWarnings(prose),
    helpAdvice: readHelpAdvice(body),
  };
}
