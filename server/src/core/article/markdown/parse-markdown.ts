import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { fitTables, placeBack } from './fit-tables.ts';
import { gfmParts, partsIn } from './gfm-parts.ts';
import { quickTree } from './quick/quick-tree.ts';

type Parser = Processor<Root>;

const parserWith = (parts: number): Parser =>
  unified().use(remarkParse).use(gfmParts, parts).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** One parser for each set of parts that was asked for. */
const parsers = new Map<number, Parser>();

function parserFor(text: string): Parser {
  const parts = partsIn(text);
  const parser = parsers.get(parts) ?? parserWith(parts);
  parsers.set(parts, parser);
  return parser;
}

/**
 * Markdown → mdast, with tables, footnotes and front matter; positions are UTF-16 offsets into `text`. What the quick
 * parser is not sure of, and only that, takes the time of the full one; the layout of an article is the same by both.
 */
export function parseMarkdown(text: string): Root {
  const fitted = fitTables(text);
  return placeBack(quickTree(fitted.text) ?? fullTree(fitted.text), fitted.shifts);
}

/**
 * The tree as remark reads it. Only the parts of GitHub's Markdown that the text may hold are looked for: looking for
 * links in every word, and for a table at every line, costs a third of a parse.
 */
export const fullTree = (text: string): Root => parserFor(text).parse(text);
