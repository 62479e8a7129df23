import type { BlockContent, DefinitionContent } from 'mdast';
import { LATER_NUMBER } from './later-numbers.ts';
import type { Range, Source } from './source.ts';

export type Block = BlockContent | DefinitionContent;

/**
 * Where a block ends can depend on what the line after it may begin, and how far in that stands. Full parsers differ in
 * such corners, so that the quick one leaves them to micromark. Each test here was made from a text that two parsers
 * read in different ways.
 */

/** A list or table right below a line of words: only some of them end it. */
export function mayBeOne(source: Source, above: Block | undefined, block: Block): boolean {
  if (above === undefined || (block.type !== 'list' && block.type !== 'table')) return false;
  const start = block.position?.start.offset ?? 0;
  const { text } = source;
  const apart = text.slice(above.position?.end.offset, start).split('\n').length > 2;
  if (apart && above.type !== 'code') return false;
  // A row of dashes right below words may be the one of a table that has no header.
  if (block.type === 'table')
    return (
      above.type !== 'heading' && (source.nested || above.type !== 'paragraph' || /^[\s|:-]*\n/.test(text.slice(start)))
    );
  if (above.type !== 'paragraph' && above.type !== 'code') return false;
  const first = block.children[0];
  return first?.children.length === 0 || (block.ordered === true && !/^1[.)]/.test(text.slice(start, start + 2)));
}

/** Tags, numbers and bullets at the beginning of a line. */
const BEGINS = /\n([ \t>]*)(<[a-z/!?]|(?:\d{1,9}[.)]|[-*+])(?:[ \t]|$))/gim;

/**
 * A paragraph in an item or quotation with a line that begins like a block: it ends the paragraph where it stands further
 * out. Four columns further in, a number or bullet is words, and a number other than 1 is in any column of an item.
 */
export function mayBreak(source: Source, range: Range): boolean {
  if (!source.nested) return false;
  const margin = source.before(range);
  const own = columns(margin);
  for (const [, before = '', begin = ''] of source.written(range).matchAll(BEGINS)) {
    const words = LATER_NUMBER.test(begin) && !margin.includes('>') ? own : own + 4;
    if (begin.startsWith('<') || before.includes('>') || columns(before) < words) return true;
  }
  return false;
}

/** How far in what stands behind is; a tab goes on to the next of every fourth column. */
function columns(before: string): number {
  let at = 0;
  for (const character of before) at += character === '\t' ? 4 - (at % 4) : 1;
  return at;
}

/** A tag that may fill its line, or a table with blanks behind its row of dashes. */
export const mayBeNoWords = (paragraph: string): boolean =>
  /^<[a-z/!?]/i.test(paragraph) || (paragraph.includes('|') && /^[ \t>|:]*-[ \t>|:-]*$/m.test(paragraph));

/** Code by its indent with anything but an empty line below it, or none at all. */
export const mayGoOn = ({ text }: Source, { from, to }: Range): boolean =>
  !/^\n*(?:\S|$)/.test(text.slice(to, to + 200)) ||
  /^\n\S/.test(text.slice(to, to + 2)) ||
  text.slice(from - 4, from) !== '    ' ||
  text.slice(from, to).trim() === '';

/** A table of which a line stands as far in as code; in a list, further in or out than the first. */
export function isUneven(source: Source, range: Range): boolean {
  if (!source.nested) return /\n(?: {4}| {0,3}\t)/.test(source.written(range));
  const margin = source.before(range);
  if (margin.trim() !== '') return true;
  const lines = source.written(range).split(`\n${margin}`);
  return !lines.every((line) => /^\S[^\n]*$/.test(line));
}

/** The end of a list with an empty line of a quotation below it: the list may end with that. */
export const mayEndLater = (source: Source, end: number): boolean =>
  source.nested && /^\s*>[> \t]*(?:\n|$)/.test(source.text.slice(end, end + 40));

/** An item behind another's mark, other than one that begins as items do; or words in the line after the mark. */
export function isOddItem(source: Source, mark: Range, isEmpty: boolean): boolean {
  // Behind an empty item a box would be taken for its own.
  const oddly = isEmpty ? /^\s*\[/ : /^[ \t]*(?:\n|$)/;
  if (oddly.test(source.text.slice(mark.to, mark.to + 20))) return true;
  if (source.before(mark).trim() === '') return false;
  return !/^(?:[-*+] +\S|1[.)] +\S)/.test(source.text.slice(mark.from, mark.from + 9));
}

/** Which of the blanks before HTML, and of the lines below it, belong to it, and which to the list or quotation around. */
export function hasOddMargin(source: Source, range: Range): boolean {
  if (!source.nested) return false;
  const before = source.before(range);
  const after = source.text.slice(range.to, range.to + 20);
  return (before !== '' && !/^\S+ $/.test(before)) || source.written(range).includes('\n') || /^\s*>/.test(after);
}
