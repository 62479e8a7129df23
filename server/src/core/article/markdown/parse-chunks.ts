import type { Root } from 'mdast';
import { type Remember, remembering } from '../../text/remember.ts';
import type { KnownWords, Said, TextView } from '../../text/text-view.ts';
import type { LaidPiece } from '../laid-piece.ts';
import type { KeptPlaces } from '../model.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { type ParsedPiece, parsePieces } from './parse-pieces.ts';
import { splitChunks } from './split-chunks.ts';

/** Markdown → tree. A host may give one that remembers what it has parsed; the result must be the same. */
export interface Parse {
  (text: string): Root;
  /** Views of blocks by the content of their nodes, where trees are given again in later readings. */
  readonly views?: KnownViews;
  readonly words?: KnownWords;
  /** What was found in the blocks of a piece, by its first node. */
  readonly places?: WeakMap<object, KeptPlaces>;
  /** How a piece was laid out, by its first node. */
  readonly laid?: WeakMap<object, LaidPiece>;
}

/** Each view as it was made, with the base that its nodes counted from. */
export interface KnownViews {
  get(nodes: readonly unknown[]): KnownView | undefined;
  set(nodes: readonly unknown[], known: KnownView): unknown;
}

interface KnownView {
  readonly view: TextView;
  readonly base: number;
}

/** Parses the text chunk by chunk, so that a chunk that did not change need not be parsed again. */
export const parseChunks = (text: string, parse: Parse = parseMarkdown): ParsedPiece[] =>
  parsePieces(text, splitChunks(text), parse);

/** Asks for the tree of a piece and the words of a block where the host keeps them: for a text that is read again and again. */
export const rememberingParse = (
  trees: Remember<Root> = remembering<Root>().ask,
  words: KnownWords = remembering<Said>().ask,
): Parse =>
  Object.assign(parseThrough(trees), { views: new WeakMap(), words, places: new WeakMap(), laid: new WeakMap() });

/** Parses no piece twice and finds no block's words twice, for a host that reads each text once but in steps. */
export const parseOnce = (): Parse => Object.assign(parseThrough(remembering<Root>().ask), { views: new Map() });

const parseThrough =
  (trees: Remember<Root>) =>
  (text: string): Root =>
    trees(text, () => parseMarkdown(text));
