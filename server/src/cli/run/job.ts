import {
  type Analysis,
  type AnalysisEnvironment,
  type AnalysisOptions,
  analyseArticle,
  analyseIfClinical,
  articleReport,
  type Bibliography,
  withoutByteOrderMark,
} from '../../core/index.ts';

/** One article to analyse; another thread can take it. */
export interface Job {
  readonly text: string;
  /** Named outright, it is an article whatever it says. */
  readonly explicit: boolean;
  readonly bibliography: Bibliography | null;
  readonly withDetail: boolean;
}

/** What comes of it, as JSON text, or the bytes of one: it is kept, sent and written as it is. */
export interface Outcome {
  /** Why it is no article; the rest is empty then. */
  readonly skipped: string | null;
  /** An `ArticleReport`. */
  readonly report: string | Buffer;
  /** `CorpusFacts`. */
  readonly record: string | Buffer;
  /** The tool failed on it; that is not to be remembered. */
  readonly failed: boolean;
  /** Why the whole article could not be analysed; the rest is empty then. */
  readonly broken?: string;
}

/** Pure: the same job under the same environment has the same outcome in every thread and on every day. */
function runJob(job: Job, env: AnalysisEnvironment, timed?: AnalysisOptions['timed']): Outcome {
  const options = { bibliography: job.bibliography, ...(timed && { timed }) };
  const analysis = job.explicit ? analyseArticle(job.text, env, options) : analyseIfClinical(job.text, env, options);
  if ('skipped' in analysis) return { skipped: analysis.skipped, report: '', record: '', failed: false };
  const report = articleReport(analysis, withoutByteOrderMark(job.text), job.withDetail);
  return {
    skipped: null,
    report: JSON.stringify(report),
    record: JSON.stringify(analysis.corpus),
    failed: hasFailed(analysis),
  };
}

/** As `runJob`; an error that gets out of the engine costs one article and not the run. */
export function outcomeOf(...given: Parameters<typeof runJob>): Outcome {
  try {
    return runJob(...given);
  } catch (error) {
    return { skipped: null, report: '', record: '', failed: true, broken: wordsOf(error) };
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const hasFailed = ({ findings }: Analysis): boolean => findings.some(({ rule }) => rule === 'internal/rule-failed');
