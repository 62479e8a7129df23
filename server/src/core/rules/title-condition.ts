import type { ArticleFacts } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';

/** The one condition that the title names; null where it names none, several, or a word as general as "pain". */
export function titleCondition({ article }: ArticleFacts, { indications }: FormularyIndex): string | null {
  const named = indications.find(article.title ?? '').flatMap((it) => (it.weak === true ? [] : [it.id]));
  const [first, ...others] = new Set(named);
  return first === undefined || others.length > 0 ? null : first;
}
