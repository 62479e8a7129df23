import { articleOverview, type CorpusNode, dosesOfArticles, type OverviewNode } from '../core/index.ts';
import type { ArticleOverviewParams, TreeNode, TreeResult } from '../protocol/requests.ts';
import { type Positions, rangeOf, type View } from './convert.ts';
import { fileName } from './uri-paths.ts';
import type { Workspace } from './workspace.ts';

/** `clinlint/articleOverview`: doses by drug, references with their uses, governance and coverage of one article. */
export async function overview({ uri }: ArticleOverviewParams, workspace: Workspace): Promise<TreeResult> {
  const state = await workspace.current(uri);
  return {
    nodes:
      state === null ? [] : articleOverview(state.analysis, workspace.t).map((node) => inArticle(node, state.view)),
  };
}

/** `clinlint/dosesByDrug`: the same drug in all known articles, with the doses that disagree. */
export async function dosesByDrug(_: object, workspace: Workspace): Promise<TreeResult> {
  const articles = [...workspace.known()].filter(({ clinical }) => clinical);
  const positions = new Map(articles.map(({ uri, at }) => [uri, at]));
  const known = articles.map(({ uri, entry }) => ({
    uri,
    title: fileName(uri),
    drugs: entry().drugs,
    conflicts: workspace.conflicts(uri).map(({ span }) => span),
  }));
  return { nodes: dosesOfArticles(known, workspace.t).map((node) => inCorpus(node, positions)) };
}

const inArticle = (node: OverviewNode, view: View): TreeNode => ({
  ...node,
  place: node.span === null ? null : { uri: view.uri, range: rangeOf(node.span, view) },
  children: node.children.map((child) => inArticle(child, view)),
});

function inCorpus(node: CorpusNode, positions: ReadonlyMap<string, Positions>): TreeNode {
  const at = node.uri === null ? undefined : positions.get(node.uri);
  const span = node.span ?? { start: 0, end: 0 };
  return {
    ...node,
    place: at === undefined || node.uri === null ? null : { uri: node.uri, range: rangeOf(span, at) },
    children: node.children.map((child) => inCorpus(child, positions)),
  };
}
