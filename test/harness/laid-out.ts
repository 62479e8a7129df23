import type { Article } from '../../server/src/core/article/model.ts';

/** Everything that the layout says, with the text, marks and places of each character in place of the views. */
export const laidOut = (article: Omit<Article, 'suppressions'>): unknown => ({
  ...article,
  blocks: article.blocks.map(({ view, ...block }) => ({
    ...block,
    text: view.text,
    marks: view.marks,
    at: Array.from({ length: view.text.length }, (_, i) => view.sourceAt(i)),
  })),
});
