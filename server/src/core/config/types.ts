import type { CitationStyle } from '../facts/citations/chosen-style.ts';

export type Severity = 'error' | 'warning' | 'info';
export type RuleSetting = Severity | 'off';

import type { Jurisdiction } from '../facts/governance-types.ts';

export type { Jurisdiction };

/** Everything that decides how an article is judged, resolved; plain JSON, so that its digest names a run. */
export interface Config {
  /** Severity by rule id; a rule that is not named keeps its default. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Options by rule id, already merged over the rule's defaults. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Labels to judge by; empty = every jurisdiction in the formulary. */
  readonly jurisdictions: readonly Jurisdiction[];
  readonly minReview: 'draft' | 'reviewed' | 'approved';
  /** "Today", YYYY-MM-DD. The core has no clock. */
  readonly asOf: string;
  /** How articles cite that do not say so. */
  readonly citationStyle: CitationStyle;
  readonly audience: 'professional' | 'patient' | null;
  /** The page of the article's site that is its disclaimer, by the name a reader knows; absent where there is none. */
  readonly siteDisclaimer?: string;
  readonly disclaimer: { readonly professional: DisclaimerPolicy; readonly patient: DisclaimerPolicy };
  /** Glob patterns of what is always clinical, and what never is; the host matches them. */
  readonly clinical: boolean | null;
}

/** What the house wants of a disclaimer for one audience. */
export interface DisclaimerPolicy {
  /** Parts that it must say. */
  readonly parts: readonly string[];
  /** Text that a repair inserts where there is no disclaimer. */
  readonly text: string;
  /** Own wording by part: standing in the article it says the part, and a repair adds it. */
  readonly sentences: Readonly<Record<string, string>>;
  /** `start`: before the first section and the first dose; `end`: after both, before the references at most. */
  readonly place: 'anywhere' | 'start' | 'end';
}
