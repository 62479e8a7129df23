import type { Root } from 'mdast';
import { type Remember, remembering } from '../../text/remember.ts';
import type { KnownWords, Said, TextView } from '../../text/text-view.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { type ParsedPiece, parsePieces } from './parse-pieces.ts';
import { splitChunks } from './split-chunks.ts';

/** Markdown → tree. A host may give one that remembers what it has parsed; the result must be the same. */
export interface Parse {
  (text: string): Root;
  /** Views of blocks by the content of their nodes, where trees are given again in later readings. */
  readonly views?: KnownViews;
  readonly words?: KnownWords;
}

/** Each view as it was made, with the base that its nodes counted from. */
export type KnownViews = WeakMap<readonly unknown[], { readonly view: TextView; readonly base: number }>;

/** Parses the text chunk by chunk, so that a chunk that did not change need not be parsed again. */
export const parseChunks = (text: string, parse: Parse = parseMarkdown): ParsedPiece[] =>
  parsePieces(text, splitChunks(text), parse);

/** Asks for the tree of a piece and the words of a block where the host keeps them: for a text that is read again and again. */
export const rememberingParse = (
  trees: Remember<Root> = remembering<Root>().ask,
  words: KnownWords = remembering<Said>().ask,
): Parse => Object.assign(parseThrough(trees), { views: new WeakMap(), words });

/** Parses no piece twice, for a host that reads each text once but in steps. */
export const parseOnce = (): Parse => parseThrough(remembering<Root>().ask);

const parseThrough =
  (trees: Remember<Root>) =>
  (text: string): Root =>
    trees(text, () => parseMarkdown(text));
