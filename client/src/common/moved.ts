import type { TextDocumentContentChangeEvent } from 'vscode';

/** Where places of an earlier text stand now, after the changes that were made to it since. */
export class Moved {
  private readonly changes: TextDocumentContentChangeEvent[] = [];
  private forgotten = 0;

  note(changes: readonly TextDocumentContentChangeEvent[]): void {
    this.changes.push(...changes);
  }

  /** The present, as `forget` takes it. */
  now(): number {
    return this.forgotten + this.changes.length;
  }

  /** From here on places are those of the text as it was then. */
  forget(then: number): void {
    this.changes.splice(0, Math.max(0, then - this.forgotten));
    this.forgotten = Math.max(this.forgotten, then);
  }

  /** A place inside what was replaced stands at its start. */
  placeOf(offset: number): number {
    let place = offset;
    for (const { rangeOffset, rangeLength, text } of this.changes) {
      if (rangeOffset + rangeLength <= place) place += text.length - rangeLength;
      else if (rangeOffset < place) place = rangeOffset;
    }
    return place;
  }
}
