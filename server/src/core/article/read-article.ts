import type { Parse } from './markdown/parse-chunks.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import type { Article } from './model.ts';
import { isPlainForm, readPlain } from './plain/read-plain.ts';
import { readSuppressions } from './suppression-comments.ts';

/** Text without a byte order mark → the article as it is laid out. Pure and total; `parse` may remember trees. */
export function readArticle(text: string, parse?: Parse): Article {
  const article = isPlainForm(text) ? readPlain(text, parse?.words) : readMarkdown(text, parse).article;
  return { ...article, suppressions: readSuppressions(article) };
}
