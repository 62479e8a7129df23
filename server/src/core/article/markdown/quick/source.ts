import type { TreeCursor } from '@lezer/common';
import type { Yaml } from 'mdast';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a tree was read from; `unsure` once anything in it might be read in another way. */
export class Source {
  unsure = false;
  /** How many lists and quotations are around. */
  depth = 0;

  constructor(
    readonly text: string,
    /** Where the tree begins in the text. */
    private readonly start: number,
  ) {}

  get nested(): boolean {
    return this.depth > 0;
  }

  doubtIf(unsure: boolean): void {
    if (unsure) this.unsure = true;
  }

  /** Offsets in the text of a node of the tree. */
  rangeOf({ from, to }: Range): Range {
    return { from: from + this.start, to: to + this.start };
  }

  written({ from, to }: Range): string {
    return this.text.slice(from, to);
  }

  /** What stands before it in its line. */
  before({ from }: Range): string {
    return this.text.slice(this.text.lastIndexOf('\n', from - 1) + 1, from);
  }

  /** The part of the node that the cursor is at, by name; the last where there are more. */
  part(cursor: TreeCursor, name: string): Range | undefined {
    const child = cursor.node.getChildren(name).at(-1);
    return child && this.rangeOf(child);
  }
}

/** Lines and columns are asked for by nobody. */
export const placed = ({ from, to }: Range): NonNullable<Yaml['position']> => ({
  start: { line: 1, column: 1, offset: from },
  end: { line: 1, column: 1, offset: to },
});

/** Calls back at each child of the node that the cursor is at, and returns to it. */
export function eachChild(cursor: TreeCursor, visit: () => void): void {
  if (!cursor.firstChild()) return;
  do visit();
  while (cursor.nextSibling());
  cursor.parent();
}
