import type { CorpusPlace } from '../facts/corpus-facts.ts';
import { RULES, ruleById } from '../rules/index.ts';
import type { CorpusArticle, CorpusProblem, CorpusRule } from '../rules/rule.ts';
import { BEGINNING, type PlacedSpan } from '../text/place.ts';
import { byCodePoint, configured, type Draft, draftFinding, numberFindings } from './make-finding.ts';
import { applySuppressions } from './suppress.ts';
import type { AnalysisEnvironment, Finding } from './types.ts';

export type CorpusFinding = Finding<PlacedSpan>;

export interface CorpusFindings {
  readonly findings: readonly CorpusFinding[];
  readonly suppressed: readonly CorpusFinding[];
}

export const NO_CORPUS_FINDINGS: CorpusFindings = { findings: [], suppressed: [] };

/** An article with what it is judged by, where that is not what the whole run is judged by. */
export interface ReducedArticle extends CorpusArticle {
  readonly env?: AnalysisEnvironment;
}

/** Findings that wait for the others of their article. */
export type CorpusDraft = Draft<PlacedSpan>;

/**
 * Facts of all articles → findings that only several articles together show, by path. Independent of their order.
 * Articles that are judged by different configurations are still compared; each finding follows that of its article.
 */
export function reduceCorpus(
  articles: readonly ReducedArticle[],
  env: AnalysisEnvironment,
): Map<string, CorpusFindings> {
  const sorted = [...articles].sort((a, b) => byCodePoint(a.path, b.path));
  const byPath = new Map(sorted.map((article) => [article.path, article]));
  const envOf = (path: string): AnalysisEnvironment => byPath.get(path)?.env ?? env;
  const drafts = new Map<string, CorpusDraft[]>();
  for (const { path, draft } of corpusDrafts(sorted, new Set(sorted.map(({ path }) => envOf(path))), envOf)) {
    const own = drafts.get(path);
    if (own === undefined) drafts.set(path, [draft]);
    else own.push(draft);
  }
  const result = new Map<string, CorpusFindings>();
  for (const [path, own] of drafts) {
    const article = byPath.get(path);
    if (article !== undefined) result.set(path, settleDrafts(own, article, envOf(path)));
  }
  return result;
}

/**
 * The first half of the work, for articles that are not all in memory: what the rules find, in no order of paths.
 * `articles` come in the order of their paths, as often as they are asked for.
 */
export function* corpusDrafts(
  articles: Iterable<CorpusArticle>,
  environments: Iterable<AnalysisEnvironment>,
  envOf: (path: string) => AnalysisEnvironment,
): Iterable<{ readonly path: string; readonly draft: CorpusDraft }> {
  const all = [...environments];
  for (const rule of RULES) {
    if (rule.scope !== 'corpus') continue;
    for (const own of all) {
      if (configured(rule, own.config) === 'off') continue;
      for (const { path, problem } of check(rule, articles, own)) {
        if (all.length > 1 && envOf(path) !== own) continue;
        const owner = ruleById(problem.messageId === 'failed' ? 'internal/rule-failed' : rule.id);
        const draft = owner && draftFinding(owner, problem, own.config, keyOf(problem));
        if (draft) yield { path, draft };
      }
    }
  }
}

/** The second half: all findings of one article across articles get their fingerprints, then its suppressions hold. */
export function settleDrafts(
  drafts: readonly CorpusDraft[],
  { facts }: CorpusArticle,
  { config }: AnalysisEnvironment,
): CorpusFindings {
  const { kept, suppressed } = applySuppressions(numberFindings(drafts), facts.suppressions, config.asOf);
  return { findings: kept, suppressed };
}

function* check(
  rule: CorpusRule,
  articles: Iterable<CorpusArticle>,
  env: AnalysisEnvironment,
): Iterable<{ readonly path: string; readonly problem: CorpusProblem }> {
  try {
    const options = {
      ...rule.options?.defaults,
      ...(env.config.options[rule.id] as Record<string, unknown> | undefined),
    };
    yield* rule.check(articles, { config: env.config, formulary: env.formulary, options });
  } catch (error) {
    const data = { rule: rule.id, error: error instanceof Error ? error.message : String(error) };
    const problem = { messageId: 'failed', data, span: BEGINNING, subject: rule.id };
    for (const { path } of articles) {
      yield { path, problem };
      break;
    }
  }
}

/** A finding across articles that stands on a dose carries the key of the dose's block. */
const keyOf = ({ span }: CorpusProblem): string => (span as Partial<CorpusPlace>).blockKey ?? '';
