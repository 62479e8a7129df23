import { articleOverview, type CorpusNode, dosesOfArticles, type OverviewNode } from '../core/index.ts';
import type { ArticleOverviewParams, TreeNode, TreeResult } from '../protocol/requests.ts';
import type { ArticleState } from './article-state.ts';
import { rangeOf, type View } from './convert.ts';
import { fileName } from './uri-paths.ts';
import type { Workspace } from './workspace.ts';

/** `clinlint/articleOverview`: doses by drug, references with their uses, governance and coverage of one article. */
export async function overview({ uri }: ArticleOverviewParams, workspace: Workspace): Promise<TreeResult> {
  const state = await workspace.current(uri);
  return { nodes: state === null ? [] : articleOverview(state.analysis).map((node) => inArticle(node, state.view)) };
}

/** `clinlint/dosesByDrug`: the same drug in all known articles, with the doses that disagree. */
export async function dosesByDrug(_: object, workspace: Workspace): Promise<TreeResult> {
  const states = [...workspace.known()].filter(({ analysis }) => analysis.facts.clinical.clinical);
  const views = new Map(states.map(({ view }) => [view.uri, view]));
  return {
    nodes: dosesOfArticles(states.map((state) => known(state, workspace))).map((node) => inCorpus(node, views)),
  };
}

const known = (state: ArticleState, workspace: Workspace) => ({
  uri: state.view.uri,
  title: fileName(state.view.uri),
  facts: state.analysis.facts,
  conflicts: workspace
    .findings(state)
    .filter(({ rule }) => rule.startsWith('cross/'))
    .map(({ span }) => span),
});

const inArticle = (node: OverviewNode, view: View): TreeNode => ({
  ...node,
  place: node.span === null ? null : { uri: view.uri, range: rangeOf(node.span, view) },
  children: node.children.map((child) => inArticle(child, view)),
});

function inCorpus(node: CorpusNode, views: ReadonlyMap<string, View>): TreeNode {
  const view = node.uri === null ? undefined : views.get(node.uri);
  const span = node.span ?? { start: 0, end: 0 };
  return {
    ...node,
    place: view === undefined ? null : { uri: view.uri, range: rangeOf(span, view) },
    children: node.children.map((child) => inCorpus(child, views)),
  };
}
