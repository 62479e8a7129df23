import type { Edit } from '../text/edit.ts';
import type { Phrase } from '../text/translate.ts';
import type { Fix, Problem } from './rule.ts';

/** A repair of numbering rewrites the article: it stands at the first findings, and at the next ones once those are gone. */
export const MOST_OFFERED = 10;

/** A repair that is offered one at a time, never in bulk; nothing where it cannot be done whole. */
export function offered(title: Phrase, repair: () => readonly Edit[] | null): Pick<Problem, 'fixes'> {
  const edits = repair();
  const fix: Fix | null = edits === null || edits.length === 0 ? null : { title, safe: false, edits };
  return fix === null ? {} : { fixes: [fix] };
}
