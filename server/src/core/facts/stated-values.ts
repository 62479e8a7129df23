import type { Article } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { dateKeyOf, personKeyOf } from './dated-lines.ts';
import { keyLines } from './key-lines.ts';

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
      const named = dateKeyOf(key, textOf(value) ?? '') ?? personKeyOf(key);
      const other = named === null || named === key ? [] : [{ key: named, value, span: spans[key] ?? null }];
      return [{ key, value, span: spans[key] ?? null }, ...other];
    });
  return [...front, ...keyLines(article).map(({ key, value, valueSpan }) => ({ key, value, span: valueSpan }))];
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
