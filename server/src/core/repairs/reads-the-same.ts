import { readArticle } from '../article/read-article.ts';
import { readCitations } from '../facts/citations/read-citations.ts';
import { readReferences } from '../facts/references/read-references.ts';
import type { ArticleFacts, CitationFact } from '../facts/types.ts';
import { applyEdits, type Edit } from '../text/edit.ts';

/** The whole article decides whether such a mark is a citation: other numbers or fewer entries may change its mind. */
const UNSURE: ReadonlySet<CitationFact['style']> = new Set(['bare', 'parenthesis']);

/** The edits, unless a mark that is a citation now would no longer be read as one. */
export function ifReadTheSame(
  { citations, citationStyle }: ArticleFacts,
  source: string,
  edits: readonly Edit[],
): readonly Edit[] | null {
  if (!citations.some(({ style }) => UNSURE.has(style))) return edits;
  const article = readArticle(applyEdits(source, edits));
  const after = readCitations(article, readReferences(article).length, { citationStyle });
  const same = after.length === citations.length && after.every(({ style }, at) => style === citations[at]?.style);
  return same ? edits : null;
}
