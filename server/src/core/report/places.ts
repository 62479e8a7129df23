import { LineIndex } from '../text/line-index.ts';
import type { Place } from '../text/place.ts';
import type { Span } from '../text/span.ts';

export type PlaceJson = Place;

/** Turns the spans of one text into places. `text` is without a byte order mark. */
export class Places {
  private readonly lines: LineIndex;

  constructor(readonly text: string) {
    this.lines = new LineIndex(text);
  }

  of(span: Span): PlaceJson {
    const start = this.lines.position(span.start);
    const end = this.lines.position(span.end);
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  /** A place together with the source slice it covers. */
  withText(span: Span): PlaceJson & { readonly text: string } {
    return { ...this.of(span), text: this.text.slice(span.start, span.end) };
  }

  /** The first `length` UTF-16 units of a 1-based line. */
  startOfLine(line: number, length: number): string {
    const start = this.lines.lineStart(line);
    return this.text.slice(start, start + length);
  }
}
