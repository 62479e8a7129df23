import type { VerdictKind } from '../formulary/verdict.ts';

/** Kinds of verdict as a reader would say them. */
export const VERDICT_WORDS = {
  implausible: 'looks like a slip of a digit or unit',
  'above-ceiling': 'above the ceiling',
  'above-label-maximum': 'above the label’s maximum',
  'off-label-unsupported': 'off label, supported by no guideline in the formulary',
  'off-label-supported-uncited': 'off label, guideline not cited',
  'label-conflict': 'labels differ',
  'above-no-benefit': 'above the dose beyond which the label sees no benefit',
  'above-recommended': 'above what the label recommends',
  'below-usual': 'below the usual range',
  'off-label-supported-cited': 'off label, guideline cited',
  'not-checked': 'not checked',
  'within-label': 'within the label',
} as const satisfies Readonly<Record<VerdictKind, string>>;

const ALL: Readonly<Record<string, string>> = VERDICT_WORDS;

export const verdictWords = (kind: string): string => ALL[kind] ?? kind;

/** "within the label → above the ceiling"; one state where both are the same, nothing where there is none. */
export function verdictChange(before: string | undefined, after: string | undefined): string {
  const [then, now] = [before && verdictWords(before), after && verdictWords(after)];
  if (then === undefined || now === undefined || then === now) return now ?? then ?? '';
  return `${then} → ${now}`;
}
