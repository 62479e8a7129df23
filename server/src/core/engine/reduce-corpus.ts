import { RULES, ruleById } from '../rules/index.ts';
import type { CorpusArticle, CorpusRule, Problem } from '../rules/rule.ts';
import { byCodePoint, configured, type Draft, draftFinding, numberFindings } from './make-finding.ts';
import { applySuppressions } from './suppress.ts';
import type { AnalysisEnvironment, Finding } from './types.ts';

export interface CorpusFindings {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** An article with what it is judged by, where that is not what the whole run is judged by. */
export interface ReducedArticle extends CorpusArticle {
  readonly env?: AnalysisEnvironment;
}

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
  const drafts = new Map<string, Draft[]>();
  for (const rule of RULES) {
    if (rule.scope !== 'corpus') continue;
    for (const own of new Set(sorted.map((article) => envOf(article.path)))) {
      if (configured(rule, own.config) === 'off') continue;
      for (const { path, problem } of check(rule, sorted, own)) {
        if (envOf(path) !== own) continue;
        const owner = ruleById(problem.messageId === 'failed' ? 'internal/rule-failed' : rule.id);
        const draft = owner && draftFinding(owner, problem, own.config, keyOf(byPath.get(path), problem));
        if (draft) drafts.set(path, [...(drafts.get(path) ?? []), draft]);
      }
    }
  }
  const result = new Map<string, CorpusFindings>();
  for (const [path, own] of drafts) {
    const { kept, suppressed } = applySuppressions(
      numberFindings(own),
      byPath.get(path)?.facts.suppressions ?? [],
      envOf(path).config.asOf,
    );
    result.set(path, { findings: kept, suppressed });
  }
  return result;
}

function check(
  rule: CorpusRule,
  articles: readonly CorpusArticle[],
  env: AnalysisEnvironment,
): { path: string; problem: Problem }[] {
  try {
    const options = {
      ...rule.options?.defaults,
      ...(env.config.options[rule.id] as Record<string, unknown> | undefined),
    };
    return [...rule.check(articles, { config: env.config, formulary: env.formulary, options })];
  } catch (error) {
    const data = { rule: rule.id, error: error instanceof Error ? error.message : String(error) };
    const problem = { messageId: 'failed', data, span: { start: 0, end: 0 }, subject: rule.id };
    return articles.slice(0, 1).map(({ path }) => ({ path, problem }));
  }
}

/** A finding across articles stands on a dose; the dose carries the key of its block. */
function keyOf(article: CorpusArticle | undefined, problem: Problem): string {
  return (
    article?.facts.doses.find((d) => d.span.start <= problem.span.start && problem.span.end <= d.span.end)?.blockKey ??
    ''
  );
}
