import type { Block } from '../../article/model.ts';
import { yearOf } from './entry-fields.ts';
import type { Entry } from './read-references.ts';

/** Words that stand alone on the first line of a stacked entry. */
const TYPE =
  /^(?:guidelines?|research|review|systematic review|meta-analysis|clinical trial|randomi[sz]ed (?:controlled )?trial|case report|drug label|label|book|website|textbook|article|study|consensus|opinion|summary|reference|news)$/i;

const isType = (block: Block): boolean =>
  block.item === null && block.cell === null && TYPE.test(block.view.text.trim());

/** "Society of Wounds, 2024": the last line of an entry. */
const SOURCE_AND_YEAR = /^[^\d[(][^\n]{2,160},\s?(?:19|20)\d{2}\.?$/;

const closesEntry = (block: Block | undefined): boolean =>
  block !== undefined && SOURCE_AND_YEAR.test(block.view.text.trim());

/** Entries of several paragraphs: the kind of source, if it is said, its title, then publisher and year. */
export function isStacked(blocks: readonly Block[]): boolean {
  const [first, second] = blocks;
  if (first === undefined || second === undefined || first.item !== null || first.cell !== null) return false;
  return isType(first) || (closesEntry(second) && !closesEntry(first) && !/\b(?:19|20)\d{2}\b/.test(first.view.text));
}

export function readStacked(blocks: readonly Block[]): Entry[] {
  const groups: Block[][] = [];
  blocks.forEach((block, index) => {
    const group = groups[groups.length - 1];
    if (group === undefined || isType(block) || closesEntry(blocks[index - 1])) groups.push([block]);
    else group.push(block);
  });
  return groups.map(stackedEntry);
}

/** Parts of an entry as one text, with a stop between them where they bring none. */
export const asSentences = (parts: readonly string[]): string =>
  parts.map((part, at) => (at + 1 < parts.length && !/[.?!]$/.test(part) ? `${part}.` : part)).join(' ');

/** The same within a numbered item: its paragraphs, of which the first says the kind or the last is dated. */
export function stackedItem(blocks: readonly Block[]): Entry | null {
  const [first, second] = blocks;
  if (first === undefined || second === undefined || blocks.some(({ item }) => item !== first.item)) return null;
  const typed = TYPE.test(first.view.text.trim());
  const dated = closesEntry(second) && !/\b(?:19|20)\d{2}\b/.test(first.view.text);
  return typed || dated ? stackedEntry(blocks) : null;
}

function stackedEntry(group: readonly Block[]): Entry {
  const first = group[0];
  const typed = first !== undefined && TYPE.test(first.view.text.trim());
  const lines = group.map((block) => block.view.text.trim());
  const [title, source] = typed ? lines.slice(1) : lines;
  const start = group[0]?.span.start ?? 0;
  const year = source === undefined ? null : yearOf(source);
  return {
    span: { start, end: group[group.length - 1]?.span.end ?? start },
    number: null,
    key: null,
    authors: null,
    type: typed ? (lines[0] ?? null) : null,
    title: title ?? null,
    source: source?.replace(/(?:,\s*|(?<!\s)\s*)(?:19|20)\d{2}\s*$/, '') ?? null,
    year,
    doi: null,
    pmid: null,
    url: null,
    text: asSentences(typed ? lines.slice(1) : lines),
    start,
  };
}
