import { type FactMemory, NO_FACT_MEMORY } from '../facts/fact-memory.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { type Remember, readAnew, remembering } from '../text/remember.ts';

/** What a host keeps between analyses under one environment; another environment needs a memory of its own. */
export interface AnalysisMemory extends FactMemory {
  readonly verdicts: Remember<readonly Verdict[]>;
  readonly digests: Remember<string>;
  /** Keys of blocks by their words as they stand. */
  readonly blocks: Remember<string>;
}

/** For a host that analyses one text again and again: results are the same as without. */
export const analysisMemory = (): AnalysisMemory => ({
  sentences: remembering(),
  marks: remembering(),
  verdicts: remembering(),
  digests: remembering(),
  blocks: remembering(),
});

export const NO_MEMORY: AnalysisMemory = { ...NO_FACT_MEMORY, verdicts: readAnew, digests: readAnew, blocks: readAnew };
