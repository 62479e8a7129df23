import type { PhrasingContent } from 'mdast';
import { placed, type Range } from './source.ts';

/** Builds the text nodes of inline content: blanks around the ends of lines fall away. */
export class Words {
  readonly nodes: PhrasingContent[] = [];
  private value = '';
  private start = 0;
  private end = 0;

  constructor(
    private readonly text: string,
    /** Whether blanks that come next begin a line. */
    private lineStarts: boolean,
  ) {}

  /** Source that stands for itself. */
  plain(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const next = this.text.indexOf('\n', at);
      const end = next < 0 || next >= to ? to : next;
      const start = this.lineStarts ? this.afterBlanks(at, end) : at;
      const stop = end < to ? this.beforeBlanks(start, end) : end;
      if (stop > start) this.add(this.text.slice(start, stop), { from: start, to: stop });
      if (end < to) {
        this.add('\n', { from: end, to: end + 1 });
        this.lineStarts = true;
      }
      at = end + 1;
    }
  }

  /** Words that the source may spell in another way. */
  add(value: string, { from, to }: Range): void {
    if (this.value === '') this.start = from;
    this.value += value;
    this.end = to;
    this.lineStarts = false;
  }

  node(node: PhrasingContent, endsLine = false): void {
    this.flush();
    this.nodes.push(node);
    this.lineStarts = endsLine;
  }

  finish(): PhrasingContent[] {
    this.flush();
    return this.nodes;
  }

  private flush(): void {
    if (this.value === '') return;
    this.nodes.push({ type: 'text', value: this.value, position: placed({ from: this.start, to: this.end }) });
    this.value = '';
  }

  private afterBlanks(from: number, to: number): number {
    let at = from;
    while (at < to && isBlank(this.text, at)) at++;
    return at;
  }

  private beforeBlanks(from: number, to: number): number {
    let at = to;
    while (at > from && isBlank(this.text, at - 1)) at--;
    return at;
  }
}

export const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t';
