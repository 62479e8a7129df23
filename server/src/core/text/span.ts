/** Half-open UTF-16 offsets `[start, end)` into the article's text (byte order mark removed). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const span = (start: number, end: number): Span => ({ start, end });

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end));

export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
