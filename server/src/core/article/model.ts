import type { Span } from '../text/span.ts';
import type { TextView } from '../text/text-view.ts';

/**
 * The article as it is laid out: what stands where, before anybody asks what it means. It lives in memory only.
 * All lists are in document order and refer to one another by index, so that facts can be read in one pass.
 */
export interface Article {
  /** The text without a byte order mark; all spans count in it. */
  readonly text: string;
  /** `plain`: scraped text with `•` bullets and no Markdown headings; `markdown`: everything else. */
  readonly form: 'markdown' | 'plain';
  readonly frontMatter: FrontMatter | null;
  readonly title: { readonly text: string; readonly span: Span; readonly block: number | null } | null;
  readonly blocks: readonly Block[];
  /** The blocks by the pieces of the text that they were laid out from. */
  readonly pieces: readonly Piece[];
  readonly sections: readonly Section[];
  readonly lists: readonly List[];
  readonly items: readonly Item[];
  readonly tables: readonly Table[];
  readonly footnotes: readonly FootnoteDefinition[];
  readonly definitions: readonly LinkDefinition[];
  readonly suppressions: readonly SuppressionComment[];
  /** Where code and heads of directives stand: nothing in them is read. */
  readonly code: readonly Span[];
}

export interface FrontMatter {
  readonly span: Span;
  /** Parsed YAML mapping with keys in snake_case; empty when `error` is set. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Span of each key's value by snake_case key, where it can be told. */
  readonly spans: Readonly<Record<string, Span>>;
  readonly error: string | null;
}

/** Blocks that stand one behind the other. */
export interface Piece {
  readonly first: number;
  /** Index behind the last. */
  readonly end: number;
  /** By what readers keep what they found in it in an earlier state of the article; null where nothing is kept. */
  readonly kept: KeptPlaces | null;
}

export type KeptPlaces = WeakMap<object, readonly number[]>;

/** The smallest run of prose: a heading, a paragraph (also inside a list item or quotation) or a table cell. */
export interface Block {
  readonly index: number;
  readonly kind: 'heading' | 'paragraph' | 'cell';
  readonly span: Span;
  readonly view: TextView;
  /** Index of the section it stands in (a heading: the section that it opens). */
  readonly section: number;
  /** Innermost list item it stands in. */
  readonly item: number | null;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  readonly footnote: number | null;
  readonly quoted: boolean;
  /** `header`: status and date lines before the first section; `furniture`: page parts that are not the article. */
  readonly region: 'body' | 'header' | 'furniture' | 'references' | 'disclaimer';
}

export interface Section {
  readonly index: number;
  /** Block of its heading; null for what stands before the first heading. */
  readonly heading: number | null;
  readonly depth: number;
  readonly title: string;
  readonly parent: number | null;
  /** From the heading to the next heading of the same or a higher level. */
  readonly span: Span;
  readonly region: Block['region'];
}

export interface List {
  readonly index: number;
  readonly ordered: boolean;
  /** Parent item when the list is nested. */
  readonly item: number | null;
  readonly items: readonly number[];
  readonly section: number;
  readonly span: Span;
}

export interface Item {
  readonly index: number;
  readonly list: number;
  readonly parent: number | null;
  readonly depth: number;
  /** The number as written for an ordered item, e.g. "3"; null for a bullet. */
  readonly number: string | null;
  readonly blocks: readonly number[];
  readonly span: Span;
}

export interface Table {
  readonly index: number;
  readonly section: number;
  /** Block indices of the header cells, then of each body row; null where a row has no such cell. */
  readonly header: readonly (number | null)[];
  readonly rows: readonly (readonly (number | null)[])[];
  readonly span: Span;
}

export interface FootnoteDefinition {
  readonly label: string;
  readonly span: Span;
  readonly blocks: readonly number[];
}

/** `[label]: url "title"`: in many articles this is the reference list. */
export interface LinkDefinition {
  readonly label: string;
  readonly url: string;
  readonly title: string | null;
  readonly span: Span;
}

/** A suppression as written; `facts` and `engine` decide what it covers and whether it is allowed. */
export interface SuppressionComment {
  readonly span: Span;
  readonly directive: 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file';
  readonly rules: readonly string[];
  readonly reason: string | null;
  readonly until: string | null;
  readonly by: string | null;
  /** What it covers: the next block, the same line or row, up to the matching enable, or the whole file. */
  readonly covers: Span;
}
