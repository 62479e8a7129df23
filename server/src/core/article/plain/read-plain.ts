import { type KnownWords, plainSpaces, type TextView, TextViewBuilder } from '../../text/text-view.ts';
import { ArticleBuilder, type Place, TOP } from '../article-builder.ts';
import type { Article } from '../model.ts';
import { isFurniture, isHeaderLine, sectionRegion } from '../regions.ts';
import { groupLines, type LineGroup } from './line-groups.ts';

const BULLET = /^[ \t]*•/m;
const MARKDOWN = [/^ {0,3}#{1,6}[ \t]/m, /^---\r?\n/, /^[ \t]*\|/m];

/** Scraped text: has `•` bullets, and nothing that only Markdown has (headings, front matter, tables, links). */
export function isPlainForm(text: string): boolean {
  return text.includes('•') && BULLET.test(text) && !MARKDOWN.some((sign) => sign.test(text));
}

/** Lays out scraped text, whose only structure is blank lines, indentation, bullets and numbers. */
export function readPlain(text: string, known?: KnownWords): Omit<Article, 'suppressions'> {
  const builder = new ArticleBuilder(text);
  const groups = groupLines(text);
  const items: { readonly indent: number; readonly item: number; readonly list: number; readonly ordered: boolean }[] =
    [];
  groups.forEach((group, index) => {
    const view = withoutComments(text.slice(group.start, group.end), group.start, known);
    const span = { start: group.start, end: group.end };
    if (group.marker === null) {
      while (items.length > 0 && (items[items.length - 1]?.indent ?? 0) >= group.indent) items.pop();
      if (items.length === 0 && isHeading(group, index, groups, builder))
        builder.heading(index === 0 ? 1 : 2, span, view);
      else builder.paragraph(span, view, at(items[items.length - 1]?.item ?? null));
      return;
    }
    while (items.length > 0 && (items[items.length - 1]?.indent ?? 0) > group.indent) items.pop();
    const ordered = group.marker !== '•';
    const top = items[items.length - 1];
    const sibling = top !== undefined && top.indent === group.indent ? top : undefined;
    if (sibling !== undefined) items.pop();
    const whole = { start: group.markerStart, end: group.end };
    const parent = items[items.length - 1]?.item ?? null;
    const list = sibling?.ordered === ordered ? sibling.list : builder.list(ordered, parent, whole);
    const item = builder.item(list, ordered ? group.marker : null, whole);
    items.push({ indent: group.indent, item, list, ordered });
    builder.paragraph(span, view, at(item));
    for (const open of items) stretch(builder, open.item, open.list, group.end);
  });
  return builder.build('plain', null);
}

/** The readable text of a group: a comment in it is one space, as it is in Markdown. */
function withoutComments(text: string, offset: number, known: KnownWords | undefined): TextView {
  const builder = new TextViewBuilder(offset);
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open);
    if (close < 0) break;
    builder.copy(plainSpaces(text.slice(from, open)), offset + from);
    builder.replace(' ', offset + open, close + 3 - open);
    from = close + 3;
  }
  builder.copy(plainSpaces(text.slice(from)), offset + from);
  return builder.build(known);
}

const at = (item: number | null): Place => ({ ...TOP, item });

/** An item reaches to the end of what is nested in it. */
function stretch(builder: ArticleBuilder, item: number, list: number, end: number): void {
  const open = builder.items[item];
  const around = builder.lists[list];
  if (open !== undefined) open.span = { start: open.span.start, end };
  if (around !== undefined) around.span = { start: around.span.start, end };
}

/** A short line of its own, without closing punctuation, with something below it. In a reference list only a known title. */
function isHeading(group: LineGroup, index: number, groups: readonly LineGroup[], builder: ArticleBuilder): boolean {
  if (index === 0) return group.lines === 1;
  if (
    group.lines > 1 ||
    group.text.length > 120 ||
    index === groups.length - 1 ||
    isFurniture(group.text) ||
    isHeaderLine(group.text)
  )
    return false;
  if (sectionRegion(group.text) !== null) return true;
  const region = builder.sections[builder.section]?.region;
  if (region === 'references' || region === 'disclaimer') return false;
  return /^[A-Z0-9]/.test(group.text) && !/[.:;,!]$/.test(group.text) && !/\d(?:\s*,)?\s*\d*$/.test(group.text);
}
