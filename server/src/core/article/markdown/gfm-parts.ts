import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Processor } from 'unified';

/**
 * A part of GitHub's Markdown, and the characters without which a text cannot hold any of it. In the order of
 * `remark-gfm`, since two parts begin with the same bracket.
 */
const PARTS = [
  // An entity can stand for any of these characters.
  { needs: /@|www|http|&/i, syntax: gfmAutolinkLiteral(), tree: gfmAutolinkLiteralFromMarkdown() },
  { needs: /\[\^/, syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { needs: /~/, syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() },
  { needs: /\||:-|-:/, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  { needs: /\[[\sx]\]/i, syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
] as const;

/** Which parts a text may hold, one bit for each. */
export const partsIn = (text: string): number =>
  PARTS.reduce((bits, { needs }, at) => (needs.test(text) ? bits | (1 << at) : bits), 0);

/** Adds these parts to a parser, as `remark-gfm` adds all of them. */
export function gfmParts(this: Processor, bits: number): void {
  const data = this.data();
  const parts = PARTS.filter((_, at) => (bits >> at) & 1);
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...parts.map(({ syntax }) => syntax)];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...parts.map(({ tree }) => tree)];
}
