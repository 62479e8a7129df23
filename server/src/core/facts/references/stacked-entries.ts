import type { Block } from '../../article/model.ts';
import { yearOf } from './entry-fields.ts';
import type { Entry } from './read-references.ts';

/** Words that stand alone on the first line of a stacked entry. */
const TYPE =
  /^(?:guidelines?|research|review|systematic review|meta-analysis|clinical trial|randomi[sz]ed (?:controlled )?trial|case report|drug label|label|book|website|textbook|article|study|consensus|opinion|summary|reference|news)$/i;

const isType = (block: Block): boolean =>
  block.item === null && block.cell === null && TYPE.test(block.view.text.trim());

/** Entries of three paragraphs: the kind of source, its title, then publisher and year. */
export const isStacked = (blocks: readonly Block[]): boolean =>
  blocks[0] !== undefined && isType(blocks[0]) && blocks.length >= 2;

export function readStacked(blocks: readonly Block[]): Entry[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (isType(block)) groups.push([block]);
    else groups[groups.length - 1]?.push(block);
  }
  return groups.map(stackedEntry);
}

function stackedEntry(group: readonly Block[]): Entry {
  const [type, title, source] = group.map((block) => block.view.text.trim());
  const start = group[0]?.span.start ?? 0;
  const year = source === undefined ? null : yearOf(source);
  return {
    span: { start, end: group[group.length - 1]?.span.end ?? start },
    number: null,
    key: null,
    type: type ?? null,
    title: title ?? null,
    source: source?.replace(/,?\s*(?:19|20)\d{2}\s*$/, '') ?? null,
    year,
    doi: null,
    pmid: null,
    url: null,
    text: group
      .slice(1)
      .map((block) => block.view.text.trim())
      .join('. '),
    start,
  };
}
