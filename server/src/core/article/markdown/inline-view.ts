import type { Parents, PhrasingContent } from 'mdast';
import type { Span } from '../../text/span.ts';
import {
  type KnownWords,
  type Mark,
  OBJECT,
  plainSpaces,
  type TextView,
  TextViewBuilder,
} from '../../text/text-view.ts';
import { alignText } from './align-text.ts';

/** Where inline content stands: `origin` is the start of its block; offsets of its nodes count from `base`. */
export interface InlinePlace {
  readonly origin: number;
  readonly base: number;
}

/** Readable text of inline content with its marks; code, images and footnote marks are one object character. */
export function inlineView(
  text: string,
  children: readonly PhrasingContent[],
  { origin, base }: InlinePlace,
  known?: KnownWords,
): TextView {
  const reader = new InlineReader(text, origin, base);
  reader.all(children);
  return reader.finish(known);
}

function spanOf(node: { position?: Parents['position'] }): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

interface OpenTag {
  readonly kind: 'superscript' | 'subscript';
  readonly start: number;
}

class InlineReader {
  private readonly builder: TextViewBuilder;
  private readonly tags: OpenTag[] = [];

  constructor(
    private readonly text: string,
    origin: number,
    private readonly base: number,
  ) {
    this.builder = new TextViewBuilder(origin);
  }

  private at(node: Parameters<typeof spanOf>[0]): Span {
    const { start, end } = spanOf(node);
    return { start: this.base + start, end: this.base + end };
  }

  all(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.one(node);
  }

  finish(known?: KnownWords): TextView {
    return this.builder.build(known);
  }

  private one(node: PhrasingContent): void {
    const at = this.at(node);
    switch (node.type) {
      case 'text':
        return this.words(at, node.value);
      case 'emphasis':
      case 'strong':
        return this.marked(node.type, null, node.children);
      case 'delete':
        return this.all(node.children);
      case 'break':
        return this.builder.replace(' ', at.start, at.end - at.start);
      case 'link':
        return this.link(at, node.url, node.children);
      case 'linkReference':
        return this.linkReference(at, node.identifier, node.children);
      case 'footnoteReference':
        return this.object('footnote-reference', at, node.label ?? node.identifier);
      case 'image':
        return this.object('image', at, node.url);
      case 'imageReference':
        return this.object('image', at, null);
      case 'html':
        return this.html(at, node.value);
      default:
        return this.builder.replace(OBJECT, at.start, at.end - at.start);
    }
  }

  /** Words of a text node; MDX comments inside are masked by one blank each. */
  private words(at: Span, value: string): void {
    const source = this.text.slice(at.start, at.end);
    if (!source.includes('{/*')) return alignText(this.builder, source, at.start, value);
    let from = 0;
    for (let open = source.indexOf('{/*'); open >= 0; open = source.indexOf('{/*', from)) {
      const close = source.indexOf('*/}', open);
      if (close < 0) break;
      this.builder.copy(plainSpaces(source.slice(from, open)), at.start + from);
      this.builder.replace(' ', at.start + open, close + 3 - open);
      from = close + 3;
    }
    this.builder.copy(plainSpaces(source.slice(from)), at.start + from);
  }

  private marked(kind: Mark['kind'], target: string | null, children: readonly PhrasingContent[]): void {
    const start = this.builder.length;
    this.all(children);
    this.builder.mark({ kind, target, start, end: this.builder.length });
  }

  private object(kind: Mark['kind'], at: Span, target: string | null): void {
    const start = this.builder.length;
    this.builder.replace(OBJECT, at.start, at.end - at.start);
    this.builder.mark({ kind, target, start, end: this.builder.length });
  }

  /** A bare address is not prose: its digits are no doses. */
  private link(at: Span, url: string, children: readonly PhrasingContent[]): void {
    const source = this.text.slice(at.start, at.end);
    return source.startsWith('[') ? this.marked('link', url, children) : this.object('link', at, url);
  }

  /** `[1]` with a definition elsewhere: the brackets stay, since they are how the citation is written. */
  private linkReference(at: Span, identifier: string, children: readonly PhrasingContent[]): void {
    const start = this.builder.length;
    this.builder.copy('[', at.start);
    this.all(children);
    const close = this.text.indexOf(
      ']',
      children.length > 0 ? this.at(children[children.length - 1] ?? {}).end : at.start,
    );
    this.builder.copy(']', close < 0 ? at.end - 1 : close);
    this.builder.mark({ kind: 'link', target: `#${identifier}`, start, end: this.builder.length });
  }

  private html(at: Span, value: string): void {
    const tag = /^<(\/?)(sup|sub|br)\b/i.exec(value);
    if (value.startsWith('<!--')) return this.builder.replace(' ', at.start, at.end - at.start);
    if (tag === null) return;
    const name = (tag[2] ?? '').toLowerCase();
    if (name === 'br') return this.builder.replace(' ', at.start, at.end - at.start);
    const kind = name === 'sup' ? 'superscript' : 'subscript';
    if (tag[1] === '') {
      this.tags.push({ kind, start: this.builder.length });
      return;
    }
    const open = this.tags.pop();
    if (open?.kind === kind) this.builder.mark({ kind, target: null, start: open.start, end: this.builder.length });
  }
}
