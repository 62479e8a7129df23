import type { Verdict } from '../../formulary/verdict.ts';
import type { UnjudgedDose } from '../types.ts';

/**
 * A dose before its citations are linked. It is made with all fields that a dose will have, since an object that gets
 * fields while it is copied costs fifty times as much, and at every key a thousand doses of a long article are copied.
 */
export type DoseReading = Omit<UnjudgedDose, 'citations' | 'entries' | 'sourced'>;

/** The verdict of a dose that is not judged yet. */
export const NOT_ASKED: Verdict = {
  kind: 'not-checked',
  drug: null,
  dimension: null,
  jurisdiction: null,
  scope: null,
  rule: null,
  limit: null,
  reason: null,
};
