import type { Element } from '../grammar/element.ts';
import { wordAt } from '../tokens/token.ts';
import type { State } from './state.ts';

/** "20 mcg/kg, min 0.1 mg, max 0.5 mg": the least that a dose by weight comes to, no dose of its own. */
export function isFloor(
  { tokens, open: dose, limit }: State,
  { amount, first }: Element & { kind: 'amount' },
): boolean {
  if (limit !== null || dose === null || dose.basis === null || amount.basis !== null) return false;
  if (first - dose.next > 5) return false;
  if (amount.opener === 'at-least') return /^[(,]$/.test(wordAt(tokens, first - 1));
  let at = first - 1;
  while (at > first - 4 && /^(?:dose|single|of|is|[.:])$/.test(wordAt(tokens, at))) at -= 1;
  return /^(?:min|minimum)$/.test(wordAt(tokens, at)) && wordAt(tokens, at - 1) !== '/';
}
