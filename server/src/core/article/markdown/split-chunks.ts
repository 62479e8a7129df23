import type { Span } from '../../text/span.ts';

const HEADING = /^#{1,6}(?:[ \t]|$)/;
const FENCE = /^(`{3,}|~{3,})(.*)$/;
/** A fence that is not at the margin may belong to a list item: where it ends depends on what is around it. */
const INDENTED_FENCE = /^(?:[ \t]+|[-*+] |\d{1,9}[.)] ).{0,40}?(?:```|~~~)/;
/** HTML that goes on over blank lines until its end is written. */
const OPEN_HTML = /<(?:!--|\?|![A-Z]|!\[CDATA\[|(?:script|pre|style|textarea)(?:[\s>]|$))/i;
const CLOSE_HTML = /-->|\?>|\]\]>|<\/(?:script|pre|style|textarea)>/i;
/** Shorter pieces than this are not worth a parse of their own. */
const SHORTEST = 400;

/**
 * Cuts Markdown before headings at the margin, where every block above is surely closed: a parse costs more than its
 * length, and an unchanged piece need not be parsed again. Where that is not sure, there is one piece. The pieces cover
 * the text without gaps.
 */
export function splitChunks(text: string): Span[] {
  const starts = [0];
  let fence: string | null = null;
  let blankBefore = false;
  for (let start = endOfFrontMatter(text); start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next + 1;
    const line = text.slice(start, end).trimEnd();
    if (line.includes('\r') || (fence === null && isUnsure(line))) return [{ start: 0, end: text.length }];
    const last = starts[starts.length - 1] ?? 0;
    if (fence === null && blankBefore && start - last >= SHORTEST && HEADING.test(line)) starts.push(start);
    fence = fenceAfter(line, fence);
    blankBefore = line === '';
    start = end;
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

const isUnsure = (line: string): boolean =>
  INDENTED_FENCE.test(line) || (OPEN_HTML.test(line) && !CLOSE_HTML.test(line.slice(line.search(OPEN_HTML))));

/** The open fence after this line, or null. */
function fenceAfter(line: string, open: string | null): string | null {
  const match = FENCE.exec(line);
  if (match === null) return open;
  const [, marks = '', rest = ''] = match;
  if (open === null) return marks.startsWith('`') && rest.includes('`') ? null : marks;
  return marks.startsWith(open.charAt(0)) && marks.length >= open.length && rest.trim() === '' ? null : open;
}

/** Where the text after front matter begins; a heading inside it is a comment. */
function endOfFrontMatter(text: string): number {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  if (fence === null) return 0;
  const close = text.indexOf(`\n${fence[1]}`, fence[0].length - 1);
  return close < 0 ? 0 : close + 1;
}
