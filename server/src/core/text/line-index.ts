import { partitionPoint } from './partition-point.ts';
/** A 1-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Converts offsets to 1-based line and column. Lines end at CRLF, LF or CR; built once for a text. */
export class LineIndex {
  private readonly starts: number[];

  constructor(text: string) {
    this.starts = [0];
    const ends = text.includes('\r') ? /\r\n?|\n/g : /\n/g;
    while (ends.test(text)) this.starts.push(ends.lastIndex);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - (this.starts[line - 1] ?? 0) + 1 };
  }

  /** Offset of the start of a 1-based line; clamped to the text. */
  lineStart(line: number): number {
    return this.starts[Math.min(Math.max(line, 1), this.starts.length) - 1] ?? 0;
  }

  offset(position: Position): number {
    return this.lineStart(position.line) + position.column - 1;
  }

  lineAt(offset: number): number {
    return Math.max(
      1,
      partitionPoint(this.starts.length, (at) => (this.starts[at] ?? 0) <= offset),
    );
  }
}
