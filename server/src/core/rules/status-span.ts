import type { ArticleFacts } from '../facts/types.ts';
import type { Span } from '../text/span.ts';

/** Where the article states the status that holds: the marked place, else the first, else its title. */
export function statusSpan({ article, governance }: ArticleFacts): Span {
  const stated = governance.statuses.filter((it) => it.status === article.status);
  return (stated.find((it) => it.marked) ?? stated[0])?.span ?? governance.anchor;
}
