import type { Words } from '../text/words.ts';
import type { Drug, Formulary, Source } from './model.ts';

/**
 * The formularies in force, joined and indexed: what reading (names) and judging (rules) ask. Built once by
 * `buildFormularyIndex`; immutable.
 */
export interface FormularyIndex {
  /** Id, release and digest of each formulary, in order of priority. */
  readonly releases: readonly { readonly id: string; readonly release: string; readonly digest: string }[];
  readonly formularies: readonly Formulary[];
  drug(id: string): IndexedDrug | undefined;
  readonly drugs: readonly IndexedDrug[];
  readonly lexicon: Lexicon;
  readonly indications: IndicationVocabulary;
}

/** A drug with the sources that its evidence names. */
export interface IndexedDrug extends Drug {
  readonly sources: Readonly<Record<string, Source>>;
  readonly formulary: string;
}

/** Finds names of drugs and drug classes in text: the formulary's names first, then the open list of names. */
export interface Lexicon {
  /** All names in the text, longest match first, not overlapping, in order; linear in the length of the text; `words` where
   * they are known already. */
  find(text: string, words?: Words): readonly NameMatch[];
  /** The entry for one exact name (any case), or undefined. */
  lookup(name: string): NameEntry | undefined;
  /** The known name that a misspelt one most likely meant; null when none is near, or when it is known itself. */
  nearest(word: string): string | null;
}

export interface NameEntry {
  /** Formulary id; null for a name that only the open list knows. */
  readonly id: string | null;
  /** Generic name; for a class its name in the singular. */
  readonly name: string;
  readonly kind: 'drug' | 'class';
  /** True for a brand name. */
  readonly brand: boolean;
}

export interface NameMatch extends NameEntry {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Conditions for which drugs are dosed: a small vocabulary of our own plus the labels of the formularies' rules. */
export interface IndicationVocabulary {
  /** Conditions named in the text, longest first, not overlapping, in order. */
  find(text: string, words?: Words): readonly ConditionMatch[];
  /** True when a rule for `rule` holds for `condition`: the same, or `condition` is narrower. */
  covers(rule: string, condition: string): boolean;
  /** The narrowest condition that both are kinds of, general words ("infection") left out; null where there is none. */
  common(a: string, b: string): string | null;
  label(id: string): string | undefined;
}

/** Half-open span of one condition in the text. */
export interface ConditionMatch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True for a general word ("pain", "infection") that gives way to any named condition further up in the article. */
  readonly weak?: boolean;
  /** True for a complaint that is treated for its own sake: it gives way only where it is not plainly the purpose. */
  readonly symptom?: boolean;
}
