import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { byValue } from '../../text/memo.ts';
import { fitTables, placeBack } from './fit-tables.ts';
import { gfmParts, partsIn } from './gfm-parts.ts';
import { parsePieces } from './parse-pieces.ts';
import { quickTree } from './quick/quick-tree.ts';
import { splitStretches } from './split-chunks.ts';

type Parser = Processor<Root>;

const parserWith = (parts: number): Parser =>
  unified().use(remarkParse).use(gfmParts, parts).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** One parser for each set of parts that was asked for. */
const parserOf = byValue(parserWith);

/**
 * Markdown → mdast, with tables, footnotes and front matter; positions are UTF-16 offsets into `text`. What the quick
 * parser is not sure of, and only that, takes the time of the full one; the layout of an article is the same by both.
 */
export function parseMarkdown(text: string): Root {
  const fitted = fitTables(text);
  return placeBack(quickTree(fitted.text) ?? treeByStretches(fitted.text), fitted.shifts);
}

/** Without an end, front matter changes what remark takes the rest of the text for. */
const MAY_BE_MATTER = /^(?:---|\+\+\+)/;

/** Where the quick parser is not sure of one block, it may be of those around it. */
export function treeByStretches(text: string, spans = splitStretches(text)): Root {
  if (spans.length === 1 || MAY_BE_MATTER.test(text)) return fullTree(text);
  const parsed = parsePieces(text, spans, (stretch) => quickTree(stretch) ?? fullTree(stretch));
  for (const { start, nodes } of parsed) for (const node of nodes) moveOn(node, start);
  return { type: 'root', children: parsed.flatMap(({ nodes }) => nodes) };
}

function moveOn(node: Nodes, by: number): void {
  for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) point.offset += by;
  if ('children' in node) for (const child of node.children) moveOn(child, by);
}

/**
 * The tree as remark reads it. Only the parts of GitHub's Markdown that the text may hold are looked for: looking for
 * links in every word, and for a table at every line, costs a third of a parse.
 */
export const fullTree = (text: string): Root => parserOf(partsIn(text)).parse(text);
