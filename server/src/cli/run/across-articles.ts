import {
  type AnalysisEnvironment,
  type CorpusDraft,
  type CorpusFacts,
  type CorpusFindings,
  corpusDrafts,
  NO_CORPUS_FINDINGS,
  settleDrafts,
} from '../../core/index.ts';
import { type Slice, Spool } from './spool.ts';

/** The record of an article and what it is judged by. */
export interface Recorded {
  readonly path: string;
  readonly env: AnalysisEnvironment;
  readonly facts: CorpusFacts;
}

/**
 * Runs the rules across articles over records that are read from where they are kept, as often as the rules ask. What
 * they find waits in a spool until the article's turn comes: it may be more than memory holds.
 */
export class AcrossArticles {
  private readonly drafts = new Map<string, Slice[]>();
  private readonly spool = new Spool();

  /** `articles` come in the order of their paths each time. */
  constructor(articles: Iterable<Recorded>) {
    const environments = new Set<AnalysisEnvironment>();
    const ownEnvironment = new Map<string, AnalysisEnvironment>();
    for (const { path, env } of articles) {
      environments.add(env);
      ownEnvironment.set(path, env);
    }
    const [first] = environments;
    if (first === undefined) return;
    const found = corpusDrafts(articles, environments, (path) => ownEnvironment.get(path) ?? first);
    for (const { path, draft } of found) {
      const slices = this.drafts.get(path);
      const slice = this.spool.append(JSON.stringify(draft));
      if (slices === undefined) this.drafts.set(path, [slice]);
      else slices.push(slice);
    }
  }

  /** The record is asked for only where something was found. */
  of({ path, env }: Omit<Recorded, 'facts'>, facts: () => CorpusFacts): CorpusFindings {
    const slices = this.drafts.get(path);
    if (slices === undefined) return NO_CORPUS_FINDINGS;
    const drafts = slices.map((slice) => JSON.parse(this.spool.read(slice)) as CorpusDraft);
    return settleDrafts(drafts, { path, facts: facts() }, env);
  }

  /** Articles of which something was found. */
  get paths(): Iterable<string> {
    return this.drafts.keys();
  }

  /** What was found of an article, as text. */
  textOf(path: string): string {
    return (this.drafts.get(path) ?? []).map((slice) => this.spool.read(slice)).join('\n');
  }
}

/** Articles of which the one has found something else than the other. */
export function differing(one: AcrossArticles, other: AcrossArticles): readonly string[] {
  return [...new Set([...one.paths, ...other.paths])].filter((path) => one.textOf(path) !== other.textOf(path));
}
