import type { Span } from '../../text/span.ts';

/** What a label says of a drug that the article advises, and whether the article has a word of it. */
export interface CautionFact {
  readonly drug: string;
  readonly kind: 'boxed-warning' | 'contraindication';
  /** Index into the drug's own list in the formulary. */
  readonly index: number;
  readonly said: boolean;
}

/** A heading or label under which the contraindications of a drug stand. */
export interface ContraindicationListFact {
  readonly drug: string;
  readonly span: Span;
}
