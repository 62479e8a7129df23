/** What each part of a disclaimer says. */

import type { DisclaimerPart } from '../facts/types.ts';

interface DisclaimerPartWords {
  readonly what: string;
  /** A sentence for each audience that claims nothing about this article; absent where only its authors can know. */
  readonly professional?: string;
  readonly patient?: string;
}

const WORDS = {
  audience: {
    what: 'who the article is for',
    professional: 'This article is intended for healthcare professionals.',
    patient: 'This article is intended for patients and those who care for them.',
  },
  'clinical-judgement': {
    what: 'that it does not replace clinical judgement',
    professional: 'It does not replace clinical judgement.',
    patient: 'It does not replace the advice of your doctor or pharmacist.',
  },
  verify: {
    what: 'that doses are to be verified against the current label',
    professional: 'Verify all doses against the current label and primary sources.',
  },
  emergency: { what: 'what to do in an emergency', patient: 'In an emergency, call your local emergency number.' },
  'no-self-change': {
    what: 'that no medicine is to be started, stopped or changed alone',
    patient: 'Do not start, stop or change a medicine without talking to your doctor or pharmacist.',
  },
  ai: { what: 'whether AI was used and who reviewed the text' },
  'off-label': { what: 'that doses outside the label are marked' },
  'jurisdiction-date': { what: 'for which country and date it holds' },
  funding: { what: 'who funded it and which interests the authors have' },
  liability: { what: 'what its publisher is liable for' },
} as const satisfies Readonly<Record<DisclaimerPart, DisclaimerPartWords>>;

/** A house may ask for parts of its own, of which nothing is known. */
export const isKnownPart = (part: string): part is DisclaimerPart => Object.hasOwn(WORDS, part);

export const disclaimerPart = (part: string): DisclaimerPartWords | undefined =>
  isKnownPart(part) ? WORDS[part] : undefined;

/** What a part says, as a message. */
export const whatPartSays = (part: DisclaimerPart): (typeof WORDS)[DisclaimerPart]['what'] => WORDS[part].what;
