/** Names that stand in brackets behind another: mentioned only, or the same thing by a name that lists know. */
import { type Tokens, wordAt } from '../tokens/token.ts';
import type { DrugGroup } from './drug-groups.ts';

/** "Lamotrigine (with valproate): 25 mg": a name that only a bracket mentions, behind the one that is dosed. */
export function isAside(
  tokens: Tokens,
  before: DrugGroup | undefined,
  { first, next }: DrugGroup,
  dose: number,
): boolean {
  if (before === undefined || before.drugs.some((drug) => drug.kind === 'class')) return false;
  let open = first - 1;
  while (open >= before.next && open >= first - 8 && !/^[()]$/.test(wordAt(tokens, open))) open -= 1;
  if (open < before.next || wordAt(tokens, open) !== '(') return false;
  if (isOtherName(tokens, open, { first, next }, dose)) return false;
  return tokens.slice(next, Math.min(dose, next + 12)).some((token) => token.word === ')');
}

/** "A 2 mg, Foobaran (B) 50 mg": the bracket says what the word before it is, which no list knows. */
const isOtherName = (
  tokens: Tokens,
  open: number,
  { first, next }: Pick<DrugGroup, 'first' | 'next'>,
  dose: number,
): boolean =>
  first === open + 1 &&
  wordAt(tokens, next) === ')' &&
  dose - next <= 2 &&
  tokens[open - 1]?.kind === 'word' &&
  /^(?:[,;+&]|and|or|plus)$/.test(wordAt(tokens, open - 2));
