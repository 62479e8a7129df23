import type { SuppressionComment } from '../article/model.ts';
import type { Verdict } from '../formulary/verdict.ts';
import type { Span } from '../text/span.ts';
import type { AlgorithmFact, NumberSlip } from './algorithm-facts.ts';
import type { CautionFact, ContraindicationListFact } from './cautions/types.ts';
import type { CitationStyle } from './citations/chosen-style.ts';
import type { ClinicalFact } from './clinical-fact.ts';
import type { Audience, GovernanceFacts, Jurisdiction, ReviewStatus } from './governance-types.ts';
import type { NotationFact, NotationKind } from './notations/notation-fact.ts';
import type { PatientText } from './patient-text/types.ts';
import type { ProseFacts } from './prose/types.ts';
import type {
  BibliographyFacts,
  CitationFact,
  ClaimFact,
  PublisherFact,
  ReferenceFact,
  SourceLink,
} from './source-facts.ts';
import type { TwinFact } from './tenfold-twins.ts';

export type { AlgorithmFact, AlgorithmStep, NumberSlip } from './algorithm-facts.ts';
export type { ClinicalFact } from './clinical-fact.ts';

export type {
  ApprovalRecord,
  Audience,
  ContentSection,
  GovernanceFacts,
  RecencyClaim,
  ReviewStatus,
} from './governance-types.ts';

export type {
  BibliographyEntry,
  BibliographyFacts,
  CitationFact,
  ClaimFact,
  IdentifierFact,
  NamedSource,
  PublisherFact,
  ReferenceFact,
  SourceLink,
  SourceWords,
} from './source-facts.ts';

/**
 * What was read from one article: plain JSON, true by itself, no tree nodes. Field names and meanings are those of the
 * published facts format; instead of lines and columns a fact carries a half-open UTF-16 `span`, which `report/` turns
 * into a place. What the text does not say is null.
 */
export interface ArticleFacts {
  readonly article: ArticleHead;
  readonly doses: readonly DoseFact[];
  readonly twins: readonly TwinFact[];
  readonly cautions: readonly CautionFact[];
  readonly contraindicationLists: readonly ContraindicationListFact[];
  readonly citations: readonly CitationFact[];
  /** How the article says that it cites, or the configuration; `auto` = the text shows it. */
  readonly citationStyle: CitationStyle;
  readonly references: readonly ReferenceFact[];
  /** Null where no bibliography file was read. */
  readonly bibliography: BibliographyFacts | null;
  /** Links out of the article. */
  readonly links: readonly SourceLink[];
  readonly claims: readonly ClaimFact[];
  readonly publishers: readonly PublisherFact[];
  readonly disclaimers: readonly DisclaimerFact[];
  readonly recommendations: readonly RecommendationFact[];
  readonly algorithms: readonly AlgorithmFact[];
  /** Numbers that skip or repeat in other numbered instructions. */
  readonly numberSlips: readonly NumberSlip[];
  readonly governance: GovernanceFacts;
  readonly approvals: readonly ApprovalClaimFact[];
  readonly drugs: readonly DrugMention[];
  readonly notations: readonly NotationFact[];
  readonly topics: readonly TopicFact[];
  /** Null unless patients are the readers. */
  readonly patientText: PatientText | null;
  readonly outline: readonly OutlineFact[];
  readonly prose: ProseFacts;
  readonly suppressions: readonly SuppressionFact[];
  /** How the clinical gate sees the article. */
  readonly clinical: ClinicalFact;
}

export interface ArticleHead {
  readonly title: string | null;
  readonly titleSpan: Span | null;
  /** BCP 47 language; `en` unless the text is plainly another language. */
  readonly language: string;
  readonly audience: Audience | null;
  readonly status: ReviewStatus | null;
  readonly lastUpdated: string | null;
  readonly nextReview: string | null;
  readonly authors: readonly string[];
  readonly reviewers: readonly string[];
}

