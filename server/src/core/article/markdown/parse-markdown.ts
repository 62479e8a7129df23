import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** Markdown → mdast, with tables, footnotes and front matter; positions are UTF-16 offsets into `text`. */
export const parseMarkdown = (text: string): Root => processor.parse(text);
