import type { TreeCursor } from '@lezer/common';
import type { PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { labelKey } from './brackets.ts';
import { eachChild, placed, type Range, type Source } from './source.ts';
import { isBlank, Words } from './words.ts';

/** Inline content of the node that the cursor is at, between these offsets; blanks at its ends fall away. */
export function lineContent(cursor: TreeCursor, source: Source, { from, to }: Range): PhrasingContent[] {
  let end = to;
  while (end > from && isBlank(source.text, end - 1)) end--;
  return content(cursor, source, { from, to: end }, { lineStarts: true, linked: false });
}

interface Inside {
  readonly lineStarts: boolean;
  /** Addresses in the text of a link are no links of their own. */
  readonly linked: boolean;
}

function content(cursor: TreeCursor, source: Source, { from, to }: Range, inside: Inside): PhrasingContent[] {
  const words = new Words(source.text, inside.lineStarts);
  let at = from;
  eachChild(cursor, () => {
    const range = source.rangeOf(cursor);
    if (range.from < from || range.to > to) return source.doubtIf(!OUTSIDE.test(cursor.name));
    words.plain(at, range.from);
    one(cursor, source, range, words, inside.linked);
    at = range.to;
  });
  words.plain(at, to);
  const nodes = words.finish();
  if (!inside.linked) source.doubtIf(nodes.some(mayLink));
  return nodes;
}

/** What belongs to a node but not to its words. */
const OUTSIDE = /^(?:URL|TaskMarker|\w+Mark)$/;

/** An address or mail that micromark would find in the words. */
const MAY_LINK = /https?:\/\/|www\.|[\w.+-]@[\w-]/i;

const mayLink = (node: PhrasingContent): boolean => node.type === 'text' && MAY_LINK.test(node.value);

function one(cursor: TreeCursor, source: Source, range: Range, words: Words, linked: boolean): void {
  const position = placed(range);
  switch (cursor.name) {
    case 'Escape':
      return words.add(source.text.slice(range.from + 1, range.to), range);
    case 'Entity':
      return words.add(decodeString(source.written(range)), range);
    case 'HardBreak':
      return words.node({ type: 'break', position }, true);
    case 'InlineCode':
      return words.node({ type: 'inlineCode', value: '', position });
    case 'HTMLTag':
      return words.node({ type: 'html', value: source.written(range), position });
    case 'Emphasis':
      return words.node({ type: 'emphasis', children: within(cursor, source, range, 1, linked), position });
    case 'StrongEmphasis':
      return words.node({ type: 'strong', children: within(cursor, source, range, 2, linked), position });
    case 'Strike':
      return words.node(strike(source, range));
    case 'Address':
      return words.node({ type: 'link', url: source.written(range).replace(/^<|>$/g, ''), children: [], position });
    case 'Link':
    case 'Reference':
      return words.node(link(cursor, source, range));
    case 'Image':
      return words.node({ type: 'image', url: address(cursor, source), position });
    case 'ImageReference':
      return words.node({ type: 'imageReference', identifier: '', referenceType: 'full', position });
    case 'QuoteMark':
      return;
    default:
      source.doubtIf(true);
  }
}

/** The words between a pair of marks of this size. */
function within(cursor: TreeCursor, source: Source, { from, to }: Range, size: number, linked: boolean) {
  // What is left of a run when a part of it has closed something is counted in different ways.
  const mark = source.text[from];
  source.doubtIf((source.text[from - 1] === mark) !== (source.text[to] === mark));
  return content(cursor, source, { from: from + size, to: to - size }, { lineStarts: false, linked });
}

/** Words between one or two tildes, with no mark in them. */
function strike(source: Source, range: Range): PhrasingContent {
  const size = source.text[range.from + 1] === '~' ? 2 : 1;
  const inner = { from: range.from + size, to: range.to - size };
  const text = { type: 'text' as const, value: source.written(inner), position: placed(inner) };
  source.doubtIf(mayLink(text));
  return { type: 'delete', children: [text], position: placed(range) };
}

function link(cursor: TreeCursor, source: Source, range: Range): PhrasingContent {
  const close = source.part(cursor, 'LinkMark')?.from ?? range.to;
  const text = { from: range.from + 1, to: close };
  // The type of a link's content leaves links out, as the parser does.
  const children = content(cursor, source, text, { lineStarts: false, linked: true }) as never;
  const position = placed(range);
  if (cursor.name === 'Link') return { type: 'link', url: address(cursor, source), children, position };
  const label = source.text.slice(close + 2, range.to - 1) || source.written(text);
  return {
    type: 'linkReference',
    identifier: labelKey(label).toLowerCase(),
    referenceType: 'full',
    children,
    position,
  };
}

function address(cursor: TreeCursor, source: Source): string {
  const range = source.part(cursor, 'URL');
  return range === undefined ? '' : decodeString(source.written(range));
}
