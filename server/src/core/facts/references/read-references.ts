import type { Article, Block } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import type { Span } from '../../text/span.ts';
import { OBJECT, type Said } from '../../text/text-view.ts';
import { NOT_KEPT } from '../kept-object.ts';
import type { ReferenceFact } from '../types.ts';
import { type EntryLink, entryFields } from './entry-fields.ts';
import { headingEntry, openingHeadings } from './heading-entries.ts';
import { identifiersIn } from './identifiers.ts';
import { keptEntries } from './kept-entries.ts';
import { asSentences, isStacked, readStacked, stackedItem } from './stacked-entries.ts';

/** What is read of an entry's words. */
export type Entry = Omit<ReferenceFact, 'position' | 'label' | 'list' | 'identifiers' | 'kept'>;
/** One entry before it has its place among the others. */
export type ListedEntry = Omit<ReferenceFact, 'position' | 'list'>;

const LABEL =
  /^\s*(?:(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})[.)]|\[?@([\w][\w:./-]{0,98}\w)\]?:?)\s+|([⁰¹²³⁴-⁹]{1,3})\s{0,4}(?=\S))/u;

/** The reference list in whatever shape it has, and footnotes with their text. Positions count from 1. */
export function readReferences(article: Article): ReferenceFact[] {
  const bySection = new Map<number, Block[]>();
  const opening = openingHeadings(article);
  for (const block of article.blocks) {
    if (block.region !== 'references' || block.footnote !== null) continue;
    if (block.kind === 'heading' && !opening.has(block.section)) continue;
    if (article.sections[block.section]?.heading != null) append(bySection, block.section, block);
  }
  const listed = [...bySection].flatMap(([section, blocks]) => {
    const list = listOf(article, section);
    const isHeading = opening.has(section);
    const read = (): ListedEntry[] =>
      listedAs(article, isHeading ? [headingEntry(article, blocks)] : ofSection(article, blocks));
    return keptEntries(article, blocks, isHeading, read).map((entry) => ({ entry, list }));
  });
  const apart = [...footnotes(article), ...(listed.length > 0 ? [] : definitions(article))];
  return inLists([...listed, ...listedAs(article, apart).map((entry) => ({ entry, list: -1 }))]);
}

const listedAs = (article: Article, entries: readonly Entry[]): ListedEntry[] =>
  entries.map((entry) => ({
    ...entry,
    label: labelSpan(article, entry),
    identifiers: identifiersIn(article.text, entry.span),
    kept: NOT_KEPT,
  }));

/** The lists in order of appearance, counted from 0. */
function inLists(entries: readonly { readonly entry: ListedEntry; readonly list: number }[]): ReferenceFact[] {
  const order = new Map<number, number>();
  for (const { list } of entries) if (!order.has(list)) order.set(list, order.size);
  return entries.map(({ entry, list }, index) => ({
    ...entry,
    position: entry.number ?? index + 1,
    list: order.get(list) ?? 0,
  }));
}

/** The outermost section that is a reference list: its parts ("Trials", "Guidelines") are one list. */
function listOf(article: Article, section: number): number {
  let top = section;
  for (let up: number | null = section; up !== null; up = article.sections[up]?.parent ?? null)
    if (article.sections[up]?.region === 'references') top = up;
  return top;
}

/** What stands before an entry in the source: a number, a bracket or a key, as far as the entry has one. */
const SOURCE_LABEL = /^(?:\[\^?[^\]\s]{1,60}\]:?|\(\d{1,4}\)|\d{1,4}(?:[.)]|(?=\s{0,20}\|)))\s{0,8}/;

function labelSpan(article: Article, { span, number, key }: Entry): Span | null {
  if (number === null && key === null) return null;
  const label = SOURCE_LABEL.exec(article.text.slice(span.start, Math.min(span.end, span.start + 80)))?.[0];
  return label === undefined ? null : { start: span.start, end: span.start + label.length };
}

function append<Key>(map: Map<Key, Block[]>, key: Key, block: Block): void {
  const blocks = map.get(key);
  if (blocks === undefined) map.set(key, [block]);
  else blocks.push(block);
}

