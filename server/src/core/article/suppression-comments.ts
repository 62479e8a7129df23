import type { Span } from '../text/span.ts';
import type { Article, Block, SuppressionComment } from './model.ts';

type Laid = Omit<Article, 'suppressions'>;
type Directive = SuppressionComment['directive'];

const COMMENT =
  /(?:<!--|\{\/\*)\s*clinlint-(disable-next-line|disable-line|disable-file|disable|enable)\b([^\n]{0,2000}?)(?:-->|\*\/\})/g;
const KEYS = /\s(until|by)=("[^"]{0,200}"|[^"\s][^=]{0,200}?)(?=\s(?:until|by)=|\s*$)/g;

/** Nothing, or the word that stands for a reason until somebody writes one. */
const PLACEHOLDER = /^(?:reason|why|\.{3}|…|todo|tbd)?$/i;

/** Finds suppression comments in HTML or MDX form and works out what each covers. Comments in code do not count. */
export function readSuppressions(article: Laid): SuppressionComment[] {
  const found: SuppressionComment[] = [];
  for (const match of article.text.matchAll(COMMENT)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (article.code.some((c) => c.start <= span.start && span.end <= c.end)) continue;
    found.push({ span, directive: match[1] as Directive, ...readBody(match[2] ?? ''), covers: span });
  }
  return found.map((comment, index) => ({ ...comment, covers: coverage(article, comment, found.slice(index + 1)) }));
}

function readBody(body: string): Pick<SuppressionComment, 'rules' | 'reason' | 'until' | 'by'> {
  const dashes = body.indexOf('--');
  const names = dashes < 0 ? body : body.slice(0, dashes);
  const values: Record<string, string> = {};
  const tail = dashes < 0 ? '' : ` ${body.slice(dashes + 2)}`;
  const reason = tail.replace(KEYS, (_, key: string, value: string) => {
    values[key] = value.replace(/^"|"$/g, '').trim();
    return '';
  });
  return {
    rules: names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    reason: PLACEHOLDER.test(reason.trim()) ? null : reason.trim(),
    until: values.until ?? null,
    by: values.by ?? null,
  };
}

function coverage(article: Laid, comment: SuppressionComment, later: readonly SuppressionComment[]): Span {
  const { span, directive } = comment;
  if (directive === 'disable-file') return { start: 0, end: article.text.length };
  if (directive === 'enable') return span;
  if (directive === 'disable-line') return rowAt(article, span) ?? lineAt(article.text, span);
  if (directive === 'disable-next-line') return nextBlock(article, span);
  const end = later.find(
    (c) => c.directive === 'enable' && (c.rules.length === 0 || c.rules.some((r) => comment.rules.includes(r))),
  );
  return { start: span.end, end: end?.span.start ?? article.text.length };
}

function lineAt(text: string, span: Span): Span {
  const start = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const end = text.slice(span.end).search(/[\r\n]/);
  return { start, end: end < 0 ? text.length : span.end + end };
}

function rowAt(article: Laid, span: Span): Span | null {
  const inside = article.tables.find((table) => table.span.start <= span.start && span.end <= table.span.end);
  return inside === undefined ? null : lineAt(article.text, span);
}

/** The next paragraph, list item or table row after the comment. */
function nextBlock(article: Laid, span: Span): Span {
  const block = article.blocks.find((b) => b.span.start >= span.end && !sameRow(article, b, span));
  if (block === undefined) return { start: span.end, end: article.text.length };
  if (block.cell !== null) return lineAt(article.text, block.span);
  const item = block.item === null ? undefined : article.items[block.item];
  // The first block of an item stands for the item, but only when the comment is outside it.
  return item !== undefined && item.blocks[0] === block.index && item.span.start >= span.end ? item.span : block.span;
}

function sameRow(article: Laid, block: Block, span: Span): boolean {
  if (block.cell === null) return false;
  const row = lineAt(article.text, block.span);
  return row.start <= span.start && span.start < row.end;
}
