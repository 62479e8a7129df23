/**
 * What Markdown takes for code and site generators do not: text that is indented below `!!! note`, `??? note` or
 * `=== "Tab"` (MkDocs) or below a definition (`:   `), and text between fences that name a directive (MyST). The parser is
 * given a text of the same length in which the former are list items and the fences of the latter are gone, so that every
 * offset stays true.
 */

/** Directives that hold prose; what others hold is no Markdown. */
const DIRECTIVE =
  /^\{(?:note|tip|hint|important|info|warning|caution|danger|attention|error|seealso|admonition|dropdown|topic|tab-set|tab-item|card|grid|grid-item|grid-item-card)\}/;
const FENCE = /^( *)(`{3,}|~{3,})(.*)$/;
const BOX = /^( *)(===|!!!|\?\?\?\+?|:) +[^ =]/;
/** How far the content of a box is indented. */
const INDENT = 4;

interface Fence {
  readonly mark: string;
  readonly isDirective: boolean;
}

/** The text itself where nothing in it opens a box. */
export function openContainers(text: string): string {
  if (!mayHold(text)) return text;
  const open: Fence[] = [];
  const parts: string[] = [];
  let kept = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    if (MARKS.has(text.charCodeAt(afterSpaces(text, start)))) {
      const line = text.slice(start, end);
      const opened = openLine(text, { line, end }, open);
      if (opened !== line) {
        parts.push(text.slice(kept, start), opened);
        kept = end;
      }
    }
    start = end + 1;
  }
  return kept === 0 ? text : `${parts.join('')}${text.slice(kept)}`;
}

/** First characters of fences and boxes. */
const MARKS: ReadonlySet<number> = new Set([...'`~=!?:'].map((mark) => mark.charCodeAt(0)));

interface Line {
  readonly line: string;
  /** Where it ends in the text. */
  readonly end: number;
}

function openLine(text: string, { line, end }: Line, open: Fence[]): string {
  const fence = FENCE.exec(line.replace('\r', ''));
  if (fence !== null) return atFence(line, fence, open);
  // Nothing opens in code, so code is always the innermost.
  if (open.at(-1)?.isDirective === false) return line;
  const box = BOX.exec(line);
  return box !== null && isTakenForCode(text, end, (box[1] ?? '').length) ? asItem(line, box) : line;
}

function endOfLine(text: string, start: number): number {
  const at = text.indexOf('\n', start);
  return at < 0 ? text.length : at;
}

function afterSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 32) at += 1;
  return at;
}

const mayHold = (text: string): boolean =>
  ['!!! ', '???', '=== "', '```{', '~~~{', '\n: '].some((mark) => text.includes(mark));

function atFence(line: string, [, indent = '', mark = '', info = '']: RegExpExecArray, open: Fence[]): string {
  const top = open.at(-1);
  const closes = top?.mark[0] === mark[0] && mark.length >= (top?.mark.length ?? 0) && info.trim() === '';
  if (closes) {
    open.pop();
    return top?.isDirective === true ? line.replace(/[^\r]/g, ' ') : line;
  }
  if (top !== undefined && !top.isDirective) return line;
  const named = DIRECTIVE.exec(info);
  open.push({ mark, isDirective: named !== null });
  if (named === null) return line;
  const head = mark.length + named[0].length;
  return `${indent}${asComment(head)}${line.slice(indent.length + head)}`;
}

/** Ends with its line, so that what follows is a block of its own. */
const asComment = (length: number): string => `<!--${' '.repeat(length - 7)}-->`;

/** Does something indented follow behind an empty line, or a list? What follows at once Markdown reads as the same paragraph. */
function isTakenForCode(text: string, endOfBox: number, indent: number): boolean {
  let isEmpty = false;
  for (let start = endOfBox + 1; start < text.length; ) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    const content = line.trimStart();
    if (content === '') isEmpty = true;
    else if (line.length - content.length < indent + INDENT) return false;
    else if (isEmpty || /^(?:[-*+]|\d{1,9}[.)]) /.test(content)) return true;
    start = end + 1;
  }
  return false;
}

/** "!!! note" → "-   note": what is indented below it belongs to the item. The sign of "???+" is left as an item in it. */
function asItem(line: string, [, indent = '', mark = '']: RegExpExecArray): string {
  const length = Math.min(mark.length, 3);
  return `${indent}-${' '.repeat(length - 1)}${line.slice(indent.length + length)}`;
}
