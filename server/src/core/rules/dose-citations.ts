import type { DoseFact } from '../facts/types.ts';

/** A dose that a reader would look up: advised, plainly read, of a known drug, and no step up or down. */
export const needsCitation = (dose: DoseFact): boolean =>
  dose.role === 'recommendation' &&
  dose.confidence === 'high' &&
  dose.drugs.length > 0 &&
  dose.unit !== null &&
  !['increment', 'decrement', 'threshold'].includes(dose.phase);
