import type { Span } from '../../text/span.ts';

/** What a text for patients is judged by; read only where patients are the readers. */
export interface PatientText {
  readonly grades: readonly SectionGrade[];
  /** First mention of each term that the text does not explain there. */
  readonly jargon: readonly JargonFact[];
  /** Words that tell a reader to be careful with a dose, or whom to ask. */
  readonly doseWarnings: readonly Span[];
  /** Words that tell when or where to get help. */
  readonly helpAdvice: readonly Span[];
}

/** School grade of one section's prose, without citations and doses; a drug's name counts as one familiar word. */
export interface SectionGrade {
  readonly title: string;
  readonly span: Span;
  readonly words: number;
  readonly sentences: number;
  readonly fleschKincaid: number;
  readonly smog: number;
}

export interface JargonFact {
  readonly span: Span;
  readonly term: string;
  readonly plain: string;
}