export interface DoseFact {
  readonly span: Span;
  /** Several for a class with its members, or "A or B 10 mg". */
  readonly drugs: readonly DrugRef[];
  readonly component: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly openEnd: 'low' | 'high' | null;
  readonly basis: 'kg' | 'm2' | null;
  readonly per: DosePer | null;
  readonly divided: number | readonly [number, number] | true | null;
  readonly frequency: Frequency | null;
  readonly asNeeded: boolean;
  readonly count: number | null;
  readonly days: readonly number[] | null;
  readonly duration: { readonly low: number | null; readonly high: number | null; readonly unit: DurationUnit } | null;
  readonly over: { readonly low: number | null; readonly high: number | null; readonly unit: 'min' | 'h' | 'd' } | null;
  readonly daily: {
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
    readonly basis: 'kg' | 'm2' | null;
    readonly from: 'stated' | 'computed';
  } | null;
  readonly max: {
    readonly value: number;
    readonly unit: string;
    readonly basis: 'kg' | 'm2' | null;
    readonly per: 'dose' | 'hour' | 'day' | 'week' | 'course' | null;
  } | null;
  readonly routes: readonly Route[];
  readonly route: Route | null;
  readonly form: string | null;
  readonly release: 'IR' | 'ER' | 'DR' | null;
  readonly strength: { readonly value: number; readonly unit: string; readonly per: string | null } | null;
  readonly phase: Phase;
  readonly role: 'recommendation' | 'evidence' | 'limit' | 'prohibition' | 'history';
  readonly patient: Patient | null;
  readonly indication: IndicationRef | null;
  /** Indices into `ArticleFacts.citations`; else `entries` into the references that are named by author and year. */
  readonly citations: readonly number[];
  readonly entries: readonly number[];
  /** A citation or a link to a source covers it, if only from the heading of its section. */
  readonly sourced: boolean;
  readonly confidence: 'high' | 'low';
  /** "as directed", "by INR" in place of a frequency. */
  readonly freeText: boolean;
  /** Whose label it is said to follow ("maximum 300 mg/day (UK)"); empty where nothing says so. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** The pieces as written, for notation rules and repairs. */
  readonly parts: readonly DosePart[];
  /** Span of the block in which the dose stands. */
  readonly block: Span;
  /** Digest of that block's words; set by the engine, so that findings across articles have stable fingerprints. */
  readonly blockKey: string;
  /** See `KeptFact`. */
  readonly kept: object;
  readonly verdicts: readonly Verdict[];
  readonly verdict: Verdict;
}
export type DosePer = 'dose' | 'day' | 'hour' | 'minute' | 'week' | 'month' | 'course';
export type DurationUnit = 'min' | 'h' | 'd' | 'wk' | 'mo' | 'y';
export type Phase =
  | 'start'
  | 'increment'
  | 'decrement'
  | 'target'
  | 'maintenance'
  | 'loading'
  | 'max'
  | 'threshold'
  | 'unspecified';
export type Route =
  | 'oral'
  | 'intravenous'
  | 'intramuscular'
  | 'subcutaneous'
  | 'topical'
  | 'transdermal'
  | 'inhaled'
  | 'intranasal'
  | 'rectal'
  | 'sublingual'
  | 'ophthalmic'
  | 'otic'
  | 'vaginal'
  | 'intrathecal'
  | 'epidural'
  | 'intraosseous'
  | 'buccal'
  | 'nebulised'
  | 'other';

export interface Frequency {
  readonly min: number;
  readonly max: number;
  readonly period: number;
  readonly periodMax?: number;
  readonly periodUnit: 'min' | 'h' | 'd' | 'wk' | 'mo';
  /** FHIR EventTiming codes. */
  readonly when?: readonly string[];
}

export interface Patient {
  readonly ageMinDays: number | null;
  readonly ageMaxDays: number | null;
  readonly weightMinKg: number | null;
  readonly weightMaxKg: number | null;
  readonly crclMin: number | null;
  readonly crclMax: number | null;
  readonly pregnancy: boolean | null;
  readonly text: string;
}

export interface IndicationRef {
  /** Id in the indication vocabulary of `formulary/indications.ts`; null when only the words are known. */
  readonly id: string | null;
  readonly text: string;
  readonly from: 'sentence' | 'item' | 'heading' | 'title' | 'front-matter';
}

