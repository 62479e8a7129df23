import { type Disposable, window } from 'vscode';
import {
  ARTICLE_OVERVIEW,
  type ArticleOverviewParams,
  DOSES_BY_DRUG,
  type TreeNode,
  type TreeResult,
} from '../../../server/src/protocol/requests.ts';
import { activeArticle } from './articles.ts';
import type { ServerLink } from './server-link.ts';
import { ServerTree } from './tree-view.ts';

/** The two trees: the active article at a glance, and the doses of all articles by drug. */
export class Views implements Disposable {
  readonly article: ServerTree;
  readonly doses: ServerTree;
  private readonly parts: Disposable[];
  /** The article that the tree shows stays there while a tree or panel has the focus. */
  private last: string | undefined;

  constructor(private readonly link: ServerLink) {
    this.article = new ServerTree('clinlint.article', () => this.loadArticle());
    this.doses = new ServerTree('clinlint.doses', () => this.ask<object>(DOSES_BY_DRUG, {}));
    this.parts = [
      this.article,
      this.doses,
      link.onStatus(() => this.refresh()),
      link.onState(() => this.refresh()),
      window.onDidChangeActiveTextEditor(() => this.article.refresh()),
    ];
  }

  private loadArticle(): Promise<readonly TreeNode[]> {
    this.last = activeArticle()?.uri.toString() ?? this.last;
    if (this.last === undefined) return Promise.resolve([]);
    return this.ask<ArticleOverviewParams>(ARTICLE_OVERVIEW, { uri: this.last });
  }

  private async ask<Params extends object>(method: string, params: Params): Promise<readonly TreeNode[]> {
    return (await this.link.ask<Params, TreeResult | null>(method, params))?.nodes ?? [];
  }

  private refresh(): void {
    this.article.refresh();
    this.doses.refresh();
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }
}
