import { snakeCase } from '../article/front-matter.ts';
import type { Article } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { dateKeyOf, personKeyOf } from './dated-lines.ts';
import { keyLines } from './key-lines.ts';
import { namedBy } from './metadata-names.ts';

/** One value that the article states about itself under a front matter key, and where. */
export interface Stated {
  readonly key: string;
  readonly value: unknown;
  readonly span: Span | null;
}

/** Front matter first, then header lines and two-column tables: the surest places first. */
export function statedValues(article: Article): readonly Stated[] {
  const { data = {}, spans = {} } = article.frontMatter ?? {};
  const front = Object.entries(data)
    .filter(([, value]) => value !== undefined && value !== null)
    .flatMap(([key, value]) => {
      if (key === 'contributors' && Array.isArray(value))
        return value.flatMap((one) => byRole(one, spans[key] ?? null));
      const span = spans[key] ?? null;
      const named = dateKeyOf(key, textOf(value) ?? '') ?? personKeyOf(key);
      const other = named === null || named === key ? [] : [{ key: named, value, span }];
      return [{ key, value, span }, ...other, ...inOwnWords(key, value, span)];
    });
  return [
    ...front,
    ...titleBlock(article),
    ...inSections(article),
    ...keyLines(article).map(({ key, value, valueSpan }) => ({ key, value, span: valueSpan })),
  ];
}

/** Keys that a house named itself, and what stands below a key: "last_update: { date: …, author: … }", "params: { … }". */
function inOwnWords(key: string, value: unknown, span: Span | null, depth = 0): readonly Stated[] {
  if (typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value))
    return depth > 1
      ? []
      : Object.entries(value).flatMap(([own, inner]): readonly Stated[] => {
          const name = snakeCase(own);
          const named = GROUPS.has(key) ? name : `${key}_${name}`;
          const plain = GROUPS.has(key) && inner != null ? [{ key: name, value: inner, span }] : [];
          return [...plain, ...inOwnWords(named, inner, span, depth + 1)];
        });
  const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('; ') : (textOf(value) ?? '');
  return namedBy(key, text).map((named) => ({ ...named, span }));
}

/** Keys that only hold others. */
const GROUPS: ReadonlySet<string> = new Set([
  'params',
  'extra',
  'meta',
  'metadata',
  'document',
  'governance',
  'properties',
]);

/** "## Authors" and who they are. */
function inSections({ sections, blocks }: Article): readonly Stated[] {
  return sections.flatMap(({ title, heading }): readonly Stated[] => {
    const first = heading === null || title.length > 30 ? undefined : blocks[heading + 1];
    if (first === undefined || first.kind === 'heading' || first.cell !== null) return [];
    return namedBy(title, first.view.text.slice(0, 200)).map((named) => ({ ...named, span: first.span }));
  });
}

/** "% Title", "% A. Roe; B. Lee", "% 3 March 2026": how a text begins that states title, authors and date by place. */
function titleBlock({ text }: Article): readonly Stated[] {
  if (!text.startsWith('%')) return [];
  const lines = /^%[^\r\n]{0,300}(?:\r?\n%[^\r\n]{0,300}){1,2}/.exec(text)?.[0].split(/\r?\n/) ?? [];
  return lines.slice(1).flatMap((line, i): readonly Stated[] => {
    const value = line.replace(/^%\s*/, '').trim();
    return value === '' ? [] : [{ key: i === 0 ? 'authors' : 'date', value, span: null }];
  });
}

/** "contributors: [{ name: A. Roe, role: author }]". */
function byRole(value: unknown, span: Span | null): readonly Stated[] {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('role' in value)) return [];
  const role = textOf(value.role) ?? '';
  const key = /author|writ/i.test(role) ? 'authors' : /review/i.test(role) ? 'reviewers' : null;
  return key === null ? [] : [{ key, value: textOf(value.name), span }];
}

/** Every place that states one of the keys. */
export const placesOf = (stated: readonly Stated[], keys: readonly string[]): readonly Stated[] =>
  stated.filter((place) => keys.includes(place.key));

export function statedText(stated: readonly Stated[], ...keys: readonly string[]): string | null {
  const texts = placesOf(stated, keys).map(({ value }) => textOf(value));
  return texts.find((text) => text !== null) ?? null;
}

/** True and false, also as a word; null when nothing is said. */
export function statedFlag(stated: readonly Stated[], ...keys: readonly string[]): boolean | null {
  const text = statedText(stated, ...keys)?.toLowerCase() ?? '';
  if (/^(?:true|yes)$/.test(text)) return true;
  return /^(?:false|no|none)$/.test(text) ? false : null;
}

/** Names in a list, or in a line parted by semicolons, "and", or commas between whole names. */
export function statedNames(stated: readonly Stated[], ...keys: readonly string[]): string[] {
  for (const { value } of placesOf(stated, keys)) {
    const names = (Array.isArray(value) ? value : [value]).flatMap(namesIn);
    if (names.length > 0) return names;
  }
  return [];
}

/** A value as text: YAML reads a bare date as a date and a bare number as a number. */
export function textOf(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null && 'name' in value) return namesIn(textOf(value.name));
  const names = (textOf(value) ?? '').split(/(?:(?<!\s)\s+)?;\s*|(?<!\s)\s+and\s+/).flatMap(commaSeparated);
  return names.map((name) => name.trim()).filter((name) => name !== '' && name.length <= 100);
}

/** "Dr A Roe, MD" is one name; "A Roe, B Lee" are two. */
function commaSeparated(text: string): readonly string[] {
  const pieces = text.split(/(?:(?<!\s)\s+)?,\s*/);
  return pieces.every((piece) => /\S\s+\S/.test(piece)) ? pieces : [text];
}
