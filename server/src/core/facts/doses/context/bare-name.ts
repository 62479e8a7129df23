/** A line that holds a condition's name alone, right before what it heads: a heading in all but its marks. */
import type { Block } from '../../../article/model.ts';
import type { UseLinesSource } from './use-lines.ts';

type LineSource = Pick<UseLinesSource, 'article' | 'conditionsIn'>;

/** How many items or cells may stand between the line and the dose. */
const REACH = 300;
const LENGTH = 60;

/** Null too where such lines stand one below the other: they list conditions. */
export function bareNameAbove(source: LineSource, block: Block): Block | null {
  const { blocks } = source.article;
  let index = block.index - 1;
  const isInner = block.item !== null || block.cell !== null;
  while (isInner && index >= block.index - REACH && isPart(blocks[index])) index -= 1;
  const line = blocks[index];
  if (line === undefined || !isBareName(source, line) || line.section !== block.section) return null;
  const before = blocks[index - 1];
  return before !== undefined && isBareName(source, before) ? null : line;
}

const isPart = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'cell' || block.item !== null);

function isBareName({ conditionsIn }: LineSource, block: Block): boolean {
  const { text } = block.view;
  if (block.kind !== 'paragraph' || block.item !== null || text.length > LENGTH) return false;
  const [first, second] = conditionsIn(block);
  if (first === undefined || first.weak === true || (second !== undefined && second.id !== first.id)) return false;
  const rest =
    text.slice(0, first.start) + text.slice(first.end, second?.start) + text.slice(second?.end ?? text.length);
  return !/[\p{L}\d]/u.test(rest);
}
