import type { Span } from '../text/span.ts';
import type { ArticleBuilder, Counts } from './article-builder.ts';
import type { Block, FootnoteDefinition, Item, LinkDefinition, List, Section, Table } from './model.ts';

/** How a piece of the text was laid out, and where; of the same piece elsewhere the same is made, only moved. */
export interface LaidPiece {
  /** Where its text began. */
  readonly base: number;
  /** How much was laid out before it. */
  readonly before: Counts;
  readonly blocks: readonly Block[];
  readonly sections: readonly Pick<Section, 'heading' | 'depth'>[];
  readonly lists: readonly List[];
  readonly items: ArticleBuilder['items'];
  readonly tables: readonly Table[];
  readonly footnotes: readonly FootnoteDefinition[];
  readonly definitions: readonly LinkDefinition[];
  readonly code: readonly Span[];
}

/** What the builder has laid out since `before`; nothing of it is changed later. */
export function laidSince(builder: ArticleBuilder, before: Counts, base: number): LaidPiece {
  return {
    base,
    before,
    blocks: builder.blocks.slice(before.blocks),
    // The end of a section is not known yet.
    sections: builder.sections.slice(before.sections).map(({ heading, depth }) => ({ heading, depth })),
    lists: builder.lists.slice(before.lists),
    items: builder.items.slice(before.items),
    tables: builder.tables.slice(before.tables),
    footnotes: builder.footnotes.slice(before.footnotes),
    definitions: builder.definitions.slice(before.definitions),
    code: builder.code.slice(before.code),
  };
}

/** Lays a piece out again that begins at `base` now. */
export function layAgain(builder: ArticleBuilder, piece: LaidPiece, base: number): void {
  const move = new Move(piece, builder.counts, base - piece.base);
  const outer = builder.section;
  const sectionOf = (section: number): number =>
    section < piece.before.sections ? outer : section - piece.before.sections + move.to.sections;
  for (const one of piece.items) builder.items.push(move.isStill ? one : move.item(one));
  for (const one of piece.footnotes) builder.footnotes.push(move.footnote(one));
  for (const one of piece.definitions) builder.definitions.push({ ...one, span: move.span(one.span) });
  for (const span of piece.code) builder.code.push(move.span(span));
  for (const one of piece.lists) builder.lists.push(move.list(one, sectionOf(one.section)));
  for (const one of piece.tables) builder.tables.push(move.table(one, sectionOf(one.section)));
  let nth = 0;
  for (const block of piece.blocks) {
    const opened = piece.sections[nth];
    if (opened?.heading === block.index) {
      nth += 1;
      builder.heading(opened.depth, move.span(block.span), block.view.moved(move.by));
    } else builder.again(move.isStill ? block : move.block(block));
  }
}

/** From where a piece was laid out to where it stands now. */
class Move {
  /** Nothing has moved. */
  readonly isStill: boolean;
  private readonly blocks: number;
  private readonly lists: number;
  private readonly items: number;
  private readonly tables: number;
  private readonly footnotes: number;

  constructor(
    { before }: LaidPiece,
    readonly to: Counts,
    readonly by: number,
  ) {
    this.blocks = to.blocks - before.blocks;
    this.lists = to.lists - before.lists;
    this.items = to.items - before.items;
    this.tables = to.tables - before.tables;
    this.footnotes = to.footnotes - before.footnotes;
    const { blocks, lists, items, tables, footnotes } = this;
    this.isStill = [by, blocks, lists, items, tables, footnotes].every((moved) => moved === 0);
  }

  span({ start, end }: Span): Span {
    return { start: start + this.by, end: end + this.by };
  }

  block({ index, kind, span, view, section, cell, region, item, footnote, quoted }: Block): Block {
    return {
      index: index + this.blocks,
      kind,
      span: this.span(span),
      view: view.moved(this.by),
      section,
      cell: cell === null ? null : { table: cell.table + this.tables, row: cell.row, column: cell.column },
      region,
      item: item === null ? null : item + this.items,
      footnote: footnote === null ? null : footnote + this.footnotes,
      quoted,
    };
  }

  item({ index, list, parent, depth, number, blocks, span }: Item): Item & { blocks: number[] } {
    return {
      index: index + this.items,
      list: list + this.lists,
      parent: parent === null ? null : parent + this.items,
      depth,
      number,
      blocks: blocks.map((block) => block + this.blocks),
      span: this.span(span),
    };
  }

  list({ index, ordered, item, items, span }: List, section: number): List & { items: number[] } {
    return {
      index: index + this.lists,
      ordered,
      item: item === null ? null : item + this.items,
      items: items.map((one) => one + this.items),
      section,
      span: this.span(span),
    };
  }

  table({ index, header, rows, span }: Table, section: number): Table {
    const cells = (row: Table['header']): Table['header'] =>
      row.map((cell) => (cell === null ? null : cell + this.blocks));
    return { index: index + this.tables, section, header: cells(header), rows: rows.map(cells), span: this.span(span) };
  }

  footnote({ label, span, blocks }: FootnoteDefinition): FootnoteDefinition & { blocks: number[] } {
    return { label, span: this.span(span), blocks: blocks.map((block) => block + this.blocks) };
  }
}
