import type { PlacedSpan } from '../text/place.ts';
import type { DrugRef, IndicationRef, SuppressionFact } from './types.ts';

/**
 * What rules across articles read of one article, and nothing else: plain JSON that is kept, cached and sent in place of
 * facts and text. Equal statements of an article stand in it once. `engine/corpus-record.ts` makes it.
 */
export interface CorpusFacts {
  /** The one condition that the title names; null where it names none, several, or a word as general as "pain". */
  readonly condition: string | null;
  /** Where the title names a condition: the stated day. */
  readonly updated: { readonly date: string; readonly at: CorpusPlace } | null;
  readonly jurisdictions: readonly string[];
  readonly doses: readonly CorpusDose[];
  readonly stances: readonly CorpusStance[];
  /** Where the title names a condition: the first long form of each abbreviation. */
  readonly terms: readonly CorpusTerm[];
  /** Those that name a rule across articles. */
  readonly suppressions: readonly SuppressionFact[];
}

/** A place, with the key of the block of a dose where it stands on one: fingerprints need it. */
export interface CorpusPlace extends PlacedSpan {
  readonly blockKey: string;
}

/** A daily dose that is recommended without doubt for a named use: one for each drug of it. */
export interface CorpusDose<At = CorpusPlace> {
  readonly at: At;
  readonly drug: Pick<DrugRef, 'id' | 'name'>;
  /** No other drug shares the dose. */
  readonly alone: boolean;
  readonly phase: 'start' | 'loading' | 'maintenance';
  readonly use: { readonly id: string } & Pick<IndicationRef, 'text'>;
  /** The bounds of a stated group of patients as JSON text; empty for everybody. */
  readonly population: string;
  readonly route: string | null;
  readonly release: string | null;
  /** "300–600 mg a day": equal ranges have equal words. Null where both ends are not known or do not differ. */
  readonly range: string | null;
  /** The daily amount in milligrams, where it is a mass and not by weight or surface of the patient. */
  readonly milligrams: { readonly low: number; readonly high: number } | null;
}

/** What the article says of a drug as a treatment of a known condition. */
export interface CorpusStance {
  readonly at: CorpusPlace;
  readonly drug: string;
  readonly name: string;
  readonly stance: 'for' | 'against';
  readonly line: 1 | 2 | 3 | null;
  readonly condition: string;
}

export interface CorpusTerm {
  readonly at: CorpusPlace;
  readonly short: string;
  readonly long: string;
}

/** Of an article of which nothing is compared. */
export const NO_CORPUS_FACTS: CorpusFacts = {
  condition: null,
  updated: null,
  jurisdictions: [],
  doses: [],
  stances: [],
  terms: [],
  suppressions: [],
};
