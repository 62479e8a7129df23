/** Tells a complaint that is what a dose is for ("Consider sedation:", "for fever") from one that is only mentioned. */
import type { ConditionMatch } from '../../../formulary/formulary-index.ts';

/** A longer line says more than what is treated. */
const SHORT = 60;

const FILLER =
  /^(?:consider|treat|treating|treatment|manage|managing|management|control|therapy|drugs?|medications?|medicines?|options?|severe|moderate|mild|acute|initial|for|of|the|with|and|if|needed|required|prn|pharmacological|symptomatic|first|line|step|patient|is|adults?|children|pediatric|paediatric|adult)$/;

/** An item's lead, heading or title that holds hardly more than the complaint. */
export function isPurpose(text: string, match: ConditionMatch): boolean {
  if (match.symptom !== true || text.length > SHORT) return false;
  const rest = `${text.slice(0, match.start)} ${text.slice(match.end)}`.toLowerCase();
  return (rest.match(/\p{L}+/gu) ?? []).every((word) => FILLER.test(word));
}

/** "For sedation", "for severe agitation". */
export const isSentencePurpose = (text: string, match: ConditionMatch): boolean =>
  match.symptom === true &&
  /\bfor (?:\p{L}{1,12} ){0,2}$/iu.test(text.slice(Math.max(0, match.start - 40), match.start));
