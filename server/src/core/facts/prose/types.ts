import type { Span } from '../../text/span.ts';

/** What is read from the sentences themselves, apart from doses and citations. All lists are in reading order. */
export interface ProseFacts {
  readonly phrases: readonly PhraseFact[];
  readonly abbreviations: readonly AbbreviationFact[];
  readonly choices: readonly ChoiceFact[];
  readonly statistics: readonly StatisticFact[];
  readonly stances: readonly StanceFact[];
  readonly conditions: readonly ConditionFact[];
  readonly repeats: readonly RepeatFact[];
  readonly stepReferences: readonly StepReferenceFact[];
}

/** Words with a known weakness, or words that make such a weakness harmless. They prove no more than that they stand there. */
export interface PhraseFact {
  readonly kind: PhraseKind;
  readonly span: Span;
  readonly text: string;
  readonly sentence: Span;
}
export type PhraseKind =
  /** What a text generator said to its user, not to the reader; or a blank that nobody filled. */
  | 'assistant-voice'
  | 'prompt-echo'
  | 'tool-marker'
  | 'placeholder'
  /** "recent guidelines", without a year. */
  | 'undated-source'
  /** "appears to be effective". */
  | 'hedge'
  /** "monitor closely", without what or how often. */
  | 'vague-action'
  /** "is recommended", with nobody who recommends. */
  | 'no-actor'
  /** "inadequate response", without a threshold. */
  | 'open-condition'
  | 'patients-fail'
  /** A strong effect and weak evidence in one sentence. */
  | 'overclaim'
  /** "level I evidence", and the name of a scale that would explain it. */
  | 'grade-label'
  | 'grade-scale'
  /** A whole sentence or heading that defines something. */
  | 'definition'
  /** Two words, or two sentences, without anything between them. */
  | 'joined-words'
  | 'joined-sentences';

export interface AbbreviationFact {
  readonly short: string;
  /** The long form where it is given at this place; null for a mere use. */
  readonly long: string | null;
  /** True for what every clinician reads as a word: ECG, HIV. */
  readonly known: boolean;
  readonly span: Span;
}

/** A list of drugs of which the words do not say how many are given. */
export interface ChoiceFact {
  readonly kind: 'combination-or' | 'and-or-chain' | 'mixed';
  readonly span: Span;
  readonly drugs: readonly string[];
  /** The words that make it ambiguous. */
  readonly text: string;
}

/** A measure of effect and what its sentence says about it. */
export interface StatisticFact {
  readonly span: Span;
  readonly measure: string;
  readonly comparator: boolean;
  readonly outcome: boolean;
  readonly time: boolean;
  readonly interval: boolean;
}

/** What one sentence or list item says of a drug as a treatment, without a condition attached. */
export interface StanceFact {
  readonly span: Span;
  readonly drug: string;
  readonly name: string;
  readonly stance: 'for' | 'against';
  /** 1 for first-line, and so on. */
  readonly line: 1 | 2 | 3 | null;
  /** Id of the condition, from the sentence or else from the headings and the title. */
  readonly condition: string | null;
}

/** A condition by one of its names. */
export interface ConditionFact {
  readonly span: Span;
  readonly id: string;
  readonly text: string;
  readonly weak: boolean;
}

export interface RepeatFact {
  readonly span: Span;
  readonly kind: 'word' | 'sentence';
  /** Where the same stood before. */
  readonly first: Span;
}

/** "go to step 7". */
export interface StepReferenceFact {
  readonly span: Span;
  readonly number: number;
  /** False where the article counts steps, and nothing in it has this number. */
  readonly exists: boolean;
}
