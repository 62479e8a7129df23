import { type Remember, readAnew } from '../text/remember.ts';
import type { Candidate } from './citations/candidate.ts';
import type { SentenceReading } from './doses/read-sentence.ts';

/** Readings of single blocks that a host keeps, so that a keystroke costs by the block it changes. */
export interface FactMemory {
  readonly sentences: Remember<readonly SentenceReading[]>;
  readonly marks: Remember<readonly Candidate[]>;
}

export const NO_FACT_MEMORY: FactMemory = { sentences: readAnew, marks: readAnew };
