import type { InlineContext, InlineParser } from '@lezer/markdown';
import { decodeString } from 'micromark-util-decode-string';
import { type Bracket, closeBracket } from './brackets.ts';
import { runOfMarks } from './emphasis.ts';
import { htmlOrAddress } from './html-inline.ts';
import { matchAt } from './match-at.ts';
import { runOfTildes } from './strike.ts';
import { unsure } from './unsure.ts';

/** Reads from `pos` and says where it ended, or -1 where nothing begins. */
type Reader = (cx: InlineContext, pos: number) => number;

/** What was opened in a line of words and may still be closed. */
interface Open {
  readonly brackets: Bracket[];
  tilde: boolean;
}

/** Marks are compared with all open ones, so that a longer paragraph could take long. */
const LONGEST = 8_000;

/** The next character that can begin anything but words. */
const SPECIAL = /[\\&`<*_[\]!~\n]|h(?=ttps?:\/\/)/gi;

/** Inline Markdown as CommonMark has it, where that is beyond doubt; `Unsure` elsewhere. */
export function inlineParser(labels: ReadonlySet<string>): InlineParser {
  const opened = new WeakMap<InlineContext, Open>();
  const openIn = (cx: InlineContext): Open => {
    const known = opened.get(cx) ?? { brackets: [], tilde: false };
    opened.set(cx, known);
    return known;
  };
  const readers = new Map<number, Reader>([
    ...COMMON,
    [code('['), (cx, pos) => openBracket(cx, pos, openIn(cx).brackets, 1)],
    [code('!'), (cx, pos) => (cx.char(pos + 1) === code('[') ? openBracket(cx, pos, openIn(cx).brackets, 2) : -1)],
    [code(']'), (cx, pos) => closeBracket(cx, pos, openIn(cx).brackets, labels)],
    [code('~'), (cx, pos) => runOfTildes(cx, pos, openIn(cx))],
    [code('h'), (cx, pos) => address(cx, pos, openIn(cx).brackets)],
    [code('H'), (cx, pos) => address(cx, pos, openIn(cx).brackets)],
  ]);
  return {
    name: 'Inline',
    parse(cx, next, pos) {
      if (pos === cx.offset && cx.text.length > LONGEST) return unsure(cx, pos);
      const end = readers.get(next)?.(cx, pos) ?? -1;
      return end >= 0 ? end : nextSpecial(cx, pos);
    },
  };
}

function nextSpecial(cx: InlineContext, pos: number): number {
  SPECIAL.lastIndex = pos + 1 - cx.offset;
  return cx.offset + (SPECIAL.exec(cx.text)?.index ?? cx.text.length);
}

const code = (character: string): number => character.charCodeAt(0);

const ESCAPABLE = new Set([...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'].map(code));

function escaped(cx: InlineContext, pos: number): number {
  const next = cx.char(pos + 1);
  // Whether marks of code can be escaped depends on what stands around them.
  if (next === code('`')) return unsure(cx, pos);
  if (next === code('\n')) return cx.addElement(cx.elt('HardBreak', pos, pos + 2));
  return ESCAPABLE.has(next) ? cx.addElement(cx.elt('Escape', pos, pos + 2)) : -1;
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/iy;

function entity(cx: InlineContext, pos: number): number {
  const [whole] = matchAt(ENTITY, cx, pos) ?? [];
  if (whole === undefined || decodeString(whole) === whole) return -1;
  return cx.addElement(cx.elt('Entity', pos, pos + whole.length));
}

function inlineCode(cx: InlineContext, pos: number): number {
  let size = 1;
  while (cx.char(pos + size) === code('`')) size++;
  for (let at = pos + size, run = 0; at <= cx.end; at++) {
    if (cx.char(at) === code('`')) run++;
    else if (run === size) return cx.addElement(cx.elt('InlineCode', pos, at));
    else run = 0;
  }
  return pos + size;
}

/** Two blanks before the end of a line break it. */
function lineEnd(cx: InlineContext, pos: number): number {
  let start = pos;
  while (start > cx.offset && cx.char(start - 1) === code(' ')) start--;
  if (pos - start < 2) return -1;
  return cx.char(start - 1) === code('\t') ? unsure(cx, pos) : cx.addElement(cx.elt('HardBreak', start, pos + 1));
}

function openBracket(cx: InlineContext, pos: number, brackets: Bracket[], size: 1 | 2): number {
  const bracket: Bracket = { from: pos, image: size === 2, dead: false, delimiter: {} };
  brackets.push(bracket);
  return cx.addDelimiter(bracket.delimiter, pos, pos + size, true, false);
}

/** An address as authors write it, up to a blank or the mark that ends a sentence; how others end has many rules. */
const ADDRESS = /https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[a-z\d\-._/?=%#:+,;]*)?/iy;
const ENDS = /[.,:;?!)]*(?=\s|$)/y;

function address(cx: InlineContext, pos: number, brackets: readonly Bracket[]): number {
  // Inside brackets it is the text of a link, or read by other rules.
  if (!/^https?:/i.test(cx.slice(pos, pos + 6)) || brackets.length > 0) return -1;
  const match = matchAt(ADDRESS, cx, pos);
  if (match === null || /[a-z]/i.test(cx.slice(pos - 1, pos))) return unsure(cx, pos);
  const whole = match[0].replace(/[.,:;?_]+$/, '');
  const end = pos + whole.length;
  return matchAt(ENDS, cx, end) === null ? unsure(cx, pos) : cx.addElement(cx.elt('Address', pos, end));
}

const COMMON: readonly (readonly [number, Reader])[] = [
  [code('\\'), escaped],
  [code('&'), entity],
  [code('`'), inlineCode],
  [code('<'), htmlOrAddress],
  [code('*'), runOfMarks],
  [code('_'), runOfMarks],
  [code('\n'), lineEnd],
];
