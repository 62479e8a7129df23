/** Reads doses with the names that ship: the formulary's and those of the open list. */
import { readArticle } from '../../../../server/src/core/article/read-article.ts';
import type { DoseReading } from '../../../../server/src/core/facts/doses/dose-reading.ts';
import { readDoses } from '../../../../server/src/core/facts/doses/read-doses.ts';
import { builtInEnvironment } from '../../../harness/environment.ts';

const { formulary } = builtInEnvironment();

/** A text of one paragraph is an instruction. */
export const read = (text: string): DoseReading[] =>
  readDoses(readArticle(text), formulary).flatMap(({ doses }) => doses);

/** Prose: a paragraph of an article that has another one before it. */
export const readProse = (text: string): DoseReading[] => read(`Some words stand before.\n\n${text}`);
