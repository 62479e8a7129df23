import type { Article, Piece } from './model.ts';

/** The piece of the text that a block was laid out from, by halving. */
export function pieceOf({ pieces }: Article, block: number): Piece | null {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.first ?? 0) <= block) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece !== undefined && piece.first <= block && block < piece.end ? piece : null;
}
