import type {
  FootnoteDefinition as FootnoteNode,
  List as ListNode,
  Nodes,
  RootContent,
  Table as TableNode,
  TableRow,
} from 'mdast';
import type { Span } from '../../text/span.ts';
import type { TextView } from '../../text/text-view.ts';
import { ArticleBuilder, type Place, TOP } from '../article-builder.ts';
import { readFrontMatter } from '../front-matter.ts';
import { type LaidPiece, laidSince, layAgain } from '../laid-piece.ts';
import type { Article, FrontMatter, KeptPlaces } from '../model.ts';
import { readToml } from '../toml.ts';
import { openContainers } from './containers.ts';
import { type HtmlTable, htmlTables } from './html-table.ts';
import { htmlView } from './html-view.ts';
import { inlineView } from './inline-view.ts';
import { type Parse, parseChunks } from './parse-chunks.ts';

export interface MarkdownResult {
  readonly article: Omit<Article, 'suppressions'>;
}

/** Lays out authored Markdown; the trees of its pieces are walked once and never changed. */
export function readMarkdown(text: string, parse?: Parse): MarkdownResult {
  const walker = new Walker(text, parse);
  for (const { start, nodes } of parseChunks(openContainers(text), parse)) walker.chunk(start, nodes);
  return { article: walker.builder.build('markdown', walker.frontMatter) };
}

/** It is no block, and is read by itself. */
const isFrontMatter = ({ type }: RootContent): boolean => type === 'yaml' || (type as string) === 'toml';

const movedBy = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The head of a directive, which the parser was given as a comment. */
const isFence = (text: string, { start }: Span): boolean =>
  text.startsWith('```', start) || text.startsWith('~~~', start);

class Walker {
  readonly builder: ArticleBuilder;
  frontMatter: FrontMatter | null = null;
  private base = 0;

  constructor(
    private readonly text: string,
    private readonly known: Parse | undefined,
  ) {
    this.builder = new ArticleBuilder(text);
  }

  /** Offsets of the nodes count from `base`. */
  chunk(base: number, nodes: readonly RootContent[]): void {
    this.base = base;
    const { builder } = this;
    const first = builder.blocks.length;
    const laid = this.laid(nodes);
    if (laid === undefined) this.lay(nodes);
    else layAgain(builder, laid, base);
    builder.pieces.push({ first, end: builder.blocks.length, kept: this.places(nodes[0]) });
  }

  private lay(nodes: readonly RootContent[]): void {
    const before = this.builder.counts;
    this.all(nodes, TOP);
    const head = nodes[0];
    if (head !== undefined && !isFrontMatter(head))
      this.known?.laid?.set(head, laidSince(this.builder, before, this.base));
  }

  private laid([head]: readonly RootContent[]): LaidPiece | undefined {
    return head === undefined ? undefined : this.known?.laid?.get(head);
  }

  /** Of the same nodes the same blocks are made. */
  private places(node: RootContent | undefined): KeptPlaces | null {
    const all = this.known?.places;
    if (all === undefined || node === undefined) return null;
    const kept = all.get(node) ?? new WeakMap();
    all.set(node, kept);
    return kept;
  }

  private at(node: { position?: Nodes['position'] }): Span {
    const start = this.base + (node.position?.start.offset ?? 0);
    const end = this.base + (node.position?.end.offset ?? 0);
    return { start, end: Math.min(end, this.text.length) };
  }

  /** The words of a block whose nodes are known from an earlier reading have only moved. */
  private view(children: Parameters<typeof inlineView>[1], origin: number): TextView {
    const known = this.known?.views?.get(children);
    if (known !== undefined) return known.view.moved(this.base - known.base);
    const view = inlineView(this.text, children, { origin, base: this.base }, this.known?.words);
    this.known?.views?.set(children, { view, base: this.base });
    return view;
  }

  private all(nodes: readonly RootContent[], place: Place): void {
    for (const node of nodes) this.one(node, place);
  }

