import type { Article } from '../../article/model.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import { bySpan } from '../../text/span.ts';
import type { DrugMention } from '../types.ts';
import { readAbbreviations } from './abbreviations.ts';
import { readChoices } from './choices.ts';
import { readConditions } from './conditions.ts';
import { readJoinedText } from './joined-text.ts';
import { readPhrases } from './phrases.ts';
import { readRepeats } from './repeats.ts';
import { readStances } from './stances.ts';
import { readStatistics } from './statistics.ts';
import { readStepReferences } from './step-references.ts';
import type { ProseFacts } from './types.ts';

/** What the sentences themselves say: their words, lists, abbreviations and repetitions. */
export function readProse(article: Article, drugs: readonly DrugMention[], index: FormularyIndex): ProseFacts {
  return {
    phrases: [...readPhrases(article), ...readJoinedText(article)].sort((a, b) => bySpan(a.span, b.span)),
    abbreviations: readAbbreviations(article),
    choices: readChoices(article, drugs),
    statistics: readStatistics(article),
    stances: readStances(article, drugs, index),
    conditions: readConditions(article, index),
    repeats: readRepeats(article),
    stepReferences: readStepReferences(article),
  };
}

/** An article that could not be read says nothing. */
export const NO_PROSE: ProseFacts = {
  phrases: [],
  abbreviations: [],
  choices: [],
  statistics: [],
  stances: [],
  conditions: [],
  repeats: [],
  stepReferences: [],
};
