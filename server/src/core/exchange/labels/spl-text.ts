/** The narrative of an SPL section as Markdown: paragraphs, list items, table rows; no word of it is markup. */
export class SplText {
  private readonly blocks: string[] = [];
  private words = '';
  private row: string[] | null = null;
  private rows: string[][] = [];
  private readonly lists: string[] = [];
  private readonly muted: string[] = [];

  open(name: string): void {
    if (MUTED.has(name)) this.muted.push(name);
    if (name === 'list') this.lists.push(name);
    if (name === 'paragraph' || name === 'item' || name === 'table') this.flush();
    if (name === 'table') this.rows = [];
    if (name === 'tr') this.row = [];
    if (name === 'br') this.words += ' ';
  }

  add(words: string): void {
    if (this.muted.length === 0) this.words += words.replace(/</g, '&lt;');
  }

  close(name: string): void {
    if (MUTED.has(name)) this.muted.pop();
    if (name === 'td' || name === 'th') this.cell();
    else if (name === 'tr') this.endRow();
    else if (name === 'table') this.endTable();
    else if (this.row === null && (name === 'paragraph' || name === 'item' || name === 'caption' || name === 'text'))
      this.flush();
    if (name === 'list') this.lists.pop();
  }

  markdown(): string {
    this.flush();
    return this.blocks
      .join('\n\n')
      .replace(/\n\n(?=- )/g, '\n')
      .trim();
  }

  private flush(): void {
    if (this.row !== null) return;
    const said = spaced(this.words);
    this.words = '';
    if (said !== '')
      this.blocks.push(this.lists.length > 0 ? `- ${said}` : said.replace(/^([-+*#>]|\d{1,9}[.)])(?=\s)/, '\\$1'));
  }

  private cell(): void {
    this.row?.push(spaced(this.words).replaceAll('|', '\\|'));
    this.words = '';
  }

  private endRow(): void {
    if (this.row !== null && this.row.length > 0) this.rows.push(this.row);
    this.row = null;
    this.words = '';
  }

  private endTable(): void {
    const width = Math.max(0, ...this.rows.map((row) => row.length));
    const line = (cells: readonly string[]): string =>
      `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
    const [head, ...rest] = this.rows;
    if (head !== undefined)
      this.blocks.push([line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n'));
    this.rows = [];
    this.words = '';
  }
}

/** Footnote marks and pictures say nothing by themselves. */
const MUTED: ReadonlySet<string> = new Set(['renderMultiMedia', 'footnoteRef', 'sup']);

const spaced = (words: string): string => words.replace(/\s+/g, ' ').trim();
