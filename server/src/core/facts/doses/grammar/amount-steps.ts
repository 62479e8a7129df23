/** Tells "X to Y" that is a step, and where it leads, from a range. */
import { decimal } from '../../../units/decimal.ts';
import { convert } from '../../../units/units.ts';
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

/**
 * "25 mg to 50 mg" is one range, "50 mg to 25 mg" hardly another than one with its ends exchanged; "25 mg to 3 weeks" is
 * none.
 */
export function orderOf(tokens: Tokens, at: number, two: TwoAmounts, joint: string): 'up' | 'down' | null {
  const { low, lowUnit: lower, high } = two;
  const unit = unitAt(tokens, high.next);
  if (unit === null || lower.under.concentration !== null || lower.under.every !== null) return null;
  const converted = sameUnit(low.value * lower.unit.factor, lower.unit.unit, unit.unit);
  if (unit.unit !== lower.unit.unit && convert(decimal(1), lower.unit.unit, unit.unit) === null) return null;
  if (converted <= high.value * unit.factor) return 'up';
  return unit.unit === lower.unit.unit && joint === 'to' && !isDown(tokens, at, high) ? 'down' : null;
}

/**
 * "from 40 mg down to 20 mg", "40 mg to 20 mg after 4 weeks": where a dose is brought, and not a range whose ends were
 * exchanged.
 */
function isDown(tokens: Tokens, at: number, high: NumberRead): boolean {
  if (isStep(tokens, at)) return true;
  for (let back = at - 1; back >= 0 && back >= at - 8; back -= 1)
    if (/^(?:from|better|versus|vs|than|convert|converted|converting|equals|equivalent|=)$/.test(wordAt(tokens, back)))
      return true;
  for (let next = high.next + 1; next <= high.next + 8 && next < tokens.length; next += 1) {
    if (/^[.;)|]$/.test(wordAt(tokens, next))) return false;
    if (
      /^(?:after|over|within|when|until|if|then|weeks?|days?|months?|conversion|equivalent|equals)$/.test(
        wordAt(tokens, next),
      )
    )
      return true;
  }
  return false;
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
