import type { Tree, TreeCursor } from '@lezer/common';
import type { Heading, ListItem, RootContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { labelKey } from './brackets.ts';
import {
  type Block,
  hasOddMargin,
  isOddItem,
  isUneven,
  mayBeNoWords,
  mayBeOne,
  mayBreak,
  mayEndLater,
  mayGoOn,
} from './doubts.ts';
import { lineContent } from './inline.ts';
import { eachChild, placed, type Range, Source } from './source.ts';
import { tableOf } from './table.ts';
import { isBlank } from './words.ts';

/** The blocks of a tree, or null where one might be read in another way. */
export function blocksOf(tree: Tree, text: string, start: number): RootContent[] | null {
  const source = new Source(text, start);
  const blocks = childBlocks(tree.cursor(), source);
  return source.unsure ? null : blocks;
}

type Reader = (cursor: TreeCursor, source: Source, range: Range) => Block | null;

function childBlocks(cursor: TreeCursor, source: Source): Block[] {
  const blocks: Block[] = [];
  eachChild(cursor, () => {
    const block = blockOf(cursor, source);
    if (block === null) return;
    const above = blocks[blocks.length - 1];
    // A box is that of a task at the start of an item alone.
    source.doubtIf(mayBeOne(source, above, block) || (cursor.name === 'Task' && above !== undefined));
    blocks.push(block);
  });
  return blocks;
}

function blockOf(cursor: TreeCursor, source: Source): Block | null {
  const read = READERS.get(cursor.name);
  source.doubtIf(read === undefined);
  return source.unsure || read === undefined ? null : read(cursor, source, source.rangeOf(cursor));
}

const paragraph: Reader = (cursor, source, range) => {
  source.doubtIf(mayBeNoWords(source.written(range)) || mayBreak(source, range));
  return { type: 'paragraph', children: lineContent(cursor, source, range), position: placed(range) };
};

/** The words behind the box of a task. */
const task: Reader = (cursor, source, { from: box, to }) => {
  const words = { from: box + 4, to };
  source.doubtIf(!/^\S/.test(source.written(words)) || mayBeNoWords(source.written(words)) || mayBreak(source, words));
  const children = lineContent(cursor, source, words);
  // micromark takes the box from the words that follow it, where they are no marks.
  return { type: 'paragraph', children, position: placed(children[0]?.type === 'text' ? words : { from: box, to }) };
};

const atxHeading: Reader = (cursor, source, range) => {
  const marks = cursor.node.getChildren('HeaderMark').map((mark) => source.rangeOf(mark));
  const to = marks.length > 1 ? marks.at(-1)?.from : range.to;
  return heading(cursor, source, range, { from: marks[0]?.to ?? range.from, to: to ?? range.to });
};

const setextHeading: Reader = (cursor, source, range) => {
  // Else it may be lines of a table with a rule below them.
  source.doubtIf(source.written(range).includes('|') || mayBeNoWords(source.written(range)) || mayBreak(source, range));
  const underline = source.written(range).lastIndexOf('\n');
  const words = source.written({ from: range.from, to: range.from + underline }).trimEnd().length;
  return heading(cursor, source, range, { from: range.from, to: range.from + words });
};

const heading = (cursor: TreeCursor, source: Source, range: Range, words: Range): Heading => ({
  type: 'heading',
  depth: Number(cursor.name.at(-1)) as Heading['depth'],
  children: lineContent(cursor, source, words),
  position: placed(range),
});

/** Nobody writes more levels than this, and each takes some of the stack. */
const DEEPEST = 60;

function inside(cursor: TreeCursor, source: Source): Block[] {
  source.depth++;
  source.doubtIf(source.depth > DEEPEST);
  const blocks = source.unsure ? [] : childBlocks(cursor, source);
  source.depth--;
  return blocks;
}

const blockquote: Reader = (cursor, source, range) => ({
  type: 'blockquote',
  children: inside(cursor, source),
  position: placed(range),
});

const list: Reader = (cursor, source, range) => {
  const ordered = cursor.name === 'OrderedList';
  const children: ListItem[] = [];
  eachChild(cursor, () => {
    if (cursor.name === 'ListItem') children.push(item(cursor, source));
  });
  const to = endOf(children, range.to);
  source.doubtIf(mayEndLater(source, to));
  return { type: 'list', ordered, children, position: placed({ from: startOf(children, range.from), to }) };
};

/** From its mark to the end of what it holds; an empty one has the blanks behind the mark. */
function item(cursor: TreeCursor, source: Source): ListItem {
  const mark = source.part(cursor, 'ListMark') ?? source.rangeOf(cursor);
  const children = inside(cursor, source);
  source.doubtIf(isOddItem(source, mark, children.length === 0));
  let empty = mark.to;
  while (isBlank(source.text, empty)) empty++;
  return { type: 'listItem', children, position: placed({ from: mark.from, to: endOf(children, empty) }) };
}

type Placed = readonly { readonly position?: Block['position'] }[];

const startOf = (nodes: Placed, empty: number): number => nodes[0]?.position?.start.offset ?? empty;

const endOf = (nodes: Placed, empty: number): number => nodes[nodes.length - 1]?.position?.end.offset ?? empty;

const table: Reader = (cursor, source, range) => {
  source.doubtIf(isUneven(source, range));
  return tableOf(cursor, source, range);
};

/** HTML begins with the blanks before it. */
const html: Reader = (_, source, range) => {
  source.doubtIf(hasOddMargin(source, range));
  const before = source.before(range);
  const from = before.trim() === '' ? range.from - before.length : range.from;
  return { type: 'html', value: '', position: placed({ from, to: range.to }) };
};

const indentedCode: Reader = (_, source, range) => {
  source.doubtIf(mayGoOn(source, range));
  return { type: 'code', value: '', position: placed({ from: range.from - 4, to: range.to }) };
};

const fencedCode: Reader = (cursor, source, range) => {
  // Without an end inside a list, it may end with that.
  source.doubtIf(source.nested && cursor.node.getChildren('CodeMark').length < 2);
  return { type: 'code', value: '', position: placed(range) };
};

const definition: Reader = (cursor, source, range) => {
  const part = (name: string): string | null => {
    const found = source.part(cursor, name);
    return found === undefined ? null : source.written(found);
  };
  const label = part('LinkLabel')?.slice(1, -1) ?? '';
  return {
    type: 'definition',
    identifier: labelKey(label).toLowerCase(),
    label: decodeString(label),
    url: decodeString(part('URL') ?? ''),
    title: part('LinkTitle')?.slice(1, -1) ?? null,
    position: placed(range),
  };
};

const READERS = new Map<string, Reader>([
  ['Paragraph', paragraph],
  ['Task', task],
  ...[1, 2, 3, 4, 5, 6].map((depth) => [`ATXHeading${depth}`, atxHeading] as const),
  ['SetextHeading1', setextHeading],
  ['SetextHeading2', setextHeading],
  ['Blockquote', blockquote],
  ['BulletList', list],
  ['OrderedList', list],
  ['Table', table],
  ['HTMLBlock', html],
  ['CommentBlock', html],
  ['ProcessingInstructionBlock', html],
  ['CodeBlock', indentedCode],
  ['FencedCode', fencedCode],
  ['HorizontalRule', (_cursor, _source, range) => ({ type: 'thematicBreak', position: placed(range) })],
  ['LinkReference', definition],
  ['ListMark', () => null],
  ['QuoteMark', () => null],
]);
