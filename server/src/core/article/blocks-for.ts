import type { TextView } from '../text/text-view.ts';
import type { Article, Block } from './model.ts';

/** What is asked of the words of a block; the same for the same words. Nothing is found where it is false or empty. */
export type Asked = (view: TextView) => boolean | readonly unknown[];

/**
 * The blocks in which a reader may find something, in reading order: all but those of which it is known that it finds
 * nothing. A host that keeps an article from one state to the next remembers it for every piece of the text, so that a
 * keystroke does not ask thousands of blocks; one that reads each text once is given all blocks. `under`: for a reader
 * that asks more than the words, what else its answer depends on.
 */
export function blocksFor(article: Article, asked: Asked, under: object = asked): readonly Block[] {
  const { blocks, pieces } = article;
  if (pieces.every(({ kept }) => kept === null)) return blocks;
  const found: Block[] = [];
  for (const { first, end, kept } of pieces) {
    for (const at of kept?.get(under) ?? within(blocks, first, end, asked, (said) => kept?.set(under, said))) {
      const block = blocks[first + at];
      if (block !== undefined) found.push(block);
    }
  }
  return found;
}

/** Places counted from the first block of a piece. */
function within(
  blocks: readonly Block[],
  first: number,
  end: number,
  asked: Asked,
  keep: (found: readonly number[]) => void,
): readonly number[] {
  const found: number[] = [];
  for (let index = first; index < end; index++) {
    const block = blocks[index];
    const said = block !== undefined && asked(block.view);
    if (typeof said === 'boolean' ? said : said.length > 0) found.push(index - first);
  }
  keep(found);
  return found;
}
