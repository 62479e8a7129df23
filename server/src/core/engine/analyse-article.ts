import { parseOnce } from '../article/markdown/parse-chunks.ts';
import type { Article } from '../article/model.ts';
import { readArticle } from '../article/read-article.ts';
import type { Bibliography } from '../facts/bibliography/parse-bibliography.ts';
import { NO_CORPUS_FACTS } from '../facts/corpus-facts.ts';
import { extractFacts, readFirstFacts, readGateFacts, whyNotClinical } from '../facts/extract-facts.ts';
import type { ArticleFacts } from '../facts/types.ts';
import { unreadAmounts } from '../facts/unread-amounts.ts';
import { whyUnread } from '../facts/why-unread.ts';
import { RULES, ruleById } from '../rules/index.ts';
import type { ArticleRule, Problem } from '../rules/rule.ts';
import { LineIndex } from '../text/line-index.ts';
import { withoutByteOrderMark } from '../text/source.ts';
import { type AnalysisMemory, NO_MEMORY } from './analysis-memory.ts';
import { bibliographyProblems } from './bibliography-problems.ts';
import { type BlockKeys, blockKeys } from './block-keys.ts';
import { corpusRecord } from './corpus-record.ts';
import { coverageOf } from './coverage.ts';
import { emptyFacts } from './empty-facts.ts';
import { judgeFacts } from './judge-facts.ts';
import { type Lookups, lookupProblems } from './lookups.ts';
import { configured, type Draft, draftFinding, numberFindings } from './make-finding.ts';
import { applySuppressions, suppressionProblems } from './suppress.ts';
import type { Analysis, AnalysisEnvironment } from './types.ts';

export interface AnalysisOptions {
  /** True where the host knows that the text is an article: named on the command line of a batch, or by configuration. */
  readonly clinical?: boolean | null;
  /** What an earlier analysis under the same environment left; see `analysisMemory`. */
  readonly memory?: AnalysisMemory;
  /** Runs a piece of the work and takes its time, for a host that has a clock. */
  readonly timed?: Timed;
  /** The bibliography files of the article, as the host has read them. */
  readonly bibliography?: Bibliography | null;
  /** What registers say of its identifiers, where the host was asked to look them up. */
  readonly lookups?: Lookups | null;
}

type Timed = <T>(what: string, work: () => T) => T;

const untimed: Timed = (_, work) => work();

/**
 * Text and environment → facts and findings. Pure and total: no path, clock, I/O or randomness, and no throw on any
 * input; what fails inside is a finding of its own.
 */
export function analyseArticle(text: string, env: AnalysisEnvironment, options: AnalysisOptions = {}): Analysis {
  return analyse(text, env, options, false) as Analysis;
}

/** A text that is not clinical, with the reason as the clinical gate gives it. */
export interface Skipped {
  readonly skipped: string;
}

/** As `analyseArticle`, but stops as soon as it is certain that the text is not clinical: often before it is parsed. */
export function analyseIfClinical(
  text: string,
  env: AnalysisEnvironment,
  options: AnalysisOptions = {},
): Analysis | Skipped {
  return analyse(text, env, options, true);
}

function analyse(
  text: string,
  env: AnalysisEnvironment,
  options: AnalysisOptions,
  mayStop: boolean,
): Analysis | Skipped {
  const body = withoutByteOrderMark(text);
  const stated = options.clinical ?? env.config.clinical;
  const timed = options.timed ?? untimed;
  try {
    const memory = options.memory ?? NO_MEMORY;
    memory.turn();
    // What is parsed in looking for doses need not be parsed again.
    const parse = options.memory?.parse ?? parseOnce();
    const unread = (): string | null => whyUnread(body, env.formulary, parse);
    const skipped = mayStop && stated === null ? timed('looking for doses', unread) : null;
    if (skipped !== null) return { skipped };
    const article = timed('reading', () => readArticle(body, parse));
    const bibliography = options.bibliography ?? null;
    const { audience, citationStyle } = env.config;
    const given = { clinical: stated, audience, citationStyle, bibliography };
    const first = timed('facts', () => readFirstFacts(article, env.formulary));
    const sure = mayStop ? whyNotClinical(article, first, stated) : null;
    if (sure !== null) return { skipped: sure };
    const gate = timed('facts', () => readGateFacts(article, first, given));
    if (mayStop && !gate.clinical.clinical) return { skipped: gate.clinical.reason };
    const keys = blockKeys(article, memory.blocks);
    const unjudged = timed('facts', () => extractFacts(article, env.formulary, given, gate));
    const facts = timed('judging', () => judgeFacts(unjudged, env, keys, memory));
    return report(article, facts, env, { keys, timed, memory, bibliography, lookups: options.lookups ?? null });
  } catch (error) {
    const result = failed(body, error, env);
    return mayStop && !result.facts.clinical.clinical ? { skipped: result.facts.clinical.reason } : result;
  }
}

