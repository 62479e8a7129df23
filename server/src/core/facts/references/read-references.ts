import type { Article, Block, Section } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';
import type { ReferenceFact } from '../types.ts';
import { entryFields } from './entry-fields.ts';
import { isStacked, readStacked } from './stacked-entries.ts';

/** One entry before it has its position. */
export type Entry = Omit<ReferenceFact, 'position'>;

const LABEL = /^\s*(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})[.)]|\[?@([\w][\w:./-]{0,99})\]?:?)\s+/;

/** The reference list in whatever shape it has, and footnotes with their text. Positions count from 1. */
export function readReferences(article: Article): ReferenceFact[] {
  const sections = article.sections.filter((s) => s.region === 'references' && s.heading !== null);
  const listed = sections.flatMap((section) => ofSection(article, section));
  const entries = [...listed, ...footnotes(article), ...(listed.length > 0 ? [] : definitions(article))];
  return entries.map((entry, index) => ({ ...entry, position: index + 1 }));
}

function ofSection(article: Article, section: Section): Entry[] {
  const blocks = article.blocks.filter(
    (b) => b.section === section.index && b.kind !== 'heading' && b.region === 'references' && b.footnote === null,
  );
  if (isStacked(blocks)) return readStacked(blocks);
  const entries: Entry[] = [];
  const items = new Set<number>();
  const rows = new Set<string>();
  for (const block of blocks) {
    if (block.cell !== null) {
      if (block.cell.row > 0 && !rows.has(`${block.cell.table}:${block.cell.row}`))
        entries.push(ofRow(article, block.cell.table, block.cell.row));
      rows.add(`${block.cell.table}:${block.cell.row}`);
    } else if (block.item === null) entries.push(...ofParagraph(article, block));
    else if (!items.has(topItem(article, block.item))) {
      const item = topItem(article, block.item);
      items.add(item);
      entries.push(ofItem(article, item, blocks));
    }
  }
  return renumbered(article, entries);
}

function topItem(article: Article, index: number): number {
  let item = index;
  for (let parent = article.items[item]?.parent ?? null; parent !== null; parent = article.items[item]?.parent ?? null)
    item = parent;
  return item;
}

function ofItem(article: Article, index: number, blocks: readonly Block[]): Entry {
  const item = article.items[index];
  const own = blocks.filter((b) => b.item !== null && topItem(article, b.item) === index);
  const first = own[0];
  const text = own.map((b) => b.view.text.trim()).join(' ');
  const entry = entryOf(text, spanOf(article, item?.span ?? first?.span), linksOf(own), first?.span.start ?? 0);
  return entry.number !== null || item?.number == null ? entry : { ...entry, number: Number(item.number) };
}

/** Paragraphs: one entry each, or one a line where every line has a label of its own. */
function ofParagraph(article: Article, block: Block): Entry[] {
  const raw = article.text.slice(block.span.start, block.span.end);
  const lines = [...raw.matchAll(/[^\r\n]+/g)].map((m) => ({ text: m[0], start: block.span.start + m.index }));
  if (lines.length > 1 && lines.filter((l) => LABEL.test(l.text)).length > lines.length / 2) {
    return lines.map((l) => entryOf(l.text, { start: l.start, end: l.start + l.text.length }, [], l.start));
  }
  const text = block.view.text.trim();
  const looksLikeEntry =
    LABEL.test(text) || /\b(?:19|20)\d{2}\b|\b10\.\d{4}|https?:/.test(text) || linksOf([block]).length > 0;
  return looksLikeEntry ? [entryOf(text, block.span, linksOf([block]), block.span.start)] : [];
}

function ofRow(article: Article, tableIndex: number, row: number): Entry {
  const cells = (article.tables[tableIndex]?.rows[row - 1] ?? []).flatMap((i) =>
    i === null ? [] : (article.blocks[i] ?? []),
  );
  const [first, ...rest] = cells;
  const number = /^\[?(\d{1,4})[\].)]?$/.exec(first?.view.text.trim() ?? '')?.[1];
  const text = (number === undefined ? cells : rest).map((b) => b.view.text.trim()).join('. ');
  const span = { start: first?.span.start ?? 0, end: cells[cells.length - 1]?.span.end ?? 0 };
  return {
    ...entryOf(text, span, linksOf(cells), span.start),
    ...(number !== undefined && { number: Number(number) }),
  };
}

export function entryOf(text: string, span: Span, links: readonly string[], start: number): Entry {
  const label = LABEL.exec(text);
  const body = label === null ? text : text.slice(label[0].length);
  const number = label?.[1] ?? label?.[2] ?? label?.[3];
  return {
    span,
    number: number === undefined ? null : Number(number),
    key: label?.[4] ?? null,
    ...entryFields(body, links),
    text: body.trim(),
    start,
  };
}

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
    const text = blocks.map((b) => b.view.text.trim()).join(' ');
    const number = /^\d{1,4}$/.test(note.label) ? Number(note.label) : null;
    return { ...entryOf(text, spanOf(article, note.span), linksOf(blocks), note.span.start), number, key: note.label };
  });
}

/** `[1]: https://… "Title"` is the list of an article that has no other. */
function definitions(article: Article): Entry[] {
  return article.definitions
    .filter((d) => /^\d{1,4}$/.test(d.label) && /^https?:/i.test(d.url))
    .map((d) => ({ ...entryOf(d.title ?? '', d.span, [d.url], d.span.start), number: Number(d.label), key: null }));
}

const linksOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((b) =>
    b.view.marks.flatMap((m) =>
      m.kind === 'link' && m.target !== null && !m.target.startsWith('#') ? [m.target] : [],
    ),
  );

function spanOf(article: Article, span: Span | undefined): Span {
  if (span === undefined) return { start: 0, end: 0 };
  return { start: span.start, end: span.start + article.text.slice(span.start, span.end).trimEnd().length };
}