function ofSection(article: Article, blocks: readonly Block[]): Entry[] {
  if (isStacked(blocks)) return readStacked(blocks);
  // Blocks of one top item or one row are one entry; every other block stands for itself.
  const groups = new Map<string, Block[]>();
  for (const block of blocks) append(groups, groupOf(article, block), block);
  const entries = [...groups.values()].flatMap((group) => ofGroup(article, group));
  return renumbered(article, entries);
}

function groupOf(article: Article, { index, cell, item }: Block): string {
  if (cell !== null) return `table ${cell.table} ${cell.row}`;
  return item === null ? `block ${index}` : `item ${topItem(article, item)}`;
}

function ofGroup(article: Article, blocks: readonly Block[]): Entry[] {
  const first = blocks[0];
  if (first === undefined) return [];
  if (first.cell !== null) return first.cell.row === 0 ? [] : [ofRow(article, first.cell.table, first.cell.row)];
  return first.item === null ? ofParagraph(article, first) : [ofItem(article, topItem(article, first.item), blocks)];
}

function topItem(article: Article, index: number): number {
  let item = index;
  for (let parent = article.items[item]?.parent ?? null; parent !== null; parent = article.items[item]?.parent ?? null)
    item = parent;
  return item;
}

function ofItem(article: Article, index: number, blocks: readonly Block[]): Entry {
  const item = article.items[index];
  const first = blocks[0];
  const span = spanOf(article, item?.span ?? first?.span);
  const stacked = stackedItem(blocks);
  if (stacked !== null) return { ...stacked, span, number: item?.number == null ? null : Number(item.number) };
  const words = first !== undefined && blocks.length === 1 ? soleEntry(first.view) : jointEntry(blocks);
  const entry = { span, ...words, start: first?.span.start ?? 0 };
  return entry.number !== null || item?.number == null ? entry : { ...entry, number: Number(item.number) };
}

/** Paragraphs: one entry each, or one a line where every line has a label of its own. */
function ofParagraph(article: Article, block: Block): Entry[] {
  const raw = article.text.slice(block.span.start, block.span.end);
  const lines = [...raw.matchAll(/[^\r\n]+/g)].map((m) => ({ text: m[0], start: block.span.start + m.index }));
  const labelled = lines.filter((l) => LABEL.test(l.text)).length;
  if (lines.length > 1 && (labelled > lines.length / 2 || lines.every(isWholeEntry))) {
    return lines.map((l) => entryOf(l.text, { start: l.start, end: l.start + l.text.length }, [], l.start));
  }
  const text = block.view.text.trim();
  const looksLikeEntry =
    LABEL.test(text) || /\b(?:19|20)\d{2}\b|\b10\.\d{4}|https?:/.test(text) || linksOf([block]).length > 0;
  return looksLikeEntry ? [{ span: block.span, ...soleEntry(block.view), start: block.span.start }] : [];
}

/** An entry whose words are one block. */
const soleEntry = ofWords((said) => entryWords(said.text.trim(), linksIn(said)));

const jointEntry = (blocks: readonly Block[]): EntryWords =>
  entryWords(blocks.map(({ view }) => view.text.trim()).join(' '), linksOf(blocks));

