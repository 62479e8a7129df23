import type { NotCheckedReason } from '../formulary/verdict.ts';

/** Why a dose was not checked, in a few words. */
export const REASON_WORDS = {
  'unknown-drug': 'drug not in the formulary',
  'no-drug': 'no drug named',
  'no-indication': 'no indication named',
  'no-rule': 'no dose rule for this use',
  'no-limit': 'label states no maximum',
  'no-population': 'no rule for this patient group',
  'no-route': 'route not stated',
  'no-frequency': 'frequency not stated',
  'draft-rule': 'rule not verified enough',
  'needs-weight': 'needs a body weight',
  unit: 'unit cannot be compared',
  ambiguous: 'more than one reading',
  role: 'not advice',
  'free-text': 'free text instead of a frequency',
  language: 'not in English',
} as const satisfies Readonly<Record<NotCheckedReason, string>>;

const ALL: Readonly<Record<string, string>> = REASON_WORDS;

export const isReason = (reason: string): reason is NotCheckedReason => Object.hasOwn(REASON_WORDS, reason);

/** One reason in words. */
export const reasonInWords = (reason: string): string => ALL[reason] ?? reason;

/** Why doses were not checked, most frequent first: "4 no indication named, 2 route not stated". */
export function reasonsInWords(reasons: Readonly<Record<string, number>>): string {
  return Object.entries(reasons)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([reason, n]) => `${n} ${reasonInWords(reason)}`)
    .join(', ');
}
