/** A list inside a JSON document that is written entry by entry, laid out as `JSON.stringify(…, null, 2)` does. */
export class JsonList {
  private isEmpty = true;

  /** `indent` is that of the line on which the list begins. */
  constructor(private readonly indent: number) {}

  entries(values: readonly unknown[]): string {
    return values.map((value) => this.entry(value)).join('');
  }

  private entry(value: unknown): string {
    const before = this.isEmpty ? '[\n' : ',\n';
    this.isEmpty = false;
    return before + indented(JSON.stringify(value, null, 2), this.indent + 2);
  }

  close(): string {
    return this.isEmpty ? '[]' : `\n${' '.repeat(this.indent)}]`;
  }
}

/** The members of an object, without its braces. */
export const members = (value: object, indent: number): string =>
  indented(JSON.stringify(value, null, 2).split('\n').slice(1, -1).join('\n').replace(/^ {2}/gm, ''), indent);

const indented = (text: string, indent: number): string => text.replace(/^/gm, ' '.repeat(indent));
