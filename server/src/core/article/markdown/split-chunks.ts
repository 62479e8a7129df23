import { nextIn } from '../../text/next-in.ts';
import type { Span } from '../../text/span.ts';

const HEADING = /^#{1,6}(?:[ \t]|$)/;
/** A fence, and what stands before it when it may belong to a list item: where it ends depends on that. */
const FENCE = /^((?:[ \t]|[-*+] |\d{1,9}[.)] ){0,20})(`{3,}|~{3,})(.*)$/;
/** HTML that goes on over blank lines until its end is written, by what begins it. */
const OPEN_HTML = /<(?:!--|\?|![A-Z]|!\[CDATA\[|(?:script|pre|style|textarea)(?=[\s>]|$))/i;
/** Up to the next blank line such a line may hold all others for HTML, and a fence for none. */
const TAG_LINE = /^ {0,3}<[a-z/]/i;
/** Without one of these no line opens a fence or HTML. */
const OPENS = /[<`~]/g;
/** Markdown ends a line there; here only a line feed does. */
const BARE_RETURN = /\r[^\n]/;
/** A line at the margin, below a blank one, that can be of nothing but a new heading, paragraph, quotation or table. */
const BLOCK = /^(?:\p{L}|\*\*[\p{L}\d]|#{1,6}(?:[ \t]|$)|[>|])/u;

/** Where pieces may begin, and from which length on (UTF-16 units) one is worth a parse of its own. */
interface Cut {
  readonly before: RegExp;
  readonly shortest: number;
}

/** What goes on until a line ends it; no heading inside it is one. */
interface Open {
  readonly ends: (line: string) => boolean;
  /** A line further out than this may end it as well, or not: then nothing is sure. */
  readonly indent: number;
}

/**
 * Cuts Markdown before headings at the margin, where every block above is surely closed: a parse costs more than its
 * length, and an unchanged piece need not be parsed again. Where that is not sure, there is one piece. The pieces cover
 * the text without gaps.
 */
export const splitChunks = (text: string): Span[] => split(text, { before: HEADING, shortest: 400 });

/** Cuts a piece further, also before other blocks at the margin: what only a slow parser can read shall be short. */
export const splitStretches = (text: string, shortest = 200): Span[] => split(text, { before: BLOCK, shortest });

function split(text: string, { before, shortest }: Cut): Span[] {
  const starts = [0];
  let open: Open | null = null;
  let blankBefore = false;
  let inTags = false;
  if (BARE_RETURN.test(text)) return [{ start: 0, end: text.length }];
  const mayOpen = nextIn(text, OPENS);
  for (let start = endOfFrontMatter(text); start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next + 1;
    const last = starts[starts.length - 1] ?? 0;
    const mayCut = open === null && blankBefore && start - last >= shortest;
    const isAsked = open !== null || inTags || mayOpen(start) < end;
    if (!mayCut && !isAsked) {
      // Most lines are of no interest, and a keystroke asks all of them.
      blankBefore = isBlank(text, start, end);
      start = end;
      continue;
    }
    const line = text.slice(start, end).trimEnd();
    if (isAsked && (open !== null || mayOpen(start) < end || line === '')) {
      inTags = line !== '' && (inTags || (open === null && TAG_LINE.test(line)));
      if (isUnsure(line, open) || (inTags && FENCE.test(line))) return [{ start: 0, end: text.length }];
      open = openAfter(line, open);
    }
    if (mayCut && before.test(line)) starts.push(start);
    blankBefore = line === '';
    start = end;
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

function isBlank(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  // Letters, digits and most signs end the question at once.
  return (code <= 32 || code > 127) && text.slice(start, end).trim() === '';
}

function isUnsure(line: string, open: Open | null): boolean {
  if (open !== null) return open.indent > 0 && line !== '' && indentOf(line) < open.indent;
  // What a tab is worth depends on where it stands.
  if (FENCE.exec(line)?.[1]?.includes('\t')) return true;
  const html = OPEN_HTML.exec(line);
  return html !== null && html.index > 0 && !endOf(html[0])(line.slice(html.index));
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** What is open after this line, or null. */
function openAfter(line: string, open: Open | null): Open | null {
  if (open !== null) return open.ends(line) ? null : open;
  const html = OPEN_HTML.exec(line);
  if (html?.index === 0) {
    const ends = endOf(html[0]);
    return ends(line) ? null : { ends, indent: 0 };
  }
  const [, before = '', marks = '', rest = ''] = FENCE.exec(line) ?? [];
  return marks === '' || (marks.startsWith('`') && rest.includes('`'))
    ? null
    : { ends: closes(marks), indent: before.length };
}

const closes =
  (marks: string) =>
  (line: string): boolean => {
    const [, before = '', own = '', rest = ''] = FENCE.exec(line) ?? [];
    return before.trim() === '' && own.startsWith(marks) && rest === '';
  };

/** When HTML that began so ends. */
function endOf(opener: string): (line: string) => boolean {
  const [, end = TAG_END] = HTML_ENDS.find(([begin]) => opener.startsWith(begin)) ?? [];
  return (line) => end.test(line);
}

const TAG_END = /<\/(?:script|pre|style|textarea)>/i;
const HTML_ENDS: readonly (readonly [begin: string, end: RegExp])[] = [
  ['<!--', /-->/],
  ['<![', /\]\]>/],
  ['<!', />/],
  ['<?', /\?>/],
];

/** Where the text after front matter begins; a heading inside it is a comment. */
function endOfFrontMatter(text: string): number {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  if (fence === null) return 0;
  const close = text.indexOf(`\n${fence[1]}`, fence[0].length - 1);
  return close < 0 ? 0 : close + 1;
}
