import type { Config, Severity } from '../config/types.ts';
import type { CorpusFacts } from '../facts/corpus-facts.ts';
import type { ArticleFacts } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import type { Edit } from '../text/edit.ts';
import type { PlacedSpan } from '../text/place.ts';
import type { Span } from '../text/span.ts';
import type { Phrase } from '../text/translate.ts';

/** What a rule reports; the engine adds severity, line, column, fingerprint and the rule's page. */
export interface Problem<S extends Span = Span> {
  readonly messageId: string;
  /** Values for the placeholders `{name}` of the message. */
  readonly data?: Readonly<Record<string, string>>;
  readonly span: S;
  /** Overrides the configured severity's base where the rule's verdict decides it; configuration still wins. */
  readonly severity?: Severity;
  /** Rests on a reading of which the reader is not sure: no error, unless configuration makes it one. */
  readonly unsure?: boolean;
  /** What the finding is about, for the fingerprint: drug ids, amounts, label, part. Never a place or a message. */
  readonly subject: string;
  /** About the article as a whole and only shown here: another wording of this block makes it no other finding. */
  readonly ofArticle?: boolean;
  readonly evidence?: readonly FindingEvidence[];
  readonly related?: readonly { readonly path?: string; readonly span: S; readonly message: string }[];
  readonly fixes?: readonly Fix[];
  /** Verdict kind, for suppressions that need a name. */
  readonly verdict?: string;
}

export interface FindingEvidence {
  readonly source: string;
  readonly section?: string;
  readonly jurisdiction?: string;
  readonly url?: string;
  readonly date?: string;
  readonly state: 'draft' | 'reviewed' | 'approved';
}

export interface Fix {
  readonly title: Phrase;
  /** True only for a rewriting with one meaning that changes no value, unit size or drug. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface RuleContext {
  readonly config: Config;
  readonly formulary: FormularyIndex;
  /** The rule's own options, merged over its defaults. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The article as it is written, for repairs that move its words; absent for corpus rules. Checks read facts. */
  readonly source?: string;
  /** 1-based line of an offset of the article, for rules that report once a line; absent for corpus rules. */
  readonly lineAt?: (offset: number) => number;
}

export interface RuleExample {
  readonly title: string;
  readonly markdown: string;
  /** For a bad example: the text of the span that is reported. */
  readonly reports?: string;
  /** For a corpus rule: the other articles, by path. */
  readonly others?: Readonly<Record<string, string>>;
}

interface RuleMeta {
  readonly id: string;
  readonly summary: string;
  readonly rationale: string;
  /** Which kinds of facts it reads. */
  readonly needs: readonly (keyof ArticleFacts)[];
  readonly defaultSeverity: Severity | 'off';
  /** JSON Schema of the options and their defaults; absent when there are none. */
  readonly options?: {
    readonly schema: Readonly<Record<string, unknown>>;
    readonly defaults: Readonly<Record<string, unknown>>;
  };
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] };
  readonly fix: 'none' | 'safe' | 'suggestion';
  readonly since: string;
  readonly references: readonly string[];
}

/** A rule that sees one article's facts. */
export interface ArticleRule extends RuleMeta {
  readonly scope: 'article';
  /** Only clinical articles; others are skipped. Default true. */
  check(facts: ArticleFacts, context: RuleContext): Iterable<Problem>;
}

/** A problem that stands in one of many articles: it brings its place, because their texts are not there. */
export type CorpusProblem = Problem<PlacedSpan>;

/** What is compared of one article, with the path that its findings belong to. */
export interface CorpusArticle {
  readonly path: string;
  readonly facts: CorpusFacts;
}

/** A rule that compares articles. They come in the order of their paths, as often as it asks, and need not be in memory. */
export interface CorpusRule extends RuleMeta {
  readonly scope: 'corpus';
  check(
    articles: Iterable<CorpusArticle>,
    context: RuleContext,
  ): Iterable<{ readonly path: string; readonly problem: CorpusProblem }>;
}

/** A finding of the tool about itself; the engine raises it, so it has no check. */
export interface InternalRule extends RuleMeta {
  readonly scope: 'internal';
}

export type Rule = ArticleRule | CorpusRule | InternalRule;
