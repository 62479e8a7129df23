import type { AlgorithmStep } from '../types.ts';

const CONDITION: readonly RegExp[] = [
  /^((?:if|when|unless|once|in (?:patients|people|adults|those) (?:who|with))\b[^,:;.]{3,120})[,:;]/i,
  /\b((?:if|unless|when|once)\s[^.;:]{3,140})$/i,
  /\b(for\s(?:an?\s)?(?:inadequate|insufficient|persistent|refractory|truly refractory|ongoing|severe|mild|moderate|recurrent|residual|partial|no)\b[^.;:]{0,120})$/i,
  /\b((?:for|in)\s(?:patients|people|adults|those|cases)\s(?:who|with|that)\b[^.;:]{3,120})$/i,
  /\b(after\s\d[^.;:]{3,100})$/i,
];

/** The condition under which a step is reached, as the step's own title says it. */
export function conditionOf(title: string): string | null {
  for (const pattern of CONDITION) {
    const match = pattern.exec(title);
    if (match?.[1] !== undefined) return match[1].trim();
  }
  return null;
}

/** SMDM shapes: a question is a decision, a referral elsewhere a link, a named group of patients a state. */
export function kindOf(title: string, index: number): AlgorithmStep['kind'] {
  if (/\?\s*$/.test(title) || /^(?:assess|decide|determine) (?:whether|if)\b/i.test(title)) return 'decision';
  if (/^(?:refer|transfer|go to|see (?:the )?(?:section|article|guideline))\b/i.test(title)) return 'link';
  return index === 0 && /^(?:adults?|patients?|people|children|women|men)\b.*\b(?:with|who)\b/i.test(title)
    ? 'state'
    : 'action';
}

/**
 * How a step stands to the drugs before it. `unstated` where it brings new drugs without saying whether they are added
 * or replace; null for the first step with drugs and for steps without any.
 */
export function relationOf(words: string, hasDrugs: boolean, hadDrugs: boolean): AlgorithmStep['relation'] {
  if (!hadDrugs) return null;
  if (/\b(?:switch(?:ing)?|replace|instead of|change to|rotate)\b/i.test(words)) return 'switch';
  if (/\b(?:add(?:ing|-on)?|combin(?:e|ing|ation)|together with|plus|in addition)\b/i.test(words)) return 'add';
  if (/\b(?:stop|discontinue|withdraw|taper off)\b/i.test(words)) return 'stop';
  return hasDrugs ? 'unstated' : null;
}
