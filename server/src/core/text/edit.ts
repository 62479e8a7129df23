import type { Span } from './span.ts';

/** The text between two UTF-16 offsets is replaced. */
export interface Edit extends Span {
  readonly text: string;
}

/** Edits that do not overlap, applied to the text they were made for. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, start) + written;
    done = end;
  }
  return result + text.slice(done);
}
