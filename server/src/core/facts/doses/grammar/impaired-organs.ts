/** "renal impairment", "reduced kidney function", "with chronic liver disease": an organ that fails, of which only the words are kept. */
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import type { Element } from './element.ts';
import { patient } from './patient-element.ts';

const ORGANS = 'renal hepatic kidney liver';
const WEAKER = 'impaired reduced poor decreased declining diminished abnormal compromised deteriorating';
const SHORT_NAMES = 'esrd eskd esld ckd cirrhosis';
const ORGAN = oneOf(ORGANS);
const FAILING = oneOf('impairment insufficiency failure dysfunction');
const LESS = oneOf(WEAKER);
const SHORT = oneOf(SHORT_NAMES);
const DEGREE = /^(?:mild|moderate|severe|advanced|end-stage)$/;

/** Words at which such a reading can begin. */
export const IMPAIRED_STARTS: readonly string[] = [ORGANS, SHORT_NAMES, WEAKER].flatMap((words) => words.split(' '));

export function readImpairment(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  if (SHORT.test(word)) return word.startsWith('es') || isWith(tokens, at) ? patient(tokens, at, at + 1, {}) : null;
  if (LESS.test(word))
    return ORGAN.test(wordAt(tokens, at + 1)) && wordAt(tokens, at + 2) === 'function'
      ? patient(tokens, at, at + 3, {})
      : null;
  if (!ORGAN.test(word)) return null;
  const behind = wordAt(tokens, at + 1);
  // A disease may be what is treated; who has it besides is told by "with" or "in".
  if (behind === 'disease' || behind === 'injury') return isWith(tokens, at) ? patient(tokens, at, at + 2, {}) : null;
  if (!FAILING.test(behind)) return null;
  const first = DEGREE.test(wordAt(tokens, at - 1)) ? at - 1 : at;
  return { ...patient(tokens, first, at + 2, {}), first: at };
}

/** "with (stage 4 chronic) kidney disease", "who have CKD", "in cirrhosis": who the people are. */
export function isWith(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 4; at -= 1) {
    const word = wordAt(tokens, at);
    if (/^(?:with|has|have|having|in)$/.test(word)) return true;
    if (!/^(?:chronic|acute|end|stage|-|end-stage|severe|advanced|moderate|mild|stable|known|\d)$/.test(word))
      return false;
  }
  return false;
}