  private one(node: RootContent, place: Place): void {
    const at = this.at(node);
    switch (node.type) {
      case 'yaml':
        this.frontMatter = readFrontMatter(node.value, this.text.indexOf('\n', at.start) + 1, at);
        return;
      case 'heading':
        return this.heading(node.depth, at, node.children, place);
      case 'paragraph':
        this.builder.paragraph(at, this.view(node.children, at.start), place);
        return;
      case 'blockquote':
        return this.all(node.children, { ...place, quoted: true });
      case 'list':
        return this.list(node, at, place);
      case 'table':
        return this.table(node, at, place);
      case 'footnoteDefinition':
        return this.footnote(node, at);
      case 'definition':
        this.builder.definitions.push({
          label: node.label ?? node.identifier,
          url: node.url,
          title: node.title ?? null,
          span: at,
        });
        return;
      case 'html':
        if (isFence(this.text, at)) this.builder.code.push(at);
        else this.html(at, place);
        return;
      case 'code':
        this.builder.code.push(at);
        return;
      default:
        // TOML front matter is no mdast type of its own; everything else holds no prose.
        if ((node.type as string) === 'toml') {
          const { value } = node as unknown as { readonly value: string };
          this.frontMatter = readToml(value, this.text.indexOf('\n', at.start) + 1, at);
        }
    }
  }

  private heading(depth: number, at: Span, children: Parameters<typeof inlineView>[1], place: Place): void {
    const view = this.view(children, at.start);
    // A heading inside a list item or quotation opens no section.
    if (place.item !== null || place.quoted || place.footnote !== null) this.builder.paragraph(at, view, place);
    else this.builder.heading(depth, at, view);
  }

  private list(node: ListNode, at: Span, place: Place): void {
    const list = this.builder.list(node.ordered === true, place.item, at);
    for (const child of node.children) {
      const span = this.at(child);
      const number = node.ordered === true ? this.numberAt(span.start) : null;
      const item = this.builder.item(list, number, span);
      this.all(child.children, { item, footnote: place.footnote, quoted: place.quoted });
    }
  }

  private numberAt(offset: number): string | null {
    return /^\d+/.exec(this.text.slice(offset, offset + 12))?.[0] ?? null;
  }

  private table(node: TableNode, at: Span, place: Place): void {
    const table = this.builder.tables.length;
    // Reserved first, so that the cells can name it.
    this.builder.tables.push({ index: table, section: this.builder.section, header: [], rows: [], span: at });
    const rows = node.children.map((row, index) => this.row(row, index, table, place));
    const [header = [], ...body] = rows;
    this.builder.tables[table] = { index: table, section: this.builder.section, header, rows: body, span: at };
  }

  private row(row: TableRow, index: number, table: number, place: Place): (number | null)[] {
    return row.children.map((cell, column) => {
      const first = cell.children[0];
      const last = cell.children[cell.children.length - 1];
      const span = first && last ? { start: this.at(first).start, end: this.at(last).end } : this.at(cell);
      return this.builder.cell(span, this.view(cell.children, span.start), place, {
        table,
        row: index,
        column,
      });
    });
  }

  private footnote(node: FootnoteNode, at: Span): void {
    const footnote = this.builder.footnotes.length;
    this.builder.footnotes.push({ label: node.label ?? node.identifier, span: at, blocks: [] });
    this.all(node.children, { item: null, footnote, quoted: false });
  }

  private html(at: Span, place: Place): void {
    let from = at.start;
    for (const table of htmlTables(this.text.slice(at.start, at.end))) {
      const { start, end } = movedBy(table.span, at.start);
      this.htmlText({ start: from, end: start }, place);
      this.htmlTable(table, { start, end }, at.start, place);
      from = end;
    }
    this.htmlText({ start: from, end: at.end }, place);
  }

  private htmlText(at: Span, place: Place): void {
    const view = htmlView(this.text.slice(at.start, at.end), at.start);
    if (/[^\s\uFFFC]/.test(view.text)) this.builder.paragraph(at, view, place);
  }

  private htmlTable({ rows, headed }: HtmlTable, at: Span, base: number, place: Place): void {
    const index = this.builder.tables.length;
    this.builder.tables.push({ index, section: this.builder.section, header: [], rows: [], span: at });
    const known = new Map<Span, number>();
    const laid = rows.map((row, nth) =>
      row.map((cell, column) => {
        if (cell === null) return null;
        const span = movedBy(cell, base);
        const view = () => htmlView(this.text.slice(span.start, span.end), span.start);
        const block =
          known.get(cell) ??
          this.builder.cell(span, view(), place, { table: index, row: headed ? nth : nth + 1, column });
        known.set(cell, block);
        return block;
      }),
    );
    const [header = [], ...body] = headed ? laid : [[], ...laid];
    this.builder.tables[index] = { index, section: this.builder.section, header, rows: body, span: at };
  }
}
