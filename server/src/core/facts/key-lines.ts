import type { Article } from '../article/model.ts';
import type { Span } from '../text/span.ts';

/** "Last updated: 8 October 2025" or a row of a two-column table near the top. */
export interface KeyLine {
  readonly key: string;
  readonly value: string;
  readonly valueSpan: Span;
}

const KEYS =
  'last updated|last reviewed|last modified|updated|next review|review due|review status|article review status|status|authors?|written by|reviewers?|reviewed by|approved by|audience|jurisdiction';
const LINE = new RegExp(
  `(?:^|\\n)[ \\t>*_|-]{0,6}(${KEYS})(?: date| on)?[*_]{0,2}[ \\t]*:[*_]{0,2}[ \\t]*([^\\n]{1,200})`,
  'gi',
);
/** Words that a page prints right behind a value. */
const TAIL = /\s*(?:View [a-z ]{3,30}policy|Read more|Learn more).*$/i;

/** Lines of the form "key: value" in the first blocks of the article, and two-column tables there. */
export function keyLines(article: Article): KeyLine[] {
  const early = article.blocks.filter((b) => b.index < 12 || b.region === 'header');
  const found = early
    .filter((b) => b.cell === null)
    .flatMap((b) => linesOf(article.text.slice(b.span.start, b.span.end), b.span.start));
  for (const table of article.tables) {
    if (table.header.length !== 2 || (table.header[0] ?? 0) > 20) continue;
    for (const row of [table.header, ...table.rows]) {
      const [key, value] = row.map((i) => (i === null ? undefined : article.blocks[i]));
      if (key && value && new RegExp(`^(?:${KEYS})$`, 'i').test(key.view.text.trim())) {
        found.push({ key: key.view.text.trim(), value: value.view.text.trim(), valueSpan: value.span });
      }
    }
  }
  return found;
}

function linesOf(text: string, offset: number): KeyLine[] {
  return [...text.matchAll(LINE)].map((match) => {
    const value = (match[2] ?? '').replace(TAIL, '').replace(/[*_|\s]+$/, '');
    const start = offset + match.index + match[0].length - (match[2] ?? '').length;
    return { key: match[1] ?? '', value, valueSpan: { start, end: start + value.length } };
  });
}
