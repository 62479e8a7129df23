import type { Root } from 'mdast';
import { type Parse, rememberingParse } from '../article/markdown/parse-chunks.ts';
import { parseMarkdown } from '../article/markdown/parse-markdown.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { type Remember, readAnew, remembering } from '../text/remember.ts';
import type { Said } from '../text/text-view.ts';

/** What a host keeps between analyses under one environment; another environment needs a memory of its own. */
export interface AnalysisMemory {
  /** A keystroke changes one block of a piece of a text; the trees of the others and the words of all blocks are kept. */
  readonly parse: Parse;
  /** By what a dose says, and by the dose itself as long as it is kept. */
  readonly verdicts: Remember<readonly Verdict[]>;
  readonly judged: WeakMap<object, Judged>;
  readonly digests: Remember<string>;
  /** Keys of blocks by their words as they stand. */
  readonly blocks: Remember<string>;
  /** The next analysis is about to begin. */
  readonly turn: () => void;
}

/** Verdicts, and by what else than the dose they were found. */
export interface Judged {
  readonly by: string;
  readonly verdicts: readonly Verdict[];
}

/** For a host that analyses one text again and again: results are the same as without. */
export function analysisMemory(): AnalysisMemory {
  const parts = {
    trees: remembering<Root>(),
    words: remembering<Said>(),
    verdicts: remembering<readonly Verdict[]>(),
    digests: remembering<string>(),
    blocks: remembering<string>(),
  };
  return {
    parse: rememberingParse(parts.trees.ask, parts.words.ask),
    verdicts: parts.verdicts.ask,
    judged: new WeakMap(),
    digests: parts.digests.ask,
    blocks: parts.blocks.ask,
    turn: () => {
      for (const part of Object.values(parts)) part.turn();
    },
  };
}

export const NO_MEMORY: AnalysisMemory = {
  parse: parseMarkdown,
  verdicts: readAnew,
  judged: new WeakMap(),
  digests: readAnew,
  blocks: readAnew,
  turn: () => undefined,
};
