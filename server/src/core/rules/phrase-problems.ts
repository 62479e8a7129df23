import type { PhraseFact, PhraseKind } from '../facts/prose/types.ts';
import type { ArticleFacts } from '../facts/types.ts';
import { isEnglish } from './governance.ts';
import type { Problem } from './rule.ts';

/** The phrases of some kinds in an article whose language the tables know. */
export function phrasesOf(facts: ArticleFacts, ...kinds: readonly PhraseKind[]): readonly PhraseFact[] {
  return isEnglish(facts) ? facts.prose.phrases.filter(({ kind }) => kinds.includes(kind)) : [];
}

/** A problem about the words as they are written. */
export const phraseProblem = (phrase: PhraseFact, messageId = 'found'): Problem => ({
  messageId,
  data: { words: shortened(phrase.text) },
  span: phrase.span,
  subject: phrase.text.toLowerCase(),
});

const MOST = 80;

const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 3).trimEnd()}…` : text);
