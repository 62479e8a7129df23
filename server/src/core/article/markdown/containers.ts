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
  const lines = text.split('\n');
  const open: Fence[] = [];
  const opened = lines.map((line, at) => {
    const fence = FENCE.exec(line.replace('\r', ''));
    if (fence !== null) return atFence(line, fence, open);
    // Nothing opens in code, so code is always the innermost.
    if (open.at(-1)?.isDirective === false) return line;
    const box = BOX.exec(line);
    return box !== null && isTakenForCode(lines, at, (box[1] ?? '').length) ? asItem(line, box) : line;
  });
  return opened.join('\n');
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
function isTakenForCode(lines: readonly string[], at: number, indent: number): boolean {
  let isEmpty = false;
  for (let i = at + 1; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const content = line.trimStart();
    if (content === '') isEmpty = true;
    else if (line.length - content.length < indent + INDENT) return false;
    else if (isEmpty || /^(?:[-*+]|\d{1,9}[.)]) /.test(content)) return true;
  }
  return false;
}

/** "!!! note" → "-   note": what is indented below it belongs to the item. The sign of "???+" is left as an item in it. */
function asItem(line: string, [, indent = '', mark = '']: RegExpExecArray): string {
  const length = Math.min(mark.length, 3);
  return `${indent}-${' '.repeat(length - 1)}${line.slice(indent.length + length)}`;
}
