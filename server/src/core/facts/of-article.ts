import { byObject } from '../text/memo.ts';
import type { ArticleFacts } from './types.ts';

/** What several rules ask of the same facts, found once. */
export const ofArticle = <T>(read: (facts: ArticleFacts) => T): ((facts: ArticleFacts) => T) => byObject(read);
