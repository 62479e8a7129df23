/** The entries of a section of an article that is being written, kept as long as the section's piece of the text is the same. */

import type { Article, Block, KeptPlaces } from '../../article/model.ts';
import { pieceOf } from '../../article/piece-of.ts';
import type { Span } from '../../text/span.ts';
import type { IdentifierFact } from '../types.ts';
import type { ListedEntry } from './read-references.ts';

interface Kept {
  readonly isHeading: boolean;
  readonly start: number;
  readonly entries: readonly ListedEntry[];
}

const KEPT = new WeakMap<KeptPlaces, Map<number, Kept>>();

/** `isHeading`: whether the heading is the entry, which other sections decide. */
export function keptEntries(
  article: Article,
  blocks: readonly Block[],
  isHeading: boolean,
  read: () => readonly ListedEntry[],
): readonly ListedEntry[] {
  const [first] = blocks;
  const last = blocks[blocks.length - 1];
  const piece = first === undefined ? null : pieceOf(article, first.index);
  if (first === undefined || last === undefined || piece === null || piece.kept === null || last.index >= piece.end)
    return read();
  const known = KEPT.get(piece.kept) ?? new Map<number, Kept>();
  KEPT.set(piece.kept, known);
  const there = known.get(first.index - piece.first);
  if (there !== undefined && there.isHeading === isHeading) return moved(there.entries, first.span.start - there.start);
  const entries = read().map((entry) => ({ ...entry, kept: {} }));
  known.set(first.index - piece.first, { isHeading, start: first.span.start, entries });
  return entries;
}

function moved(entries: readonly ListedEntry[], by: number): readonly ListedEntry[] {
  if (by === 0) return entries;
  const span = (at: Span): Span => ({ start: at.start + by, end: at.end + by });
  const identifier = (one: IdentifierFact): IdentifierFact => ({ ...one, span: span(one.span) });
  return entries.map((entry) => ({
    ...entry,
    span: span(entry.span),
    start: entry.start + by,
    label: entry.label === null ? null : span(entry.label),
    identifiers: entry.identifiers.map(identifier),
  }));
}
