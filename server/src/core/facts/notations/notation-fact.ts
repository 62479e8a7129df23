import type { Span } from '../../text/span.ts';

/** Something that is written in a way that is misread, or an unknown word in the place of a medicine's name. */
export interface NotationFact {
  readonly kind: NotationKind;
  readonly span: Span;
  readonly text: string;
  /** The letters of an abbreviation, or the unknown name, in their usual form. */
  readonly word: string;
  /** Is a drug named, a dose given, or something advised in the sentence in which it stands? */
  readonly beside: { readonly drug: boolean; readonly dose: boolean; readonly advice: boolean };
}
export type NotationKind =
  | 'unit-period'
  | 'strength-zero'
  | 'strength-microgram'
  | 'list-comma'
  | 'slash-duration'
  | 'comparison-sign'
  | 'ratio-strength'
  | 'as-directed'
  | 'discontinue'
  | 'organ'
  | 'drug-abbreviation'
  | 'name-place';
