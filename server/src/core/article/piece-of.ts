import { partitionPoint } from '../text/partition-point.ts';
import type { Article, Piece } from './model.ts';

/** The piece of the text that a block was laid out from, by halving. */
export function pieceOf({ pieces }: Article, block: number): Piece | null {
  const piece = pieces[partitionPoint(pieces.length, (at) => (pieces[at]?.first ?? 0) <= block) - 1];
  return piece !== undefined && piece.first <= block && block < piece.end ? piece : null;
}
