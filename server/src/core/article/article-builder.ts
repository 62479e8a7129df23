import type { Span } from '../text/span.ts';
import type { TextView } from '../text/text-view.ts';
import type { Writable } from '../text/writable.ts';
import type {
  Article,
  Block,
  FootnoteDefinition,
  FrontMatter,
  Item,
  LinkDefinition,
  List,
  Piece,
  Section,
  Table,
} from './model.ts';
import { blockRegion, isLoneTitle, isSourceLike, mayBeEntry, mayLeadSources, sectionRegion } from './regions.ts';

type ListDraft = Omit<Writable<List>, 'items'> & { items: number[] };
type ItemDraft = Omit<Writable<Item>, 'blocks'> & { blocks: number[] };

/** Where a block stands while the article is being read. */
export interface Place {
  readonly item: number | null;
  readonly footnote: number | null;
  readonly quoted: boolean;
}

export const TOP: Place = { item: null, footnote: null, quoted: false };

/** How much of each has been laid out. */
export type Counts = Readonly<
  Record<'blocks' | 'sections' | 'lists' | 'items' | 'tables' | 'footnotes' | 'definitions' | 'code', number>
>;

/** Deeper than any heading. */
const LONE_DEPTH = 7;
const isTop = ({ item, footnote, quoted }: Place): boolean => item === null && footnote === null && !quoted;

/** Collects blocks, sections and lists in document order; both forms of article are read into it. */
export class ArticleBuilder {
  readonly blocks: Block[] = [];
  readonly pieces: Piece[] = [];
  readonly sections: Writable<Section>[] = [];
  readonly lists: ListDraft[] = [];
  readonly items: ItemDraft[] = [];
  readonly tables: Table[] = [];
  readonly footnotes: (Writable<FootnoteDefinition> & { blocks: number[] })[] = [];
  readonly definitions: LinkDefinition[] = [];
  /** Where code stands: nothing in it is read. */
  readonly code: Span[] = [];
  private readonly open: number[] = [0];
  /** The section whose first block tells whether it heads sources; -1 for none. */
  private doubtful = -1;

  constructor(private readonly text: string) {
    this.sections.push({
      index: 0,
      heading: null,
      depth: 0,
      title: '',
      parent: null,
      span: { start: 0, end: text.length },
      region: 'body',
    });
  }

  get section(): number {
    return this.open[this.open.length - 1] ?? 0;
  }

  get counts(): Counts {
    const { blocks, sections, lists, items, tables, footnotes, definitions, code } = this;
    return {
      blocks: blocks.length,
      sections: sections.length,
      lists: lists.length,
      items: items.length,
      tables: tables.length,
      footnotes: footnotes.length,
      definitions: definitions.length,
      code: code.length,
    };
  }

  heading(depth: number, span: Span, view: TextView): void {
    while (this.open.length > 1 && (this.sections[this.section]?.depth ?? 0) >= depth) this.close(span.start);
    const title = view.text.trim();
    const parent = this.section;
    const inherited = this.sections[parent]?.region ?? 'body';
    const region = sectionRegion(title) ?? (inherited === 'header' ? 'body' : inherited);
    const index = this.sections.length;
    this.sections.push({
      index,
      heading: this.blocks.length,
      depth,
      title,
      parent,
      span: { start: span.start, end: this.text.length },
      region,
    });
    this.open.push(index);
    this.push('heading', span, view, TOP, null);
    if (region === 'body' && mayLeadSources(title)) this.doubtful = index;
  }

  /** What stands first below "Evidence" tells whether it heads sources. */
  private settle(view: TextView): void {
    const section = this.sections[this.doubtful];
    if (section !== undefined && this.doubtful === this.section && isSourceLike(view)) section.region = 'references';
    this.doubtful = -1;
  }

  private close(end: number): void {
    const section = this.sections[this.open.pop() ?? 0];
    if (section !== undefined) section.span = { start: section.span.start, end };
  }

