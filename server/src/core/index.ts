/** The public face of the core: what the CLI, the language server and the tests may use. */
export type { Analysis, AnalysisEnvironment, Coverage, Finding } from './engine/types.ts';
export type { Config, Jurisdiction, RuleSetting, Severity } from './config/types.ts';
export type { FormularyIndex } from './formulary/formulary-index.ts';
export type { ArticleFacts } from './facts/types.ts';
