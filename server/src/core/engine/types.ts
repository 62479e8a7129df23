import type { Config, Severity } from '../config/types.ts';
import type { CorpusFacts } from '../facts/corpus-facts.ts';
import type { ArticleFacts } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import type { FindingEvidence, Fix } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** What is fixed for a whole run: the same environment and text always give the same analysis. */
export interface AnalysisEnvironment {
  readonly config: Config;
  readonly formulary: FormularyIndex;
}

/** Found in one article it has spans; found across articles, whose texts are gone, it brings lines and columns along. */
export interface Finding<S extends Span = Span> {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: S;
  /** 16 hex digits; see `engine/fingerprint.ts`. */
  readonly fingerprint: string;
  /** URL of the rule's page. */
  readonly docs: string;
  readonly evidence?: readonly FindingEvidence[];
  readonly related?: readonly { readonly path?: string; readonly span: S; readonly message: string }[];
  readonly fixes?: readonly Fix[];
  /** The comment that silences it. */
  readonly suppressedBy?: {
    readonly reason: string;
    readonly by: string | null;
    readonly until: string | null;
    readonly span: Span;
  };
}

export interface Coverage {
  readonly found: number;
  readonly checked: number;
  readonly notChecked: number;
  readonly reasons: Readonly<Record<string, number>>;
  /** Amounts in code, attributes and words for pictures, where no dose is read; they are no part of `found`, and absent where there are none. */
  readonly unread?: number;
}

/** Everything that one article gives: facts whatever rules are on, findings ordered by place. */
export interface Analysis {
  readonly facts: ArticleFacts;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly coverage: Coverage;
  /** What rules across articles read of it. */
  readonly corpus: CorpusFacts;
}
