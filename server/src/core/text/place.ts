import type { Span } from './span.ts';

/** Lines and columns from 1, columns in UTF-16 units, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A span that knows its place, for whoever no longer has the text. */
export interface PlacedSpan extends Span, Place {}

/** The first character of a text. */
export const BEGINNING: PlacedSpan = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

/** By place alone: the order of their spans, for what no longer has them. */
export const byPlace = (a: Place, b: Place): number =>
  a.line - b.line || a.column - b.column || a.endLine - b.endLine || a.endColumn - b.endColumn;
