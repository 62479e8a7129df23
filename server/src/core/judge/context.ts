/** What a dose is judged against, and the view of one drug in it by one route that most of this folder works on. */
import type { Config } from '../config/types.ts';
import type { SourceWords, UnjudgedDose } from '../facts/types.ts';
import type { FormularyIndex, IndexedDrug } from '../formulary/formulary-index.ts';
import type { Person } from './person.ts';

export interface JudgeContext {
  readonly index: FormularyIndex;
  readonly config: Config;
  /** BCP 47; only English is judged. */
  readonly language: string;
  /** The references that the dose's own citations lead to. */
  readonly citedReferences: readonly SourceWords[];
}

/** One drug of a dose, taken by one route; null where the drug has no rule by any. */
export interface DrugCase {
  readonly dose: UnjudgedDose;
  readonly drug: IndexedDrug;
  readonly route: string | null;
  readonly person: Person;
  readonly context: JudgeContext;
}
