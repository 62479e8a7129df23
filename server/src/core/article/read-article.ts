import { readMarkdown } from './markdown/read-markdown.ts';
import type { Article } from './model.ts';
import { isPlainForm, readPlain } from './plain/read-plain.ts';
import { readSuppressions } from './suppression-comments.ts';

/** Text without a byte order mark → the article as it is laid out. Pure and total. */
export function readArticle(text: string): Article {
  const { article, code } = isPlainForm(text) ? { article: readPlain(text), code: [] } : readMarkdown(text);
  return { ...article, suppressions: readSuppressions(article, code) };
}
