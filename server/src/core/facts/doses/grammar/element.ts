/** What the grammars recognise in a sentence: each element covers the tokens `[first, next)` and a span of the view. */

import type { ConditionMatch, NameMatch } from '../../../formulary/formulary-index.ts';
import { partitionPoint } from '../../../text/partition-point.ts';
import type { DosePer, DurationUnit, Frequency, Patient, Route } from '../../types.ts';
import type { Tokens } from '../tokens/token.ts';

export interface Extent {
  /** Index of the first token, and of the one after the last. */
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
}

export interface ViewSpan {
  readonly start: number;
  readonly end: number;
}

export type Opener = 'up-to' | 'at-least' | 'above' | 'below' | 'about';

export interface Concentration {
  readonly value: number | null;
  readonly unit: string;
}

export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly lowSpan: ViewSpan;
  readonly highSpan: ViewSpan;
  readonly unit: string | null;
  readonly unitSpan: ViewSpan | null;
  readonly basis: 'kg' | 'm2' | null;
  readonly per: DosePer | null;
  readonly perSpan: ViewSpan | null;
  /** "5 mg/8 h": the interval under the slash. */
  readonly every: Frequency | null;
  /** What stands under the slash of "5 mg/mL": no dose by itself. */
  readonly concentration: Concentration | null;
  readonly opener: Opener | null;
  /** True behind "from" or "between". */
  readonly led: boolean;
  /** True when the text can be read in more than one way. */
  readonly doubtful: boolean;
  /** Of one piece, where pieces are counted: "two 500 mg tablets". */
  readonly strength: { readonly value: number; readonly unit: string } | null;
}

type Payload =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'number'; readonly value: number; readonly high: number; readonly doubtful: boolean }
  | { readonly kind: 'frequency'; readonly frequency: Frequency; readonly doubtful: boolean }
  | { readonly kind: 'per'; readonly per: DosePer; readonly counted: boolean }
  /** `meals`: also at every meal, however many there are. */
  | { readonly kind: 'when'; readonly when: readonly string[]; readonly meals: boolean }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'time'; readonly duration: Duration }
  | { readonly kind: 'over'; readonly over: Over }
  | { readonly kind: 'route'; readonly routes: readonly Route[] }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'release'; readonly release: 'IR' | 'ER' | 'DR' }
  | { readonly kind: 'strength'; readonly value: number; readonly unit: string; readonly per: string | null }
  | { readonly kind: 'as-needed' }
  | { readonly kind: 'divided'; readonly divided: number | readonly [number, number] | true }
  | { readonly kind: 'limit'; readonly per: 'dose' | 'day' | 'week' | null }
  | { readonly kind: 'free-text' }
  | { readonly kind: 'patient'; readonly patient: Patient }
  | { readonly kind: 'drug'; readonly mention: NameMatch }
  | { readonly kind: 'condition'; readonly condition: ConditionMatch }
  | { readonly kind: 'combination' }
  | { readonly kind: 'measured' };

export type Element = Payload & Extent;
export interface Duration {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: DurationUnit;
}

export interface Over {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: 'min' | 'h' | 'd';
}

/** A grammar: reads one element that begins at token `at`, or nothing. */
export type Grammar = (tokens: Tokens, at: number, mode: Mode) => Element | null;

/** `instruction`: the whole text is one dosing instruction, as on a prescription. */
export interface Mode {
  readonly instruction: boolean;
}

export function extent(tokens: Tokens, first: number, next: number): Extent {
  return { first, next, start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}

export const make = <P extends Payload>(tokens: Tokens, first: number, next: number, payload: P): P & Extent => ({
  ...payload,
  ...extent(tokens, first, next),
});

/** Index of the first element at or behind a token. */
export function elementsUntil(elements: readonly Element[], first: number): number {
  return partitionPoint(elements.length, (at) => (elements[at]?.first ?? 0) < first);
}
