import type { Article } from '../article/model.ts';

/** A value of the front matter by its snake_case key; undefined when there is none. */
export const frontMatterValue = (article: Article, key: string): unknown => article.frontMatter?.data[key];

/** A value as text: YAML reads a bare date as a date and a bare number as a number. */
export function frontMatterText(article: Article, key: string): string | null {
  const value = frontMatterValue(article, key);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
