import type { Parse } from './markdown/parse-chunks.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import type { Article } from './model.ts';
import { isPlainForm, readPlain } from './plain/read-plain.ts';
import { readSuppressions } from './suppression-comments.ts';

/** Text without a byte order mark → the article as it is laid out. Pure and total; `parse` may remember trees. */
export function readArticle(text: string, parse?: Parse): Article {
  const { article, code } = isPlainForm(text)
    ? { article: readPlain(text, parse?.words), code: [] }
    : readMarkdown(text, parse);
  return { ...article, suppressions: readSuppressions(article, code) };
}
