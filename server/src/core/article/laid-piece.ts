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
  readonly items: readonly Item[];
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
  for (const one of piece.items) builder.items.push(move.item(one));
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
  readonly isStill: boolean;

  constructor(
    private readonly from: LaidPiece,
    readonly to: Counts,
    readonly by: number,
  ) {
    const { before } = from;
    this.isStill =
      by === 0 &&
      before.blocks === to.blocks &&
      before.items === to.items &&
      before.lists === to.lists &&
      before.tables === to.tables &&
      before.footnotes === to.footnotes;
  }

  span({ start, end }: Span): Span {
    return { start: start + this.by, end: end + this.by };
  }

  block(block: Block): Block {
    const { kind, quoted, section, region, cell } = block;
    return {
      index: this.index(block.index),
      kind,
      span: this.span(block.span),
      view: block.view.moved(this.by),
      section,
      cell: cell === null ? null : { ...cell, table: this.count('tables', cell.table) },
      region,
      item: this.orNull('items', block.item),
      footnote: this.orNull('footnotes', block.footnote),
      quoted,
    };
  }

  item(item: Item): Item & { blocks: number[] } {
    return {
      ...item,
      index: this.count('items', item.index),
      list: this.count('lists', item.list),
      parent: this.orNull('items', item.parent),
      blocks: item.blocks.map((one) => this.index(one)),
      span: this.span(item.span),
    };
  }

  list(list: List, section: number): List & { items: number[] } {
    return {
      ...list,
      index: this.count('lists', list.index),
      item: this.orNull('items', list.item),
      items: list.items.map((one) => this.count('items', one)),
      section,
      span: this.span(list.span),
    };
  }

  table(table: Table, section: number): Table {
    const cells = (row: readonly (number | null)[]): (number | null)[] => row.map((one) => this.orNull('blocks', one));
    return {
      index: this.count('tables', table.index),
      section,
      header: cells(table.header),
      rows: table.rows.map(cells),
      span: this.span(table.span),
    };
  }

  footnote(footnote: FootnoteDefinition): FootnoteDefinition & { blocks: number[] } {
    const blocks = footnote.blocks.map((one) => this.index(one));
    return { ...footnote, span: this.span(footnote.span), blocks };
  }

  private index(block: number): number {
    return this.count('blocks', block);
  }

  private count(of: keyof Counts, index: number): number {
    return index - this.from.before[of] + this.to[of];
  }

  private orNull(of: keyof Counts, index: number | null): number | null {
    return index === null ? null : this.count(of, index);
  }
}
