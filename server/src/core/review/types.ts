import type { ArticleFacts } from '../facts/types.ts';
import type { Span } from '../text/span.ts';

/** One state of an article: its text without a byte order mark, and what was read from it. */
export interface Reviewed {
  readonly text: string;
  readonly facts: ArticleFacts;
}

export type ChangeKind =
  | 'dose'
  | 'citation'
  | 'reference'
  | 'strength'
  | 'step'
  | 'status'
  | 'disclaimer'
  | 'suppression'
  | 'baseline';

/** One clinical difference between two states of an article. */
export interface ClinicalChange {
  readonly kind: ChangeKind;
  readonly change: 'added' | 'removed' | 'changed';
  /** What it is about: a drug, the first words of a claim, a step's title. */
  readonly about: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Kinds of verdict, for doses. */
  readonly verdictBefore?: string;
  readonly verdictAfter?: string;
  /** For doses: how the amount changed where that is much, "10 times as much". */
  readonly factor?: string;
  /** For doses: the limit that the new amount passes, in words. */
  readonly limitAfter?: string;
  /** How serious: `error` where the text is now wrong, `warning` where safety or support was lost, else `info`. */
  readonly level: 'error' | 'warning' | 'info';
  /** Where it stands: in the new text, or in the old one when it was removed. */
  readonly place: { readonly side: 'before' | 'after'; readonly span: Span };
}