interface Reporting {
  readonly keys: BlockKeys;
  readonly timed: Timed;
  readonly memory: AnalysisMemory;
  readonly bibliography: Bibliography | null;
  readonly lookups: Lookups | null;
}

function report(
  article: Article,
  facts: ArticleFacts,
  env: AnalysisEnvironment,
  { keys, timed, memory, bibliography, lookups }: Reporting,
): Analysis {
  const drafts: Draft[] = [];
  const lines = new LineIndex(article.text);
  const add = (id: string, problem: Problem): void => {
    const rule = ruleById(id);
    const draft =
      rule && draftFinding(rule, problem, env.config, problem.ofArticle === true ? '' : keys(problem.span.start));
    if (draft) drafts.push(draft);
  };
  for (const rule of RULES) {
    if (rule.scope !== 'article' || configured(rule, env.config) === 'off') continue;
    for (const problem of timed(rule.id, () => run(rule, facts, env, { lines, source: article.text })))
      add(problem.rule, problem.problem);
  }
  const broken = facts.governance.frontMatterError;
  if (broken !== null) {
    add('internal/configuration', {
      messageId: 'frontMatter',
      data: { error: broken.message },
      span: broken.span,
      subject: 'front matter',
    });
  }
  for (const problem of bibliographyProblems(bibliography, facts)) add('internal/bibliography', problem);
  for (const problem of lookupProblems(lookups, facts)) add('reference/identifier-unresolved', problem);
  const { kept, suppressed, ...state } = applySuppressions(
    numberFindings(drafts, memory.digests),
    facts.suppressions,
    env.config.asOf,
  );
  drafts.length = 0;
  for (const { rule, problem } of suppressionProblems(facts.suppressions, state, env.config)) add(rule, problem);
  const findings = [...kept, ...numberFindings(drafts).map(({ finding }) => finding)];
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  const corpus = corpusRecord(facts, lines, env.formulary);
  return { facts, findings, suppressed, coverage: coverageOf(facts.doses, unreadAmounts(article)), corpus };
}

/** A rule that throws is a finding about the tool; the other rules still run. */
function run(
  rule: ArticleRule,
  facts: ArticleFacts,
  env: AnalysisEnvironment,
  { lines, source }: { readonly lines: LineIndex; readonly source: string },
): { rule: string; problem: Problem }[] {
  try {
    const context = {
      config: env.config,
      formulary: env.formulary,
      options: { ...rule.options?.defaults, ...(env.config.options[rule.id] as Record<string, unknown> | undefined) },
      source,
      lineAt: (offset: number) => lines.lineAt(offset),
    };
    return [...rule.check(facts, context)].map((problem) => ({ rule: rule.id, problem }));
  } catch (error) {
    return [{ rule: 'internal/rule-failed', problem: failure(rule.id, error) }];
  }
}

function failure(what: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { messageId: 'failed', data: { rule: what, error: message }, span: { start: 0, end: 0 }, subject: what };
}

function failed(text: string, error: unknown, env: AnalysisEnvironment): Analysis {
  const rule = ruleById('internal/rule-failed');
  const draft = rule && draftFinding(rule, failure('reading', error), { ...env.config, rules: {} }, '');
  const findings = numberFindings(draft ? [draft] : []).map(({ finding }) => finding);
  return { facts: emptyFacts(text), findings, suppressed: [], coverage: coverageOf([], 0), corpus: NO_CORPUS_FACTS };
}
