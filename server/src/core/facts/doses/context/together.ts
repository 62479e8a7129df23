/** What conditions that are named side by side ("cystitis or pyelonephritis") have in common: a dose is for each of them. */
import type { ConditionMatch, IndicationVocabulary } from '../../../formulary/formulary-index.ts';

/** The condition itself where the others are kinds of it or it of them, else the narrowest that holds all; null where there is none. */
export function together(
  match: ConditionMatch,
  others: readonly ConditionMatch[],
  vocabulary: IndicationVocabulary,
): ConditionMatch | null {
  if (match.weak === true) return match;
  let { id } = match;
  for (const other of others) {
    if (other.weak === true || vocabulary.covers(other.id, id) || vocabulary.covers(id, other.id)) continue;
    const common = vocabulary.common(id, other.id);
    if (common === null) return null;
    id = common;
  }
  return { ...match, id };
}
