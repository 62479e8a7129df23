/** "A, B and C at 5, 10 and 25 mg/kg daily, respectively": figures that share the unit of the last are doses of their own. */
import { type Tokens, wordAt } from '../tokens/token.ts';
import type { Draft } from './draft.ts';

/** A longer list is a table that was lost. */
const MOST = 8;

export function listedAmounts(tokens: Tokens, drafts: readonly Draft[]): Draft[] {
  const listed = drafts.map((draft) => figuresBefore(tokens, draft));
  const figures = new Set(listed.flat());
  // In an instruction such a figure alone was taken for a number of pieces.
  return drafts.flatMap((draft, nth) =>
    draft.bare && figures.has(draft.first) ? [] : [...(listed[nth] ?? []).map((at) => alike(tokens, draft, at)), draft],
  );
}

/** Tokens of the figures that a list leads to the amount, in order; none where anything else stands between. */
function figuresBefore(tokens: Tokens, { first, low, high, unit, limit }: Draft): number[] {
  const found: number[] = [];
  if (unit === null || low === null || low !== high || limit) return found;
  let at = first;
  while (found.length < MOST) {
    const joint = wordAt(tokens, at - 1);
    const figure = joint === 'and' && wordAt(tokens, at - 2) === ',' ? at - 3 : at - 2;
    const listed = joint === 'and' ? found.length === 0 : joint === ',';
    if (!listed || tokens[figure]?.kind !== 'number' || !Number.isFinite(tokens[figure].value)) break;
    found.unshift(figure);
    at = figure;
  }
  return found;
}

function alike(tokens: Tokens, draft: Draft, at: number): Draft {
  const token = tokens[at];
  const span = { start: token?.start ?? draft.start, end: token?.end ?? draft.end };
  const value = token?.value ?? null;
  return {
    ...draft,
    ...span,
    first: at,
    amountNext: at + 1,
    next: at + 1,
    low: value,
    high: value,
    parts: [{ kind: 'low', span }],
  };
}
