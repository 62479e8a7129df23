/** Tells names of what is taken besides the drug that is dosed. */
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import type { DrugGroup } from './drug-groups.ts';

/**
 * "…; with rifampicin, 50 mg twice daily", "Without valproate: 25 mg", "Patients on warfarin: 5 mg": what is or is not
 * taken besides leads a clause of its own.
 */
export function isAlongside(tokens: Tokens, { first, next, drugs }: DrugGroup): boolean {
  const [word, before, behind] = [wordAt(tokens, first - 1), wordAt(tokens, first - 2), wordAt(tokens, next)];
  if (word === 'without' || isAdjunctTo(tokens, first)) return true;
  if (OTHERS.test(word) && drugs.every(({ kind }) => kind === 'class')) return true;
  if (word === 'with') return (/^[;,(.]?$/.test(before) || TOGETHER.test(before)) && /^[,:]$/.test(behind);
  return behind === ':' && /^(?:on|taking|receiving)$/.test(word) && TAKERS.test(before);
}

/** "Lamotrigine with valproate: 25 mg": at the head of a line, what is taken besides the one that is dosed. */
export const isBesides = (tokens: Tokens, before: DrugGroup | undefined, { first, next }: DrugGroup): boolean =>
  before !== undefined &&
  before.first === 0 &&
  before.next === first - 1 &&
  wordAt(tokens, first - 1) === 'with' &&
  wordAt(tokens, next) === ':';

const TOGETHER = oneOf('combination combined conjunction together association');
const TAKERS = oneOf('if when patients people adults children those already also');
/** "stop the previous antidepressant, then 300 mg": not the one that is dosed. */
const OTHERS = oneOf('previous prior other another concomitant concurrent existing');

/** "as adjunct to a statin, 10 mg daily", "adjunctive therapy to mood stabilizers": what it is added to. */
function isAdjunctTo(tokens: Tokens, first: number): boolean {
  const to = /^an?$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  if (!/^(?:to|with)$/.test(wordAt(tokens, to))) return false;
  const before = /^(?:therapy|treatment)$/.test(wordAt(tokens, to - 1)) ? to - 2 : to - 1;
  return /^(?:adjunct|adjunctive|adjuvant)$/.test(wordAt(tokens, before));
}
