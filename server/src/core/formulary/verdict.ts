/** The kinds of verdict, most serious first; the order decides which verdict stands for a dose. */
export const VERDICT_KINDS = [
  'implausible',
  'above-ceiling',
  'above-label-maximum',
  'off-label-unsupported',
  'off-label-supported-uncited',
  'label-conflict',
  'above-no-benefit',
  'above-recommended',
  'below-usual',
  'off-label-supported-cited',
  'not-checked',
  'within-label',
] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

export type NotCheckedReason =
  | 'unknown-drug'
  | 'no-drug'
  | 'no-indication'
  | 'no-rule'
  | 'no-limit'
  | 'no-population'
  | 'no-route'
  | 'no-frequency'
  | 'draft-rule'
  | 'needs-weight'
  | 'unit'
  | 'ambiguous'
  | 'role'
  | 'free-text'
  | 'language';

export type Dimension = 'dose' | 'day' | 'rate' | 'frequency' | 'interval' | 'duration' | 'lifetime';

/** The outcome of comparing one dose of one drug with the formulary, in one dimension. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly drug: string | null;
  readonly dimension: Dimension | null;
  readonly jurisdiction: string | null;
  readonly scope: 'indication' | 'any-indication' | null;
  /** Id of the dose rule it was judged by. */
  readonly rule: string | null;
  readonly limit: VerdictLimit | null;
  readonly reason: NotCheckedReason | null;
  /** The guideline that covers the dose, where one does; whether it was cited is in `kind`, or in `cited`. */
  readonly guideline?: string | null;
  /** True when a guideline that gives this dose is among the dose's own citations. */
  readonly cited?: boolean;
  /** The amount that was compared, in the unit of the rule. */
  readonly compared?: {
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
    readonly per: string;
  };
  /** The usual range of the rule, for messages. */
  readonly usual?: {
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
    readonly per: string;
  };
  /** What the patient was taken to be, when the text does not say: "adult with normal organ function". */
  readonly assumed?: string | null;
  /** Of a label conflict: what each jurisdiction says. */
  readonly jurisdictions?: readonly JurisdictionVerdict[];
  /** The weight in kg at which an amount per kg was compared with an absolute ceiling. */
  readonly atKg?: number;
  /** The weight in kg by which an absolute amount was divided to compare it with a rule per kg. */
  readonly ofKg?: number;
  /** `maximum`: the verdict is on the maximum that the text gives beside the dose, not on the dose itself. */
  readonly about?: 'maximum';
  /** Ids of the formulary's sources behind the verdict. */
  readonly sources?: readonly string[];
}

export interface JurisdictionVerdict {
  readonly jurisdiction: string | null;
  readonly kind: VerdictKind;
  readonly rule: string | null;
  readonly limit: VerdictLimit | null;
}

export interface VerdictLimit {
  readonly value: number;
  readonly unit: string;
  readonly per: string;
  /** A kind of limit of the formulary model, or `ceiling`. */
  readonly kind: string;
  readonly jurisdiction: string;
  /** Title of the source. */
  readonly source: string;
}
