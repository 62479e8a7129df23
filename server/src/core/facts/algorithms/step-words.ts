import type { AlgorithmStep } from '../types.ts';

const DECIDES =
  /^(?:if|when|unless)\b|^in (?:patients|people|adults|children|those) (?:who|with)\b|^(?:assess|decide|determine|check) (?:whether|if)\b/i;
const CONDITION: readonly RegExp[] = [
  /^((?:if|when|unless|once|in (?:patients|people|adults|those) (?:who|with))\b[^,:;.]{3,120})[,:;]/i,
  // "once daily" says how often, not when.
  /\b((?:if|unless|when|once(?!\s(?:daily|nightly|weekly|monthly|yearly|(?:an?|each|every|per|at|in the|on)\s)))\s[^.,;:]{3,140})[.:]?$/i,
  /\b(for\s(?:an?\s)?(?:inadequate|insufficient|persistent|refractory|truly refractory|ongoing|severe|mild|moderate|recurrent|residual|partial|no)\b[^.;:]{0,120})[.:]?$/i,
  /\b((?:for|in)\s(?:patients|people|adults|those|cases)\s(?:who|with|that)\b[^.;:]{3,120})[.:]?$/i,
  /\b(after\s\d[^.;:]{3,100})[.:]?$/i,
];

/** "if needed" tells nobody when. */
const EMPTY =
  /^(?:if|when|where|unless|once)\s(?:clinically\s)?(?:needed|appropriate|required|necessary|indicated|possible|available|tolerated|applicable)$/i;

/** The condition under which a step is reached, as the step's own title says it. */
export function conditionOf(title: string): string | null {
  for (const pattern of CONDITION) {
    const match = pattern.exec(title);
    const words = match?.[1]?.trim();
    if (words !== undefined && !EMPTY.test(words)) return words;
  }
  return null;
}

/** SMDM shapes: a question or a condition is a decision, a referral elsewhere a link, a named group of patients a state. */
export function kindOf(title: string, index: number): AlgorithmStep['kind'] {
  if (/\?\s*$/.test(title) || DECIDES.test(title)) return 'decision';
  if (/^(?:refer|transfer|go to|see (?:the )?(?:section|article|guideline))\b/i.test(title)) return 'link';
  return index === 0 && /^(?:adults?|patients?|people|children|women|men)\b.*\b(?:with|who)\b/i.test(title)
    ? 'state'
    : 'action';
}

/**
 * How a step stands to the drugs before it. `unstated` where it brings new drugs without saying whether they are added
 * or replace; null for the first step with drugs and for steps that bring none.
 */
export function relationOf(words: string, bringsDrugs: boolean, hadDrugs: boolean): AlgorithmStep['relation'] {
  if (!hadDrugs) return null;
  if (says(words, /\b(?:switch(?:ing)?|replac(?:e|ing)|instead of|change to|rotate)\b/i)) return 'switch';
  if (says(words, /\b(?:add(?:ing|-on)?|combin(?:e|ing|ation)|together with|plus|in addition)\b/i)) return 'add';
  if (says(words, /\b(?:stop|discontinue|withdraw|taper off)\b/i)) return 'stop';
  return bringsDrugs ? 'unstated' : null;
}

/** "Do not combine" says nothing of combining. */
function says(words: string, verb: RegExp): boolean {
  const match = verb.exec(words);
  if (match === null) return false;
  return !/\b(?:not|never|avoid|without|no)\b[^.;:\n]{0,30}$/i.test(words.slice(0, match.index));
}
