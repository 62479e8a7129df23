import type { Article, Block } from '../article/model.ts';
import { shortDigest } from '../text/digest.ts';
import { partitionPoint } from '../text/partition-point.ts';
import { type Remember, readAnew } from '../text/remember.ts';

/** Gives the key of the block that an offset stands in; the same words have the same key wherever they are. */
export type BlockKeys = (offset: number) => string;

/** Keys are worked out only for blocks that are asked for. Outside every block the key is empty. */
export function blockKeys(article: Article, remember: Remember<string> = readAnew): BlockKeys {
  const known = new Map<number, string>();
  // Doses and findings are asked for in reading order, or nearly so.
  let last = 0;
  return (offset) => {
    const block = standsIn(article, last, offset) ? last : blockAt(article, offset);
    if (block === null) return '';
    last = block;
    const there = known.get(block);
    if (there !== undefined) return there;
    const text = article.blocks[block]?.view.text ?? '';
    const key = remember(text, () => shortDigest(words(text)));
    known.set(block, key);
    return key;
  };
}

function words(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Blocks do not overlap and are in document order. */
function blockAt(article: Article, offset: number): number | null {
  const last = partitionPoint(article.blocks.length, (at) => (article.blocks[at]?.span.start ?? 0) <= offset) - 1;
  return isIn(article.blocks[last], offset) ? last : null;
}

/** Where two meet, the later is meant. */
const standsIn = ({ blocks }: Article, at: number, offset: number): boolean =>
  isIn(blocks[at], offset) && (blocks[at + 1]?.span.start ?? offset + 1) > offset;

const isIn = (block: Block | undefined, offset: number): boolean =>
  block !== undefined && block.span.start <= offset && offset <= block.span.end;
