/** Tells "X to Y" that is a step, and where it leads, from a range. */
import { type Tokens, wordAt } from '../tokens/token.ts';
import { type Denominators, readDenominators } from './denominator.ts';
import { type UnitRead, unitAt } from './dose-units.ts';
import type { NumberRead } from './numbers.ts';
import { sameUnit } from './same-unit.ts';

const STEP =
  /^(?:increas|rais|titrat|escalat|reduc|decreas|taper|lower|wean|chang|switch|drop|doubl|halv|step|built|build|up-?titrat|[↑↓])/;

export function isStep(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 8; back -= 1) if (STEP.test(wordAt(tokens, back))) return true;
  return false;
}

/** "by 500 mg weekly to 1000 mg", "by 500 mg to 2 g daily": a step, and where it leads. */
export function isStepBy(tokens: Tokens, at: number, { low, lowUnit: { unit, under }, high }: TwoAmounts): boolean {
  const highUnit = unitAt(tokens, high.next);
  if (wordAt(tokens, at - 1) !== 'by' || highUnit === null || !isStep(tokens, at)) return false;
  const { per } = readDenominators(tokens, highUnit.next);
  if (under.per !== null) return per !== under.per;
  const least = sameUnit(low.value * unit.factor, unit.unit, highUnit.unit) * LEAST_STEPS;
  return per !== null && least <= high.value * highUnit.factor;
}

interface TwoAmounts {
  readonly low: NumberRead;
  readonly lowUnit: { readonly unit: UnitRead; readonly under: Denominators };
  readonly high: NumberRead;
}

/** From so many steps on, the amount behind "to" is where they lead and not the larger of two steps. */
const LEAST_STEPS = 3;

/** "in steps of 40 mg to 160 mg daily": how large a step, and where they lead. */
export const isStepOf = (tokens: Tokens, at: number, high: NumberRead): boolean =>
  wordAt(tokens, at - 1) === 'of' &&
  /^(?:steps|increments|decrements)$/.test(wordAt(tokens, at - 2)) &&
  /^(?:daily|a|per|once|twice|three|od|bd|bid|tds|tid)$/.test(wordAt(tokens, high.next + 1));
