import type { Article } from '../article/model.ts';
import type { OutlineFact } from './types.ts';

/** Headings with what they reach over. */
export function readOutline(article: Article): OutlineFact[] {
  return article.sections.flatMap((section) => {
    const heading = section.heading === null ? undefined : article.blocks[section.heading];
    return heading === undefined
      ? []
      : [{ title: section.title, depth: section.depth, span: section.span, heading: heading.span }];
  });
}
