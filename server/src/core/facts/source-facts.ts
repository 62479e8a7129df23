import type { Span } from '../text/span.ts';

/** What is read of citations, references and what needs a source; part of the facts of an article. */

export interface CitationFact {
  readonly span: Span;
  readonly numbers: readonly number[];
  readonly keys: readonly string[];
  readonly style: 'bare' | 'bracket' | 'parenthesis' | 'superscript' | 'footnote' | 'pandoc' | 'link';
  /** The source that the mark itself links to: such a number needs no entry in a list. */
  readonly target: string | null;
  /** Each number or key as written: "1–3" is one part with numbers 1, 2, 3. */
  readonly parts: readonly { readonly span: Span; readonly numbers: readonly number[]; readonly key: string | null }[];
  /** How many brackets or raised marks that touch make up this one: "[1][2]" has two. */
  readonly enclosures: number;
  /** Span of the sentence (or list item, cell) whose claim it supports. */
  readonly claim: Span;
  /** What it follows without a word between: a number or the abbreviation of a unit, as written; null for words. */
  readonly behind: string | null;
  /** Whether the stop of its sentence or clause stands behind it or in front of it; null where there is none. */
  readonly punctuation: 'behind' | 'in-front' | null;
  /** What the claim names as its support: a trial, a body, a year, an author. */
  readonly names: readonly NamedSource[];
}

/** "the OPTION-DM trial", "NICE recommends", "the 2021 guideline", "Lee et al.": a source that the sentence itself names. */
export interface NamedSource {
  readonly kind: 'trial' | 'body' | 'year' | 'author';
  readonly text: string;
  readonly span: Span;
}

export interface ReferenceFact {
  readonly span: Span;
  /** The number as written; null in an unnumbered list. */
  readonly number: number | null;
  /** The number by which a citation reaches it: as written, or its position in an unnumbered list, from 1. */
  readonly position: number;
  readonly key: string | null;
  readonly type: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly year: number | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly url: string | null;
  /** The whole entry as plain text. */
  readonly text: string;
  /** Where a number could be written in front of the entry. */
  readonly start: number;
  /** The number or key as written before the entry, with its brackets or stop and the space behind: what a repair rewrites. */
  readonly label: Span | null;
  /** Which of the article's reference lists it stands in, from 0; footnotes are a list of their own. */
  readonly list: number;
  /** Authors or the body that speaks as author, where the entry plainly opens with them. */
  readonly authors: string | null;
  /** Identifiers as they are written, right or wrong. */
  readonly identifiers: readonly IdentifierFact[];
  /** See `KeptFact`. */
  readonly kept: object;
}

/** What tells one source from another, wherever its entry stands. */
export type SourceWords = Pick<ReferenceFact, 'title' | 'year' | 'doi' | 'pmid' | 'url' | 'text'>;

/** An entry of a bibliography file, which several articles may share. */
export interface BibliographyEntry extends SourceWords, Pick<ReferenceFact, 'type' | 'source' | 'authors'> {
  readonly key: string;
  /** The file as a reader knows it. */
  readonly file: string;
  /** Empty for an entry in the front matter of the article. */
  readonly address: string;
  /** On which the entry begins, from 1. */
  readonly line: number;
  /** As written, well formed or not. */
  readonly identifiers: readonly Omit<IdentifierFact, 'span'>[];
}

/** What the bibliography files of an article say of the keys that it cites. */
export interface BibliographyFacts {
  /** The files as a reader knows them. */
  readonly files: readonly string[];
  /** False where a file could not be read whole: a key that is not found may stand in the rest. */
  readonly complete: boolean;
  /** Entries in all files. */
  readonly size: number;
  /** The entries that the article cites. */
  readonly cited: readonly BibliographyEntry[];
}

export interface IdentifierFact {
  readonly kind: 'doi' | 'pmid' | 'pmcid' | 'isbn' | 'nct';
  readonly text: string;
  readonly span: Span;
}

/** A sentence that states a result or calls on evidence: a reader wants to see its source. */
export interface ClaimFact {
  readonly span: Span;
  readonly kind: 'statistic' | 'evidence';
  /** The paragraph, list item or cell in which it stands. */
  readonly block: Span;
  /** Indices into `citations`: its own, or those of its item, row or step. */
  readonly support: readonly number[];
  /** A citation or a link to a source covers it, if only from the heading of its section. */
  readonly sourced: boolean;
  /** The sentence names the body that says it. */
  readonly named: boolean;
}

/** A link out of the article: a source that stands in the text itself, without an entry in a list. */
export interface SourceLink {
  readonly span: Span;
  readonly url: string;
}

/** Who publishes the article, as front matter or disclaimer say. */
export interface PublisherFact {
  readonly name: string;
  readonly span: Span;
}
