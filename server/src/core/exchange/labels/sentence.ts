import type { Span } from '../../text/span.ts';

const END = /[.;!?](?=\s)/g;

/** The sentence of a block in which a span stands, as it is written. */
export function sentenceAround(text: string, span: Span, block: Span): string {
  let start = block.start;
  let end = block.end;
  END.lastIndex = block.start;
  for (let match = END.exec(text); match !== null && match.index < block.end; match = END.exec(text)) {
    if (match.index < span.start) start = match.index + 1;
    else if (match.index >= span.end) {
      end = match.index + 1;
      break;
    }
  }
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
