import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { fitTables, placeBack } from './fit-tables.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** Markdown → mdast, with tables, footnotes and front matter; positions are UTF-16 offsets into `text`. */
export function parseMarkdown(text: string): Root {
  const fitted = fitTables(text);
  return placeBack(processor.parse(fitted.text), fitted.shifts);
}
