/** Makes verdicts, and says of kinds of verdict which is more serious and which accuse. */
import {
  type Dimension,
  type NotCheckedReason,
  VERDICT_KINDS,
  type Verdict,
  type VerdictKind,
} from '../formulary/verdict.ts';

export function makeVerdict(kind: VerdictKind, drug: string | null, parts: Partial<Verdict> = {}): Verdict {
  const base = { kind, drug, dimension: null, jurisdiction: null, scope: null, rule: null, limit: null, reason: null };
  return { ...base, ...parts };
}

export const notChecked = (
  reason: NotCheckedReason,
  drug: string | null,
  dimension: Dimension | null = null,
  parts: Partial<Verdict> = {},
): Verdict => makeVerdict('not-checked', drug, { reason, dimension, ...parts });

/** 0 for the most serious kind. */
export const rank = (kind: VerdictKind): number => VERDICT_KINDS.indexOf(kind);

/** The most serious verdict; the first of equals. Of none: not checked, without a drug. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  const worst = worstOf(verdicts);
  return worst ?? notChecked('no-drug', null);
}

export function worstOf(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.reduce<Verdict | undefined>(
    (worst, next) => (worst === undefined || rank(next.kind) < rank(worst.kind) ? next : worst),
    undefined,
  );
}

/** Outside what a label says: everything that is neither within it nor unchecked. */
export const isOutside = (kind: VerdictKind): boolean => kind !== 'within-label' && kind !== 'not-checked';

/** One verdict a dimension: the most serious of each, in order of first appearance. */
export function onePerDimension(verdicts: readonly Verdict[]): Verdict[] {
  const worst = new Map<Dimension | null, Verdict>();
  for (const verdict of verdicts) {
    const known = worst.get(verdict.dimension);
    if (known === undefined || rank(verdict.kind) < rank(known.kind)) worst.set(verdict.dimension, verdict);
  }
  return [...worst.values()];
}
