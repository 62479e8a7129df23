/** A range in brackets around the one amount that is meant: "5 (4–6) mg/kg". */
import { type Tokens, wordAt } from '../tokens/token.ts';
import type { NumberRead } from './numbers.ts';

/** Where the unit follows: behind the range, if there is one and the number lies in it. */
export function pastSpread(tokens: Tokens, { value, next }: NumberRead): number {
  if (wordAt(tokens, next) !== '(' || wordAt(tokens, next + 4) !== ')') return next;
  if (!/^(?:-|to)$/.test(wordAt(tokens, next + 2))) return next;
  const [least, most] = [tokens[next + 1]?.value ?? Number.NaN, tokens[next + 3]?.value ?? Number.NaN];
  return least <= value && value <= most ? next + 5 : next;
}
