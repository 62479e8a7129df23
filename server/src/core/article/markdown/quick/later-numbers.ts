import type { BlockContext, BlockParser, Line, MarkdownParser } from '@lezer/markdown';

/** A number that begins an item, but no list right below words. */
export const LATER_NUMBER = /^(?!1[.)])\d{1,9}[.)](?:[ \t]|$)/;

type EndLeaf = NonNullable<BlockParser['endLeaf']>;

/** What the library does not show: its version is pinned, and texts of both kinds are tests. */
interface Hidden {
  endLeafBlock: readonly EndLeaf[];
}

/**
 * Inside a numbered list the library lets any number end a line of words. By CommonMark that may be the next item of a
 * list around; what stands within the same item begins with 1.
 */
export function withNumbersInWords(parser: MarkdownParser): MarkdownParser {
  const hidden = parser as unknown as Hidden;
  hidden.endLeafBlock = hidden.endLeafBlock.map(
    (ends): EndLeaf =>
      (cx, line, leaf) =>
        !isWithin(cx, line) && ends(cx, line, leaf),
  );
  return parser;
}

/** A later number in a line that goes on with all lists and quotations which are open. */
const isWithin = (cx: BlockContext, line: Line): boolean =>
  (line as unknown as { readonly depth: number }).depth === cx.depth && LATER_NUMBER.test(line.text.slice(line.pos));
