import type { Article } from '../article/model.ts';
import { shortDigest } from '../text/digest.ts';
import { type Remember, readAnew } from '../text/remember.ts';

/** Gives the key of the block that an offset stands in; the same words have the same key wherever they are. */
export type BlockKeys = (offset: number) => string;

/** Keys are worked out only for blocks that are asked for. Outside every block the key is empty. */
export function blockKeys(article: Article, remember: Remember<string> = readAnew): BlockKeys {
  const known = new Map<number, string>();
  return (offset) => {
    const block = blockAt(article, offset);
    if (block === null) return '';
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
  let low = 0;
  let high = article.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((article.blocks[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const block = article.blocks[low];
  return block !== undefined && block.span.start <= offset && offset <= block.span.end ? low : null;
}
