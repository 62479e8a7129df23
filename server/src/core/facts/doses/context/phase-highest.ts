/** Words that make an amount the highest, and those that speak of the maximum of another dose. */
import type { Draft } from '../assemble/draft.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

/** "the highest daily dose is 20 mg"; the highest that was studied is no limit. */
export const isHighest = (tokens: Tokens, draft: Draft, at: number): boolean =>
  /^(?:highest|top)$/.test(wordAt(tokens, at)) &&
  /^(?:dose|daily|recommended|licensed|permitted)$/.test(wordAt(tokens, at + 1)) &&
  !tokens.slice(at, draft.first).some(({ word }) => STUDIED.test(word));
/** "if the maximum is reached, add 2.5 mg": the maximum of another dose. */
const isReachedBy = (tokens: Tokens, at: number, to: number): boolean =>
  tokens
    .slice(at, Math.min(to, at + 6))
    .some(({ word }) => /^(?:reached|ineffective|insufficient|exceeded)$/.test(word)) &&
  tokens.slice(Math.max(0, at - 4), at).some(({ word }) => /^(?:if|when|once|after)$/.test(word));
const STUDIED = oneOf('was were tested studied used given evaluated reported');

/** "(max 3 doses) 0.5 mg": of how many, not of how much; or the maximum of another dose. */
export const isOfOther = (tokens: Tokens, at: number, to: number): boolean =>
  isReachedBy(tokens, at, to) ||
  (to > at + 2 && tokens[at + 1]?.kind === 'number' && /^(?:doses?|times|attempts)$/.test(wordAt(tokens, at + 2)));
