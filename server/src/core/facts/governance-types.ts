import type { Span } from '../text/span.ts';

export type Audience = 'professional' | 'patient';
/** Whose labels the formulary has. */
export type Jurisdiction = 'US' | 'EU' | 'UK';
export type ReviewStatus = 'submitted' | 'under-review' | 'approved';

/** What the article says about its own state, with every place where it says so. */
export interface GovernanceFacts {
  readonly statuses: readonly { readonly status: ReviewStatus; readonly marked: boolean; readonly span: Span }[];
  /** Sentences that claim a review took place, or that one is pending. */
  readonly claims: readonly { readonly kind: 'reviewed' | 'pending'; readonly text: string; readonly span: Span }[];
  readonly publish: boolean;
  readonly lastUpdatedSpan: Span | null;
  readonly nextReviewSpan: Span | null;
  /** A status that is none of the known ones, as written. */
  readonly unknownStatus: { readonly text: string; readonly span: Span } | null;
  /** What the article itself states, not what its disclaimer suggests; `value` is null for words not known. */
  readonly audience: { readonly value: Audience | null; readonly text: string; readonly span: Span | null } | null;
  /** A line or a section beside the disclaimer says that professionals are its readers. */
  readonly isForProfessionals: boolean;
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
  readonly approvedOnSpan: Span | null;
  /** The day of the last review, where it is called so. */
  readonly reviewedOn: string | null;
  /** What lines about the article itself name, whatever they call it. */
  readonly ownLines: { readonly dates: readonly string[]; readonly person: boolean };
  readonly contentHash: string | null;
  readonly contentHashSpan: Span | null;
  /** The approval that the hash stands for, compared with the text as it is; null without a hash. */
  readonly approval: ApprovalRecord | null;
  readonly aiReviewedBy: string | null;
  readonly funding: string | null;
  readonly conflictsOfInterest: string | null;
  /** Where the version for patients is, as stated. */
  readonly patientVersion: string | null;
  /** Sentences that call a source the most recent. */
  readonly recency: readonly RecencyClaim[];
  /** Advertising on the page. */
  readonly promotional: readonly { readonly text: string; readonly span: Span }[];
  readonly jurisdictions: readonly string[];
  readonly aiAssisted: boolean | null;
  readonly frontMatterError: { readonly message: string; readonly span: Span } | null;
  /** Span of the first line or heading: where a finding about the whole article is anchored. */
  readonly anchor: Span;
  /** Heading of the reference list, if there is one. */
  readonly referenceHeading: Span | null;
  /** Offset at which a disclaimer can be appended: the end of the body text. */
  readonly end: number;
}

/** One piece of the body between main headings. */
export interface ContentSection {
  readonly title: string;
  readonly span: Span;
  readonly hash: string;
}

export interface ApprovalRecord {
  readonly recorded: string;
  readonly current: string;
  readonly sections: readonly ContentSection[];
  readonly recordedSections: readonly { readonly hash: string; readonly title: string }[];
}

/** "the most recent guidelines": which years the text or the list gives for them; empty when none. */
export interface RecencyClaim {
  readonly span: Span;
  readonly text: string;
  readonly years: readonly number[];
}
