/** The public face of the core: what the CLI, the language server and the tests may use. */
export { CONFIG_KEYS, type Settings } from './config/config-keys.ts';
export type { RuleOutline } from './config/config-schema.ts';
export { publishedConfigSchema } from './config/config-schema.ts';
export { defaultConfig } from './config/default-config.ts';
export { IGNORE_NAMES, IgnoreRules } from './config/ignore-rules.ts';
export { INTENDED_USE } from './config/intended-use.ts';
export {
  CONFIG_NAMES,
  type ConfigHost,
  type ConfigText,
  findConfig,
  folderOf,
  type LoadedConfig,
  loadConfig,
  type Origin,
} from './config/load-config.ts';
export { type ConfigResult, mergeConfig } from './config/merge-config.ts';
export type { ParsedConfig } from './config/parse-config-file.ts';
export { PRESET_NAMES } from './config/presets.ts';
export { type ResolvedConfig, resolveConfig } from './config/resolve-config.ts';
export { findSiteDisclaimer } from './config/site-disclaimer.ts';
export type { Config, Jurisdiction, RuleSetting, Severity } from './config/types.ts';
export {
  type AnalysisOptions,
  analyseArticle,
  analyseIfClinical,
  type Skipped,
} from './engine/analyse-article.ts';
export { type AnalysisMemory, analysisMemory } from './engine/analysis-memory.ts';
export { applySafeFixes } from './engine/apply-fixes.ts';
export { BibliographyReader, mayCiteFile } from './engine/bibliography-reader.ts';
export {
  type Identifier,
  identifiersToLookUp,
  type LookedUp,
  type Lookups,
  nameOf as nameOfIdentifier,
} from './engine/lookups.ts';
export {
  type CorpusDraft,
  type CorpusFinding,
  type CorpusFindings,
  corpusDrafts,
  NO_CORPUS_FINDINGS,
  type ReducedArticle,
  reduceCorpus,
  settleDrafts,
} from './engine/reduce-corpus.ts';
export { toolFinding } from './engine/tool-finding.ts';
export type { Analysis, AnalysisEnvironment, Coverage, Finding } from './engine/types.ts';
export { asDraft } from './exchange/as-draft.ts';
export { CsvFormularyReader } from './exchange/csv/read-csv.ts';
export { formularyCsv } from './exchange/csv/write-csv.ts';
export { planDefinition } from './exchange/fhir/plan-definition.ts';
export { readFhir } from './exchange/fhir/read-fhir.ts';
export { fhirBundle } from './exchange/fhir/write-fhir.ts';
export type { ImportNote } from './exchange/import-note.ts';
export { type DrugDraft, draftLabel } from './exchange/labels/draft-label.ts';
export type { LabelRecord } from './exchange/labels/label-record.ts';
export { openFdaLabel } from './exchange/labels/openfda-label.ts';
export { SplLabelBuilder } from './exchange/labels/spl-label.ts';
export {
  type Bibliography,
  type BibliographyFile,
  parseBibliography,
} from './facts/bibliography/parse-bibliography.ts';
export { type CorpusFacts, NO_CORPUS_FACTS } from './facts/corpus-facts.ts';
export type { AlgorithmFact, ArticleFacts } from './facts/types.ts';
export { type Approval, approveArticle } from './features/approve-article.ts';
export { type ArticleSymbol, articleSymbols } from './features/article-symbols.ts';
export { citationsAbout, definitionsAt, filedDefinitionsAt } from './features/citation-links.ts';
export { codeLenses } from './features/code-lenses.ts';
export { type Suggestion, suggestionsAt } from './features/completion.ts';
export { renderCoverageHtml } from './features/coverage-html.ts';
export { documentLinks } from './features/document-links.ts';
export { matchingSymbols } from './features/dose-symbols.ts';
export { type CorpusNode, dosesOfArticles } from './features/doses-by-drug.ts';
export { type DrugCard, drugCard } from './features/drug-card.ts';
export { drugAt, drugUses } from './features/drug-uses.ts';
export { foldingSpans } from './features/folding.ts';
export { formularyAgeNotes } from './features/formulary-age.ts';
export {
  type CoveredArticle,
  type DrugCoverage,
  type FormularyCoverage,
  formularyCoverage,
} from './features/formulary-coverage.ts';
export { describeDoseAt, hoverAt } from './features/hover.ts';
export { type IndexEntry, indexEntry, mentionsIn } from './features/index-entry.ts';
export { inlayHints } from './features/inlay-hints.ts';
export { articleOverview, type OverviewNode } from './features/overview.ts';
export { renameCitation, renameTargetAt } from './features/rename-citation.ts';
export { renderDrugCardMarkdown, renderDrugCardText } from './features/render-drug-card.ts';
export { semanticTokens, TOKEN_KINDS } from './features/semantic-tokens.ts';
export { REASON, suppressionEdit } from './features/suppression-edit.ts';
export { buildFormularyIndex } from './formulary/build-index.ts';
export { checkFormulary, type FormularyCheck } from './formulary/check.ts';
export { type CodeTables, parseCodeTables } from './formulary/checks/code-tables.ts';
export type { FormularyIndex, IndexedDrug } from './formulary/formulary-index.ts';
export { lineOfPointer } from './formulary/json-text.ts';
export { layerProblems } from './formulary/layer-problems.ts';
export { type FormularyError, loadFormulary } from './formulary/load.ts';
export type { Formulary } from './formulary/model.ts';
export { parseNameList } from './formulary/name-list.ts';
export { rememberingIndex } from './formulary/remembering-index.ts';
export { reasonInWords } from './judge/not-checked-words.ts';
export { buildDiagrams } from './preview/diagram.ts';
export { renderAlgorithmFragment, renderAlgorithmHtml } from './preview/render-html.ts';
export { renderAlgorithmMermaid } from './preview/render-mermaid.ts';
export { renderAlgorithmSvg } from './preview/render-svg.ts';
export { type ArticleReport, articleReport, fileReport, NO_COVERAGE } from './report/article-report.ts';
export {
  AppliedBaseline,
  acceptedFindings,
  type Baseline,
  type BaselineEntry,
  baselinePaths,
  parseBaseline,
  withoutAccepted,
  writeBaseline,
} from './report/baseline.ts';
export { counted } from './report/coverage-words.ts';
export { factsJson } from './report/facts-json.ts';
export type { FileDetail } from './report/file-detail.ts';
export { FORMATS, type FormatName } from './report/format-names.ts';
export { reportWriter } from './report/formats.ts';
export {
  type FileReport,
  type FindingJson,
  findingJson,
  type LintReport,
  lintReport,
  type PlaceOf,
  type ShardJson,
} from './report/lint-report.ts';
export { markdownWriter } from './report/markdown.ts';
export { NO_PAINT, type Paint } from './report/paint.ts';
export { Places } from './report/places.ts';
export { type Reported, type ReportHead, type ReportWriter, render, writeReport } from './report/report-writer.ts';
export { reviewGithub } from './report/review-github.ts';
export { reviewHtml } from './report/review-html.ts';
export { reviewMarkdown } from './report/review-markdown.ts';
export {
  type ChangeJson,
  changeJson,
  type ReviewedFile,
  type ReviewReport,
  reviewReport,
} from './report/review-report.ts';
export { reviewText } from './report/review-text.ts';
export { type AcceptedEntry, type BaselineState, baselineChanges, newEntries } from './review/baseline-changes.ts';
export { introducedFindings } from './review/introduced-findings.ts';
export { reviewArticle } from './review/review-article.ts';
export type { ClinicalChange, Reviewed } from './review/types.ts';
export { RULES, ruleById } from './rules/index.ts';
export type { Rule } from './rules/rule.ts';
export { digest } from './text/digest.ts';
export { applyEdits, type Edit } from './text/edit.ts';
export { LineIndex } from './text/line-index.ts';
export { byObject, byValue } from './text/memo.ts';
export { nearestName } from './text/nearest-name.ts';
export { withoutByteOrderMark } from './text/source.ts';
export { english, inEnglish, type Phrase, type Translate, type Translations, translator } from './text/translate.ts';
