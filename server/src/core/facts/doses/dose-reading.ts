import type { Verdict } from '../../formulary/verdict.ts';
import type { DoseFact, UnjudgedDose } from '../types.ts';

/** A dose before its citations are linked. */
export type DoseReading = Omit<UnjudgedDose, 'citations' | 'sourced'>;

const NOT_ASKED: Verdict = {
  ...{ kind: 'not-checked', drug: null, dimension: null, jurisdiction: null },
  ...{ scope: null, rule: null, limit: null, reason: null },
};

/**
 * What is found out of a dose only later stands empty from the start: an object that gets fields while it is copied costs
 * fifty times as much, and at every key a thousand doses of a long article are copied.
 */
export const EMPTY: Pick<DoseFact, Exclude<keyof DoseFact, keyof DoseReading>> = {
  citations: [],
  sourced: false,
  blockKey: '',
  verdicts: [],
  verdict: NOT_ASKED,
};
