import type { Span } from '../text/span.ts';

export interface AlgorithmFact {
  readonly span: Span;
  readonly title: string;
  readonly steps: readonly AlgorithmStep[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string | null }[];
}
/** "4." behind "2.": `number` is what stands at the span, `before` the number in front of it. */
export interface NumberSlip {
  readonly number: string;
  readonly before: string;
  readonly span: Span;
}

export interface AlgorithmStep {
  readonly id: string;
  readonly number: string | null;
  readonly kind: 'state' | 'decision' | 'action' | 'link';
  readonly text: string;
  readonly span: Span;
  /** The step's own words, without what is nested in it. */
  readonly titleSpan: Span;
  readonly condition: string | null;
  readonly relation: 'add' | 'switch' | 'stop' | 'unstated' | null;
  readonly details: readonly string[];
  /** Where each of the details stands, in the same order, and under which condition it says that it holds. */
  readonly detailPlaces: readonly { readonly span: Span; readonly condition: string | null }[];
  readonly drugs: readonly string[];
  /** Indices into the article's doses and citations. */
  readonly doses: readonly number[];
  readonly citations: readonly number[];
}
