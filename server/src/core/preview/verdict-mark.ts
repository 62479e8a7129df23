import type { Verdict, VerdictKind } from '../formulary/verdict.ts';
import { amountWords } from '../judge/dose-words.ts';
import { REASON_WORDS } from '../judge/not-checked-words.ts';
import type { Translate } from '../text/translate.ts';

/** How a verdict is shown: colour class, a mark and words, so that nothing hangs on colour alone. */
export interface VerdictMark {
  readonly tone: Tone;
  readonly mark: string;
  readonly words: string;
}
export type Tone = 'alarm' | 'warn' | 'note' | 'open' | 'ok';

const MARKS = {
  implausible: ['alarm', 'implausible amount'],
  'above-ceiling': ['alarm', 'above the ceiling'],
  'above-label-maximum': ['alarm', 'above the label maximum'],
  'off-label-unsupported': ['alarm', 'off label, not supported'],
  'off-label-supported-uncited': ['warn', 'off label, guideline not cited'],
  'label-conflict': ['warn', 'labels disagree'],
  'above-no-benefit': ['warn', 'above the dose with added benefit'],
  'above-recommended': ['warn', 'above the recommended dose'],
  'below-usual': ['warn', 'below the usual range'],
  'off-label-supported-cited': ['note', 'off label, guideline cited'],
  'not-checked': ['open', 'not checked'],
  'within-label': ['ok', 'within the label'],
} as const satisfies Readonly<Record<VerdictKind, readonly [Tone, string]>>;

const TONE_MARKS: Readonly<Record<Tone, string>> = { alarm: '✕', warn: '!', note: 'i', open: '?', ok: '✓' };

/** What each mark stands for, in the order of a legend. */
export const LEGEND = [
  { tone: 'alarm', mark: TONE_MARKS.alarm, words: 'above a limit or unsupported' },
  { tone: 'warn', mark: TONE_MARKS.warn, words: 'needs a look' },
  { tone: 'note', mark: TONE_MARKS.note, words: 'off label, supported and cited' },
  { tone: 'open', mark: TONE_MARKS.open, words: 'could not be checked' },
  { tone: 'ok', mark: TONE_MARKS.ok, words: 'within the label' },
] as const;

/** The mark of a verdict; an unchecked one says why. */
export function verdictMark(verdict: Verdict, t: Translate): VerdictMark {
  const [tone, words] = MARKS[verdict.kind];
  const why = verdict.kind === 'not-checked' && verdict.reason !== null ? `: ${t(REASON_WORDS[verdict.reason])}` : '';
  return { tone, mark: TONE_MARKS[tone], words: t(words) + why };
}

/** The limit that was compared, with jurisdiction and source; null when there was none. */
export function limitLabel(verdict: Verdict): string | null {
  if (verdict.limit === null) return null;
  const { value, unit, per, kind, jurisdiction, source } = verdict.limit;
  const amount = amountWords({ low: value, high: value, unit, per });
  return `${kind.replace(/-/g, ' ')} ${amount} (${jurisdiction}, ${source})`;
}