  paragraph(span: Span, view: TextView, place: Place): number {
    if (isTop(place)) {
      if (isLoneTitle(view)) {
        this.heading(LONE_DEPTH, span, view);
        return this.blocks.length - 1;
      }
      this.endLoneList(span, view);
    }
    return this.push('paragraph', span, view, place, null);
  }

  cell(span: Span, view: TextView, place: Place, cell: Block['cell']): number {
    return this.push('cell', span, view, place, cell);
  }

  private push(kind: Block['kind'], span: Span, view: TextView, place: Place, cell: Block['cell']): number {
    const index = this.blocks.length;
    if (this.doubtful >= 0) this.settle(view);
    const region = this.regionOf(kind, view);
    const { item, footnote, quoted } = place;
    this.blocks.push({ index, kind, span, view, section: this.section, cell, region, item, footnote, quoted });
    if (item !== null) this.items[item]?.blocks.push(index);
    if (footnote !== null) this.footnotes[footnote]?.blocks.push(index);
    return index;
  }

  /** A list under a title that is no heading ends where text goes on that is no entry. */
  private endLoneList(span: Span, view: TextView): void {
    if (this.sections[this.section]?.depth === LONE_DEPTH && !mayBeEntry(view)) this.close(span.start);
  }

  /** A block that was laid out before and has its place in its item or footnote; the section is what it is now. */
  again(block: Block): void {
    if (block.kind === 'paragraph' && isTop(block)) this.endLoneList(block.span, block.view);
    if (this.doubtful >= 0) this.settle(block.view);
    const region = this.regionOf(block.kind, block.view);
    const isSame = block.section === this.section && block.region === region;
    this.blocks.push(isSame ? block : { ...block, section: this.section, region });
  }

  private regionOf(kind: Block['kind'], view: TextView): Block['region'] {
    const section = this.sections[this.section];
    const early = (section?.depth ?? 0) <= 1 && this.sections.length <= 2;
    const inherited = section?.region ?? 'body';
    return kind === 'heading' ? inherited : blockRegion(view, inherited, early);
  }

  list(ordered: boolean, parent: number | null, span: Span): number {
    const index = this.lists.length;
    this.lists.push({ index, ordered, item: parent, items: [], section: this.section, span });
    return index;
  }

  item(list: number, number: string | null, span: Span): number {
    const index = this.items.length;
    const parent = this.lists[list]?.item ?? null;
    const depth = parent === null ? 0 : (this.items[parent]?.depth ?? 0) + 1;
    this.items.push({ index, list, parent, depth, number, blocks: [], span });
    this.lists[list]?.items.push(index);
    return index;
  }

  build(form: Article['form'], frontMatter: FrontMatter | null): Omit<Article, 'suppressions'> {
    while (this.open.length > 1) this.close(this.text.length);
    if (this.pieces.length === 0) this.pieces.push({ first: 0, end: this.blocks.length, kept: null });
    const { text, blocks, pieces, sections, lists, items, tables, footnotes, definitions, code } = this;
    return {
      text,
      form,
      frontMatter,
      title: this.title(frontMatter),
      blocks,
      pieces,
      sections,
      lists,
      items,
      tables,
      footnotes,
      definitions,
      code,
    };
  }

  /** Front matter says it; else the first top heading; else the first heading before any prose. */
  private title(frontMatter: FrontMatter | null): Article['title'] {
    const stated = frontMatter?.data.title;
    if (typeof stated === 'string' && frontMatter !== null) {
      return { text: stated, span: frontMatter.spans.title ?? frontMatter.span, block: null };
    }
    const headings = this.sections.filter((s) => s.heading !== null);
    const chosen = headings.find((s) => s.depth === 1) ?? headings.find((s) => s.heading === 0);
    const block = chosen?.heading === null || chosen === undefined ? undefined : this.blocks[chosen.heading];
    return block === undefined ? null : { text: chosen?.title ?? '', span: block.span, block: block.index };
  }
}
