/** "Penicillin allergy", "anaphylaxis to penicillin": what a drug has done to the patient is not what another is given for. */
import type { ConditionMatch, NameMatch } from '../../../formulary/formulary-index.ts';

/** Names that no list of medicines has. */
const SHORT = /\b(?:pcn|sulfa|sulpha|beta[- ]?lactam|nsaid|latex|egg|iodine|contrast|drug)s?[ -]$/i;

const ALLERGIC: ReadonlySet<string> = new Set(['allergy', 'anaphylaxis']);

/** The conditions without those that a drug caused; `drugs` is asked only where there is one that it may have. */
export function withoutAllergies(
  text: string,
  conditions: readonly ConditionMatch[],
  drugs: () => readonly NameMatch[],
): readonly ConditionMatch[] {
  if (!conditions.some(({ id }) => ALLERGIC.has(id))) return conditions;
  return conditions.filter(({ id, start, end }) => {
    if (!ALLERGIC.has(id)) return true;
    const isOfDrug = drugs().some((drug) => drug.end < start && /^[ -]$/.test(text.slice(drug.end, start)));
    return (
      !isOfDrug &&
      !SHORT.test(text.slice(Math.max(0, start - 14), start)) &&
      !/^ to \p{Ll}/u.test(text.slice(end, end + 5))
    );
  });
}
