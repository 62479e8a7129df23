/** Drugs that a sentence names as part of the solution of another one. */
import type { Draft } from '../assemble/draft.ts';
import { isVolume } from '../grammar/dose-units.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import type { DrugGroup } from './drug-groups.ts';

const SOLVENT = new Set(['ml', 'l', 'litre', 'liter', 'of', 'a']);
const SHARE = /^(?:[\d.]{1,6}|%)$/;
const JOINED = /^(?:with|\+|and|plus)$/;

/** "in 100 mL 0.9% sodium chloride", "in 500 mL of glucose 5%": what a dose is mixed with. */
export function isSolvent(tokens: Tokens, { first }: DrugGroup): boolean {
  let at = first - 1;
  while (at >= 0 && at >= first - 6 && (SHARE.test(wordAt(tokens, at)) || SOLVENT.has(wordAt(tokens, at)))) at -= 1;
  return at < first - 1 && /^(?:in|with)$/.test(wordAt(tokens, at)) && tokens[at + 1]?.kind === 'number';
}

/** What a solution holds besides: its ratio tells it, or that the solution has its own strength and is measured out. */
export const isAddition = (tokens: Tokens, group: DrugGroup, draft: Draft): boolean =>
  hasRatioBehind(tokens, group) || hasRatioBefore(tokens, group) || isInSolution(tokens, group, draft);

/** "Lidocaine 2% with adrenaline 1:80,000: maximum 300 mg" */
const hasRatioBehind = (tokens: Tokens, { first, next }: DrugGroup): boolean =>
  JOINED.test(wordAt(tokens, first - 1)) &&
  wordAt(tokens, next) === '1' &&
  /^(?:[:]|in)$/.test(wordAt(tokens, next + 1));

/** "2% lidocaine with 1:100,000 of epinephrine: 5 mL" */
function hasRatioBefore(tokens: Tokens, { first }: DrugGroup): boolean {
  const at = wordAt(tokens, first - 1) === 'of' ? first - 2 : first - 1;
  return (
    tokens[at]?.kind === 'number' &&
    /^(?:[:]|in)$/.test(wordAt(tokens, at - 1)) &&
    wordAt(tokens, at - 2) === '1' &&
    JOINED.test(wordAt(tokens, at - 3))
  );
}

/** "1% lidocaine with adrenaline 10 mL", "Lidocaine 1% with adrenaline, 7 mg/kg" */
function isInSolution(tokens: Tokens, { first, drugs }: DrugGroup, draft: Draft): boolean {
  const measured = draft.basis === 'kg' || (draft.unit !== null && isVolume(draft.unit));
  if (!measured || !drugs.every(({ text }) => /^(?:adrenaline|epinephrine)$/i.test(text))) return false;
  return (
    wordAt(tokens, first - 1) === 'with' &&
    tokens.slice(Math.max(0, first - 6), first - 1).some(({ word }) => word === '%')
  );
}