export interface DrugRef {
  /** Formulary id; null when only the list of drug names knows it. */
  readonly id: string | null;
  /** Generic name, or the text in lower case when unknown. */
  readonly name: string;
  readonly text: string;
  readonly kind: 'drug' | 'class';
  readonly inherited: false | 'parent-item' | 'sibling' | 'heading' | 'table-header';
  readonly span: Span;
  /** Set where the dose may be another drug's alone: A of "A or B 60 mg". Never judged by an error. */
  readonly confidence?: 'low';
}

/** A dose as it was read, before the formulary is asked. */
export type UnjudgedDose = Omit<DoseFact, 'verdicts' | 'verdict' | 'blockKey'>;

/** All facts that need no formulary numbers: they survive any change of a limit. */
export type UnjudgedFacts = Omit<ArticleFacts, 'doses'> & { readonly doses: readonly UnjudgedDose[] };

/** One piece of a dose as it is written; `between` is what stands between the ends of a range. */
export interface DosePart {
  readonly kind:
    | 'low'
    | 'between'
    | 'high'
    | 'unit'
    | 'frequency'
    | 'route'
    | 'duration'
    | 'max'
    | 'per'
    | 'drug'
    | 'total';
  readonly span: Span;
  readonly text: string;
}

/** Every place where a drug or class of the two name lists is named. */
export interface DrugMention {
  readonly span: Span;
  readonly id: string | null;
  readonly name: string;
  readonly kind: 'drug' | 'class';
  /** As written, and whether that is a brand. */
  readonly text: string;
  readonly brand: boolean;
  /** "certolizumab (Cimzia)", "Cimzia (certolizumab)": a bracket explains it, or it stands in one behind a word. */
  readonly glossed: boolean;
}

export type { NotationFact, NotationKind };

export interface DisclaimerFact {
  readonly span: Span;
  readonly audience: Audience | null;
  readonly parts: readonly DisclaimerPart[];
  /** Its readable words, in which a house looks for its own wording. */
  readonly words: string;
}
export type DisclaimerPart =
  | 'audience'
  | 'clinical-judgement'
  | 'verify'
  | 'ai'
  | 'off-label'
  | 'jurisdiction-date'
  | 'funding'
  | 'emergency'
  | 'no-self-change'
  | 'liability';

export interface RecommendationFact {
  readonly span: Span;
  readonly verb: string;
  readonly strength: string | null;
  readonly certainty: string | null;
  readonly drugs: readonly string[];
  readonly citations: readonly number[];
  /** False for advice on work and teaching ("the nurse should educate") and for what follows "if": no source is asked for. */
  readonly isClinical: boolean;
  /** Citations that support it: its own, or those of its item, row or step. */
  readonly support: readonly number[];
  /** A citation or a link to a source covers it, if only from the heading of its section. */
  readonly sourced: boolean;
  /** The sentence names the body that gives it. */
  readonly named: boolean;
  /** The paragraph, list item or cell in which it stands. */
  readonly block: Span;
}

/** "FDA-approved", "approved by the EMA": who is said to have approved which drugs for what. */
export interface ApprovalClaimFact {
  readonly span: Span;
  readonly jurisdiction: Jurisdiction;
  readonly negated: boolean;
  readonly drugs: readonly DrugRef[];
  /** Indices into `doses`: the doses of the same sentence that the claim is about. */
  readonly doses: readonly number[];
  readonly indication: IndicationRef | null;
}

/** A word that shows that the article speaks of something, or how a dose near it is given; rules on what is missing read it. */
export interface TopicFact {
  readonly topic: Topic;
  readonly span: Span;
}
export type Topic =
  | 'renal-function'
  | 'hepatic-function'
  | 'older-adults'
  | 'tapering'
  | 'off-label'
  | 'single-dose'
  | 'timing'
  | 'component'
  | 'harm'
  | 'opioid-caution';

/** A heading, for symbols and folding. */
export interface OutlineFact {
  readonly title: string;
  readonly depth: number;
  readonly span: Span;
  readonly heading: Span;
}

/** A suppression as it is written, and what it covers. */
export type SuppressionFact = SuppressionComment;