/** A line that opens with a capital, is dated and comes to an end is no wrapped part of a longer entry. */
const isWholeEntry = ({ text }: { readonly text: string }): boolean =>
  /^\s*[\p{Lu}“"*_]/u.test(text) && /\b(?:19|20)\d{2}\b/.test(text) && /[.)\d/*_]\s*$/.test(text);

/** What the heading of a column says that its cells are. */
const COLUMNS: readonly (readonly ['title' | 'source' | 'type', RegExp])[] = [
  ['title', /^(?:title|name)$/i],
  ['source', /^(?:source|journal|publisher|publication|organi[sz]ation)$/i],
  ['type', /^(?:type|kind)$/i],
];

function ofColumns(article: Article, tableIndex: number, row: number): Partial<Entry> {
  const table = article.tables[tableIndex];
  const named: Partial<Record<'title' | 'source' | 'type', string>> = {};
  (table?.header ?? []).forEach((cell, column) => {
    const heading = article.blocks[cell ?? -1]?.view.text.trim() ?? '';
    const value = article.blocks[table?.rows[row - 1]?.[column] ?? -1]?.view.text.trim() ?? '';
    const field = COLUMNS.find(([, pattern]) => pattern.test(heading))?.[0];
    if (field !== undefined && value !== '') named[field] = value;
  });
  return named;
}

function ofRow(article: Article, tableIndex: number, row: number): Entry {
  const cells = (article.tables[tableIndex]?.rows[row - 1] ?? []).flatMap((i) =>
    i === null ? [] : (article.blocks[i] ?? []),
  );
  const [first, ...rest] = cells;
  const number = /^\[?(\d{1,4})[\].)]?$/.exec(first?.view.text.trim() ?? '')?.[1];
  const text = asSentences((number === undefined ? cells : rest).map((b) => b.view.text.trim()));
  const span = { start: first?.span.start ?? 0, end: cells[cells.length - 1]?.span.end ?? 0 };
  return {
    ...entryOf(text, span, linksOf(cells), span.start),
    ...(number !== undefined && { number: Number(number) }),
    ...ofColumns(article, tableIndex, row),
  };
}

const entryOf = (text: string, span: Span, links: readonly EntryLink[], start: number): Entry => ({
  span,
  ...entryWords(text, links),
  start,
});

type EntryWords = Omit<Entry, 'span' | 'start'>;

function entryWords(text: string, links: readonly EntryLink[]): EntryWords {
  const label = LABEL.exec(text);
  const body = label === null ? text : text.slice(label[0].length);
  const number = label?.[1] ?? label?.[2] ?? label?.[3] ?? lowered(label?.[5]);
  return {
    number: number === undefined ? null : Number(number),
    key: label?.[4] ?? null,
    ...entryFields(body, links),
    text: body.replaceAll(OBJECT, ' ').replace(/\s+/g, ' ').trim(),
  };
}

/** "¹²" as figures on the line. */
const lowered = (raised: string | undefined): string | undefined =>
  raised?.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));

/** Markdown counts "1. 1. 1." up by itself: what a reader sees is the count. */
function renumbered(article: Article, entries: readonly Entry[]): Entry[] {
  const [first, second] = entries;
  if (first?.number == null || second?.number !== first.number || article.form !== 'markdown') return [...entries];
  const start = first.number;
  return entries.every((e) => e.number === start) ? entries.map((e, i) => ({ ...e, number: start + i })) : [...entries];
}

function footnotes(article: Article): Entry[] {
  return article.footnotes.map((note) => {
    const blocks = note.blocks.flatMap((i) => article.blocks[i] ?? []);
    const number = /^\d{1,4}$/.test(note.label) ? Number(note.label) : null;
    const span = spanOf(article, note.span);
    return { span, ...jointEntry(blocks), start: note.span.start, number, key: note.label };
  });
}

/** `[1]: https://… "Title"` is the list of an article that has no other. */
function definitions(article: Article): Entry[] {
  return article.definitions
    .filter((d) => /^\d{1,4}$/.test(d.label) && /^https?:/i.test(d.url))
    .map((d) => ({
      ...entryOf(d.title ?? '', d.span, [{ text: '', url: d.url }], d.span.start),
      number: Number(d.label),
      key: null,
    }));
}

export const linksOf = (blocks: readonly Block[]): EntryLink[] => blocks.flatMap(({ view }) => linksIn(view));

const linksIn = ({ text, marks }: Pick<Said, 'text' | 'marks'>): EntryLink[] =>
  marks.flatMap(({ kind, target, start, end }) =>
    kind === 'link' && target !== null && !target.startsWith('#')
      ? [{ text: text.slice(start, end), url: target }]
      : [],
  );

function spanOf(article: Article, span: Span | undefined): Span {
  if (span === undefined) return { start: 0, end: 0 };
  return { start: span.start, end: span.start + article.text.slice(span.start, span.end).trimEnd().length };
}
