/**
 * The formulary: the checked list of drug facts. One number, one unit, one evidence anchor; kinds of limit kept apart;
 * a jurisdiction on every label fact. Field names follow FHIR MedicationKnowledge and Dosage where they have one.
 */
export interface Formulary {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly release: string;
  readonly jurisdictionDefault?: string;
  /** Drugs of the formularies below whose dose rules no longer hold. */
  readonly retire?: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly drugs: readonly Drug[];
}

export interface Source {
  readonly kind: 'label' | 'guideline' | 'reference' | 'local';
  /** US, EU, UK, or INT for an international guideline. */
  readonly jurisdiction: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly setId?: string;
  readonly splVersion?: string;
  readonly effectiveDate?: string;
  readonly year?: number;
  readonly doi?: string;
  readonly pmid?: string;
  readonly retrieved?: string;
  readonly licence?: string;
  /** A primary, B verbatim mirror, C summary. */
  readonly tier: 'A' | 'B' | 'C';
  readonly currency?: 'current' | 'old' | 'unknown';
}

export interface Evidence {
  readonly source: string;
  readonly loinc?: string;
  readonly section?: string;
  readonly url?: string;
  readonly retrieved?: string;
  readonly note?: string;
  readonly passageSha256?: string;
  readonly quote?: string;
  readonly says?: string;
}

export interface Strength {
  readonly value: number;
  readonly unit: string;
}

export interface Product {
  readonly form: string;
  readonly release: string;
  readonly route: string;
  readonly strengths: readonly Strength[];
}

export interface Drug {
  readonly id: string;
  readonly genericName: string;
  /** Laid over the entry of the same id below, rule by rule; otherwise it replaces that entry as a whole. */
  readonly extends?: boolean;
  /** Rules of the entry below that no longer hold. */
  readonly retire?: readonly string[];
  /** Parts that were looked for and not found. */
  readonly unknown?: readonly string[];
  readonly synonyms: readonly string[];
  readonly brands: readonly { readonly name: string; readonly jurisdiction: string }[];
  readonly codes: { readonly rxcui?: readonly string[]; readonly unii?: string; readonly atc?: readonly string[] };
  readonly classes: readonly { readonly system: string; readonly code: string; readonly name: string }[];
  readonly strengthBasis?: 'base' | 'salt';
  /** True when the uses differ so much that nothing is passed without an indication (methotrexate, opioids). */
  readonly indicationRequired?: boolean;
  readonly products: readonly Product[];
  readonly charge?: number;
  readonly molecularWeight?: number;
  readonly doseRules: readonly DoseRule[];
  readonly ceilings: readonly Ceiling[];
  readonly adjustments: readonly Adjustment[];
  readonly boxedWarnings: readonly TextFact[];
  readonly contraindications: readonly TextFact[];
  readonly interactions: readonly TextFact[];
  readonly review: Review;
}

export interface TextFact {
  readonly note: string;
  readonly jurisdiction?: string;
  readonly evidence: readonly Evidence[];
}

export interface Review {
  readonly state: 'draft' | 'reviewed' | 'approved';
  readonly by?: string;
  readonly on?: string;
  readonly dueOn?: string;
  readonly remarks?: string;
}

export interface Amounts {
  readonly low?: number;
  readonly usual?: number;
  readonly high?: number;
  readonly unit: string;
}

export interface DoseRule {
  readonly id: string;
  readonly status: 'on-label' | 'off-label';
  readonly jurisdiction: string;
  readonly indications: readonly { readonly id: string; readonly label: string; readonly codes?: readonly unknown[] }[];
  readonly route: string;
  readonly release?: readonly string[];
  readonly population?: Population;
  readonly doseType: 'initial' | 'titration' | 'maintenance' | 'loading' | 'single' | 'prn' | 'infusion' | 'taper';
  readonly scope?: 'this-product' | 'all-routes-all-products';
  readonly perDose?: Amounts;
  readonly perDay?: Amounts;
  readonly rate?: Amounts;
  readonly basis: 'absolute' | 'per-kg' | 'per-m2';
  readonly cap?: { readonly value: number; readonly unit: string; readonly per?: 'dose' | 'day' };
  readonly frequency?: {
    readonly min?: number;
    readonly max?: number;
    readonly per: 'd' | 'wk';
    readonly minIntervalH?: number;
  };
  readonly duration?: { readonly min?: number; readonly max?: number; readonly unit: string };
  readonly application?: {
    readonly units?: number;
    readonly areaCm2?: number;
    readonly minutes?: number;
    readonly everyDays?: number;
  };
  readonly limits: readonly Limit[];
  readonly titration?: readonly {
    /** With `toValue`: days from the start of treatment, not from the step before. With `byValue`: days between steps. */
    readonly afterDays: number;
    readonly toValue?: number;
    readonly byValue?: number;
    readonly unit: string;
    readonly per?: string;
  }[];
  readonly condition?: string;
  readonly evidence: readonly Evidence[];
  readonly note?: string;
  readonly review?: Review;
}

export type LimitKind =
  | 'stated-maximum'
  | 'recommended-dose'
  | 'no-benefit-above'
  | 'studied-up-to'
  | 'safety-not-evaluated-above'
  | 'none-stated';

export interface Limit {
  readonly kind: LimitKind;
  readonly value?: number;
  readonly unit?: string;
  /** dose, day, week, course, lifetime or rolling(hours). */
  readonly per: string;
  readonly evidence?: readonly Evidence[];
}

export interface Population {
  readonly ageMinDays?: number;
  readonly ageMaxDays?: number;
  /** Bands hold from the minimum up to, not including, `weightMaxKg` and `renal.max`. */
  readonly weightMinKg?: number;
  readonly weightMaxKg?: number;
  readonly sex?: string;
  readonly pregnancy?: boolean;
  readonly setting?: string;
  readonly experience?: 'naive' | 'tolerant';
  readonly renal?: { readonly metric: string; readonly min?: number; readonly max?: number; readonly unit: string };
  readonly hepatic?: { readonly childPugh: readonly string[] };
  readonly dialysis?: boolean;
}

export interface Ceiling {
  readonly route: string;
  readonly population?: Population;
  readonly value: number;
  readonly unit: string;
  readonly per: string;
  readonly evidence: readonly Evidence[];
}

export interface Adjustment {
  readonly when: Readonly<Record<string, unknown>>;
  readonly appliesTo: 'all' | readonly string[];
  readonly effect:
    | 'avoid'
    | 'start-lower'
    | { readonly factor?: number; readonly replace?: Readonly<Record<string, unknown>> };
  readonly evidence: readonly Evidence[];
}
