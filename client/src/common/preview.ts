import { type Disposable, EventEmitter, l10n, type Uri, window, workspace } from 'vscode';
import { activeArticle, isArticle } from './articles.ts';
import { PreviewPanel, type PreviewState } from './preview-panel.ts';
import type { ServerLink } from './server-link.ts';

/** The command that shows the algorithm; there is one panel at a time, and it turns to the article asked for. */
export class Preview implements Disposable {
  private panel: PreviewPanel | null = null;
  private readonly shown = new EventEmitter<void>();
  readonly onShown = this.shown.event;

  constructor(
    private readonly link: ServerLink,
    private readonly extension: Uri,
  ) {}

  /** `uri` when a menu of an editor asked; otherwise the active article. */
  async show(uri: Uri | undefined): Promise<void> {
    const article = uri === undefined ? activeArticle() : await workspace.openTextDocument(uri);
    if (article === undefined || !isArticle(article)) {
      void window.showInformationMessage(
        l10n.t('Open a Markdown article first: the preview draws its treatment algorithm.'),
      );
      return;
    }
    this.panel ??= this.open(article.uri);
    this.panel.show(article.uri);
  }

  get state(): PreviewState | null {
    return this.panel?.state ?? null;
  }

  dispose(): void {
    this.panel?.dispose();
    this.shown.dispose();
  }

  private open(article: Uri): PreviewPanel {
    const panel = new PreviewPanel(this.link, this.extension, article, () => this.shown.fire());
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = null;
      panel.dispose();
    });
    return panel;
  }
}
