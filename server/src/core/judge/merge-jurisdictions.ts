/**
 * Joins the verdicts of several jurisdictions: within one label and outside another is a conflict that shows both;
 * outside all of them takes the least severe. A label that has no rule for the patients does not silence another; one
 * by which the dose may be in order does.
 */
import type { Dimension, JurisdictionVerdict, NotCheckedReason, Verdict } from '../formulary/verdict.ts';
import { hasHigherLimit, type VerdictSet } from './alternatives.ts';
import { isOutside, rank, worstOf } from './verdicts.ts';

/** Where none was chosen, labels without a usable rule are left out as if they were not there. */
const LEFT_OUT: readonly (NotCheckedReason | null)[] = ['no-rule', 'draft-rule'];

/** The sets of all jurisdictions → one verdict a dimension. `chosen`: the jurisdictions were asked for by name. */
export function mergeJurisdictions(sets: readonly VerdictSet[], chosen: boolean): Verdict[] {
  const known = sets.filter((set) => set.length > 0);
  const usable = chosen ? known : known.filter((set) => !LEFT_OUT.includes(worstOf(set)?.reason ?? null));
  const judged = usable.length > 0 ? usable : known.slice(0, 1);
  if (judged.length === 1) return usable.length === 1 || chosen ? [...(judged[0] ?? [])] : anonymous(known);
  const open = judged.find((set) => MAY_BE_IN_ORDER.includes(worstOf(set)?.reason ?? null));
  if (open !== undefined && !judged.some(isWithin)) return open.map((verdict) => ({ ...verdict, jurisdiction: null }));
  const dimensions = new Set<Dimension | null>(judged.flatMap((set) => set.map(({ dimension }) => dimension)));
  return [...dimensions].map((dimension) => mergeDimension(judged, dimension));
}

/** Inside the union of its uses, above a range without a maximum, or by one of several rules. */
const MAY_BE_IN_ORDER: readonly (NotCheckedReason | null)[] = ['no-indication', 'no-limit', 'ambiguous'];

const isWithin = (set: VerdictSet): boolean => worstOf(set)?.kind === 'within-label';

/** No label can judge: the verdict is nobody's. A draft is more than nothing. */
function anonymous(sets: readonly VerdictSet[]): Verdict[] {
  const draft = sets.find((set) => worstOf(set)?.reason === 'draft-rule') ?? sets[0] ?? [];
  return draft.map((verdict) => (sets.length === 1 ? verdict : { ...verdict, jurisdiction: null }));
}

function mergeDimension(sets: readonly VerdictSet[], dimension: Dimension | null): Verdict {
  const votes = sets.flatMap((set) => voteIn(set, dimension) ?? []);
  const outside = votes.filter(({ kind }) => isOutside(kind));
  const within = votes.filter(({ kind }) => kind === 'within-label');
  const mildest = outside.reduce<Verdict | undefined>(milder, undefined);
  if (mildest === undefined) return worstOf(votes) ?? votes[0] ?? missing(dimension);
  if (within.length === 0) return mildest;
  return { ...mildest, kind: 'label-conflict', jurisdictions: votes.map(jurisdictionVerdict) };
}

/** What a set says in the dimension; a label that does not limit it and passes the dose speaks for the dose. */
function voteIn(set: VerdictSet, dimension: Dimension | null): Verdict | null {
  const own = set.find((verdict) => verdict.dimension === dimension);
  if (own !== undefined) return own;
  const worst = worstOf(set);
  return worst?.kind === 'within-label' ? worst : null;
}

function milder(best: Verdict | undefined, next: Verdict): Verdict {
  if (best === undefined) return next;
  if (best.kind === next.kind) return hasHigherLimit(next, best) ? next : best;
  return rank(next.kind) > rank(best.kind) ? next : best;
}

const jurisdictionVerdict = ({ jurisdiction, kind, rule, limit }: Verdict): JurisdictionVerdict => ({
  jurisdiction,
  kind,
  rule,
  limit,
});

const missing = (dimension: Dimension | null): Verdict => ({
  kind: 'not-checked',
  drug: null,
  dimension,
  jurisdiction: null,
  scope: null,
  rule: null,
  limit: null,
  reason: 'no-rule',
});
