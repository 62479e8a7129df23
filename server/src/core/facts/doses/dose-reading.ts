import type { UnjudgedDose } from '../types.ts';

/** A dose before its citations are linked. */
export type DoseReading = Omit<UnjudgedDose, 'citations' | 'sourced'>;
