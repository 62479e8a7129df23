import {
  analyseIfClinical,
  type Bibliography,
  type CorpusFacts,
  type IndexEntry,
  indexEntry,
  type Translate,
} from '../core/index.ts';
import type { ArticleState } from './article-state.ts';
import { type Positions, positionsOf, viewOf } from './convert.ts';
import type { ResolvedEnvironment } from './environments.ts';

/** An article as far as other articles, searches and trees ask for it, be it open or not. */
export interface KnownArticle {
  readonly uri: string;
  readonly env: ResolvedEnvironment;
  readonly clinical: boolean;
  readonly corpus: CorpusFacts;
  readonly at: Positions;
  readonly entry: () => IndexEntry;
}

export const openArticle = ({ view, env, analysis }: ArticleState, t: Translate): KnownArticle => ({
  uri: view.uri,
  env,
  clinical: analysis.facts.clinical.clinical,
  corpus: analysis.corpus,
  at: view,
  entry: () => indexEntry(analysis.facts, view.text, t),
});

/**
 * A file of the workspace: of its text and facts nothing stays but what is asked for, and of that as text what is asked
 * for seldom. Null where it is not clinical.
 */
export function closedArticle(
  uri: string,
  content: string,
  env: ResolvedEnvironment,
  bibliography: Bibliography | null,
  t: Translate,
): KnownArticle | null {
  const { text } = viewOf(uri, 0, content);
  const analysis = analyseIfClinical(text, env.plain, { bibliography });
  if ('skipped' in analysis) return null;
  const packed = JSON.stringify(indexEntry(analysis.facts, text, t));
  const corpus = JSON.parse(JSON.stringify(analysis.corpus)) as CorpusFacts;
  const entry = (): IndexEntry => JSON.parse(packed) as IndexEntry;
  return { uri, env, clinical: true, corpus, at: positionsOf(content), entry };
}
