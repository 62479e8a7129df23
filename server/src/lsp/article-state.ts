import {
  type Analysis,
  type AnalysisEnvironment,
  type AnalysisMemory,
  analyseArticle,
  analysisMemory,
  type Bibliography,
  byObject,
  type Finding,
  ruleById,
  toolFinding,
} from '../core/index.ts';
import type { View } from './convert.ts';
import type { ResolvedEnvironment, ToolProblem } from './environments.ts';

/** One version of one article under one environment, with everything the tool says about it. */
export interface ArticleState {
  readonly view: View;
  readonly env: ResolvedEnvironment;
  readonly analysis: Analysis;
  /** The bibliography files by which it was analysed. */
  readonly bibliography: Bibliography | null;
  /** Findings of this article alone, in force: none where the article is not clinical, unless the tool itself failed. */
  readonly findings: readonly Finding[];
  /** Problems in words, for the status item. */
  readonly problems: readonly string[];
}

/** The largest text that is linted, in UTF-16 units; the same number as the bytes that the command takes. */
const LARGEST = 16 * 1024 * 1024;

/** What was read and judged of other blocks under the same environment is kept for an article that is being written. */
const memoryOf = byObject((_: ResolvedEnvironment): AnalysisMemory => analysisMemory());

/**
 * Never throws: a failure is a finding, so that silence never stands for a clean article. `once`: the text is not being
 * written, and what is read of it would only push out what is asked for at every key.
 */
export function analyse(
  view: View,
  env: ResolvedEnvironment,
  bibliography: Bibliography | null = null,
  once = false,
): ArticleState {
  const kept = once ? {} : { memory: memoryOf(env) };
  const problems = env.problems.map(problemFinding);
  const messages = problems.map((finding) => finding.message);
  const refused = refusal(view.text);
  const by = once ? env.plain : env;
  const analysis =
    refused === null
      ? attempt(view, by, { ...kept, bibliography })
      : { ...attempt({ ...view, text: '' }, by, {}), findings: [refused] };
  const clinical = analysis.facts.clinical.clinical;
  const own = clinical ? [...problems, ...analysis.findings] : analysis.findings.filter(isFailure);
  const failures = analysis.findings.filter(isFailure).map((finding) => finding.message);
  return { view, env, analysis, bibliography, findings: own, problems: [...messages, ...failures] };
}

const isFailure = (finding: Finding): boolean =>
  finding.rule === 'internal/rule-failed' || finding.rule === 'internal/unreadable';

function attempt(view: View, env: AnalysisEnvironment, kept: Parameters<typeof analyseArticle>[2]): Analysis {
  try {
    return analyseArticle(view.text, env, kept);
  } catch (error) {
    const analysis = analyseArticle('', env);
    return { ...analysis, findings: [failureFinding('reading', error)] };
  }
}

function refusal(text: string): Finding | null {
  if (text.length > LARGEST) return own('internal/unreadable', 'tooLarge', { limit: '16 MB' });
  return text.includes('\0') ? own('internal/unreadable', 'binary', {}) : null;
}

export function failureFinding(what: string, error: unknown): Finding {
  const data = { rule: what, error: error instanceof Error ? error.message : String(error) };
  return own('internal/rule-failed', 'failed', data);
}

function problemFinding({ rule, messageId, data }: ToolProblem): Finding {
  const known = ruleById(rule)?.messages[messageId] !== undefined;
  return own(rule, known ? messageId : 'invalid', data);
}

/** Findings of the tool stand at the first character. */
function own(rule: string, messageId: string, data: Readonly<Record<string, string>>): Finding {
  return { ...toolFinding(rule, messageId, data, JSON.stringify(data)), span: { start: 0, end: 0 } };
}
