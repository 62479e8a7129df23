/**
 * Joins the verdicts of rules of which any may be the one that holds: several routes, uses, populations. A dose is
 * passed only where all agree, and accused only where none allows it, by the least severe.
 */
import type { Verdict, VerdictKind } from '../formulary/verdict.ts';
import { decimalOrNull, isAbove } from '../units/decimal.ts';
import { convert } from '../units/units.ts';
import { isOutside, rank, worstOf } from './verdicts.ts';

/** The verdicts of one alternative, one a dimension. */
export type VerdictSet = readonly Verdict[];

/** The set on which all alternatives agree; null where they differ. */
export function agreed(sets: readonly VerdictSet[]): VerdictSet | null {
  const worst = sets.map((set) => worstOf(set));
  const first = worst[0];
  if (first === undefined) return null;
  if (!worst.every((verdict) => verdict?.kind === first.kind && verdict.reason === first.reason)) return null;
  return leastSevere(sets);
}

/** The least severe set where every alternative says that the dose is outside; else null. */
export function leastOutside(sets: readonly VerdictSet[]): VerdictSet | null {
  const outside = sets.every((set) => isOutside(worstOf(set)?.kind ?? 'not-checked'));
  return sets.length === 0 || !outside ? null : leastSevere(sets);
}

/** The least severe set; of equals the one with the highest limit. */
function leastSevere(sets: readonly VerdictSet[]): VerdictSet {
  return sets.reduce((best, next) => (isMilder(next, best) ? next : best));
}

function isMilder(next: VerdictSet, best: VerdictSet): boolean {
  const [a, b] = [worstOf(next), worstOf(best)];
  if (a === undefined || b === undefined) return false;
  return severity(a.kind) === severity(b.kind) ? hasHigherLimit(a, b) : severity(a.kind) > severity(b.kind);
}

/** More than helps and more than is recommended weigh the same: of two uses, the one that allows more speaks. */
const severity = (kind: VerdictKind): number => rank(kind === 'above-no-benefit' ? 'above-recommended' : kind);

/** True when the limit of `a` is the higher one, in whatever units the two are said. */
export function hasHigherLimit(a: Verdict, b: Verdict): boolean {
  if (a.limit === null || b.limit === null || a.limit.per !== b.limit.per) return false;
  const [x, y] = [decimalOrNull(a.limit.value), decimalOrNull(b.limit.value)];
  const inUnitOfB = x === null ? null : convert(x, a.limit.unit, b.limit.unit);
  return inUnitOfB !== null && y !== null && isAbove(inUnitOfB, y);
}
