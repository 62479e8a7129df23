/** Tells an amount that only says when something else is due: "if no response after 10 mg", "once 60 mg is reached". */
import type { Draft } from '../assemble/draft.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

const LACKING = oneOf('no not without poor inadequate insufficient lack failed fails');

/** "if no response after 10 mg": what has been given by then. */
export const isWithoutEffect = (tokens: Tokens, draft: Draft): boolean =>
  /^(?:after|to)$/.test(wordAt(tokens, draft.first - 1)) &&
  /^(?:response|effect|improvement|respond|responds|responded|responding|improve|improved)$/.test(
    wordAt(tokens, draft.first - 2),
  ) &&
  tokens.slice(Math.max(0, draft.first - 6), draft.first - 2).some((token) => LACKING.test(token.word));

/** "when the rate reaches 0.25 mcg/kg/min, add …", "once 60 mg is reached": what is run by then; "until it reaches 300 mg" leads there. */
export function isReached(tokens: Tokens, draft: Draft): boolean {
  const behind = /^(?:is|are|was|has|have)$/.test(wordAt(tokens, draft.next))
    ? /^(?:reached|exceeded|been)$/.test(wordAt(tokens, draft.next + 1))
    : false;
  if (!behind && !/^reach(?:es|ed)?$/.test(wordAt(tokens, draft.first - 1))) return false;
  for (let at = draft.first - 1; at >= 0 && at >= draft.first - 7; at -= 1)
    if (/^(?:when|once|if|after)$/.test(wordAt(tokens, at))) return true;
  return false;
}

/** "2.5 mg daily to start, up to 20 mg daily" */
export function isBehindStart(tokens: Tokens, { first }: Draft): boolean {
  const comma = [first - 1, first - 3].find((at) => wordAt(tokens, at) === ',') ?? 0;
  return /^(?:start|begin|initially|first|outset)$/.test(wordAt(tokens, comma - 1));
}
