import type { Root } from 'mdast';
import { type Parse, rememberingParse } from '../article/markdown/parse-chunks.ts';
import { parseMarkdown } from '../article/markdown/parse-markdown.ts';
import type { Candidate } from '../facts/citations/candidate.ts';
import type { SentenceReading } from '../facts/doses/read-sentence.ts';
import { type FactMemory, NO_FACT_MEMORY } from '../facts/fact-memory.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { type Remember, readAnew, remembering } from '../text/remember.ts';

/** What a host keeps between analyses under one environment; another environment needs a memory of its own. */
export interface AnalysisMemory extends FactMemory {
  /** A keystroke changes one piece of a text; the trees of the others are kept. */
  readonly parse: Parse;
  readonly verdicts: Remember<readonly Verdict[]>;
  readonly digests: Remember<string>;
  /** Keys of blocks by their words as they stand. */
  readonly blocks: Remember<string>;
  /** The next analysis is about to begin. */
  readonly turn: () => void;
}

/** For a host that analyses one text again and again: results are the same as without. */
export function analysisMemory(): AnalysisMemory {
  const parts = {
    trees: remembering<Root>(),
    sentences: remembering<readonly SentenceReading[]>(),
    marks: remembering<readonly Candidate[]>(),
    verdicts: remembering<readonly Verdict[]>(),
    digests: remembering<string>(),
    blocks: remembering<string>(),
  };
  return {
    parse: rememberingParse(parts.trees.ask),
    sentences: parts.sentences.ask,
    marks: parts.marks.ask,
    verdicts: parts.verdicts.ask,
    digests: parts.digests.ask,
    blocks: parts.blocks.ask,
    turn: () => {
      for (const part of Object.values(parts)) part.turn();
    },
  };
}

export const NO_MEMORY: AnalysisMemory = {
  ...NO_FACT_MEMORY,
  parse: parseMarkdown,
  verdicts: readAnew,
  digests: readAnew,
  blocks: readAnew,
  turn: () => undefined,
};
