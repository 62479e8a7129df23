/** Tells whether words that list uses name any that the vocabulary does not know: "spasticity, malignant hyperthermia". */
import type { ConditionMatch } from '../../../formulary/formulary-index.ts';

const PARTS = /[,;/&+|•]|\b(?:and|or|plus|also|as well as)\b/gi;

/** Words that add no use: whom it is for, how bad it is. */
const FILLER =
  /^(?:adults?|adolescents?|children|infants?|elderly|patients?|people|women|men|older|younger|aged?|over|under|years?|months?|acute|chronic|severe|moderate|mild|refractory|symptomatic|treatment|management|relief|therapy|prevention|prophylaxis|monotherapy|adjunct|adjunctive|add|on|only|off|label|licensed|unlicensed|first|second|third|line|short|long|term|in|of|the|a|an|to|for|with|from|p|page|see|below|above)$/;

/** True where a part of the list holds words of its own and no condition. */
export function hasOtherUse(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  matches: readonly ConditionMatch[],
): boolean {
  let from = start;
  const isOther = (until: number): boolean => {
    const part = { from, until };
    from = until;
    return (
      !matches.some((match) => match.start < part.until && match.end > part.from) &&
      isNamed(text.slice(part.from, part.until))
    );
  };
  for (const { index } of text.slice(start, end).matchAll(PARTS)) {
    const at = start + index;
    // "Ear, nose or throat infection", "nausea and vomiting": inside of one condition.
    if (!matches.some((match) => match.start < at && at < match.end) && isOther(at)) return true;
  }
  return isOther(end);
}

const isNamed = (part: string): boolean =>
  (part.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => !FILLER.test(word) && !/^(?:and|or|plus|also|as|well)$/.test(word),
  );
