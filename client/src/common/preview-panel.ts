import {
  Disposable,
  env,
  l10n,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  ALGORITHM_PREVIEW,
  type AlgorithmPreviewParams,
  type AlgorithmPreviewResult,
} from '../../../server/src/protocol/requests.ts';
import { Moved } from './moved.ts';
import { escapeHtml, newNonce, previewPage } from './preview-page.ts';
import { said } from './said.ts';
import type { ServerLink } from './server-link.ts';

/** What the preview shows: the steps are read back from its page, not from what was sent there. */
export interface PreviewState {
  readonly uri: string;
  readonly title: string;
  readonly message: string | null;
  readonly steps: readonly string[];
}

/** Milliseconds of rest after a change before the drawing is renewed. */
const REST = 250;

/** One panel beside the editor that draws the algorithm of one article and follows its changes. */
export class PreviewPanel implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly parts: Disposable[];
  private content: { readonly html: string; readonly css: string } = { html: '', css: '' };
  private answered: Omit<PreviewState, 'steps'> | null = null;
  private shownSteps: readonly string[] | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private posted = 0;
  /** What was typed since the drawing was made: a click does not wait for the next one. */
  private readonly moved = new Moved();
  readonly onDidDispose: WebviewPanel['onDidDispose'];

  constructor(
    private readonly link: ServerLink,
    extension: Uri,
    private article: Uri,
    /** Called when the page has shown new content. */
    private readonly onShown: () => void,
  ) {
    const dist = Uri.joinPath(extension, 'dist');
    const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, localResourceRoots: [dist], enableFindWidget: true };
    this.panel = window.createWebviewPanel('clinlint.algorithm', l10n.t('Treatment algorithm'), where, options);
    this.panel.iconPath = {
      light: Uri.joinPath(extension, 'client/icons/algorithm-light.svg'),
      dark: Uri.joinPath(extension, 'client/icons/algorithm-dark.svg'),
    };
    this.onDidDispose = this.panel.onDidDispose;
    const { webview } = this.panel;
    this.parts = [
      webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!this.isIt(document.uri)) return;
        this.moved.note(contentChanges);
        this.later();
      }),
      workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
        if (isUntitled && this.isIt(uri)) this.later();
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.follow(oldUri, newUri);
      }),
      link.onStatus(({ uri }) => {
        if (uri === this.article.toString()) this.later();
      }),
      link.onState(() => this.later()),
    ];
    const script = webview.asWebviewUri(Uri.joinPath(dist, 'preview.js')).toString();
    webview.html = previewPage(l10n.t('Treatment algorithm'), env.language, script, newNonce());
  }

  /** Turns to an article and comes to the front. */
  show(article: Uri): void {
    this.article = article;
    this.panel.reveal(undefined, true);
    void this.renew();
  }

  /** Null until the page has shown what the server answered last. */
  get state(): PreviewState | null {
    return this.answered === null || this.shownSteps === null ? null : { ...this.answered, steps: this.shownSteps };
  }

  dispose(): void {
    clearTimeout(this.timer);
    Disposable.from(...this.parts).dispose();
    this.panel.dispose();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.renew(), REST);
  }

  /** Of answers that overtake one another only that of the last question counts. */
  private async renew(): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    const uri = this.article.toString();
    const then = this.moved.now();
    const answer = await this.link
      .ask<AlgorithmPreviewParams, AlgorithmPreviewResult>(ALGORITHM_PREVIEW, { uri })
      .catch((error: unknown) => ({
        message: l10n.t('The algorithm could not be drawn: {0}', String(error)),
      }));
    if (turn !== this.asked) return;
    this.moved.forget(then);
    this.take(uri, answer ?? { message: l10n.t('Nothing is checked at present, so nothing can be drawn.') });
  }

  private take(uri: string, answer: AlgorithmPreviewResult): void {
    const message = 'message' in answer ? answer.message : null;
    const title = 'message' in answer ? l10n.t('Treatment algorithm') : answer.title;
    const content =
      'message' in answer ? { html: messageHtml(answer.message), css: '' } : { html: answer.html, css: answer.css };
    this.panel.title = title;
    this.answered = { uri, title, message };
    this.content = content;
    this.post();
  }

  private post(): void {
    this.shownSteps = null;
    this.posted += 1;
    void this.panel.webview.postMessage({ type: 'show', turn: this.posted, ...this.content });
  }

  private receive(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('type' in message)) return;
    if (message.type === 'ready') this.post();
    if (message.type === 'shown' && 'turn' in message && message.turn === this.posted) this.noteShown(message);
    if (message.type === 'go' && 'start' in message && typeof message.start === 'number') void this.go(message.start);
  }

  private noteShown(message: object): void {
    if (!('steps' in message) || !Array.isArray(message.steps)) return;
    this.shownSteps = message.steps.map(String);
    this.onShown();
  }

  private isIt(uri: Uri): boolean {
    return uri.toString() === this.article.toString();
  }

  /** A file, or a folder above it, has another name now. */
  private follow(from: Uri, to: Uri): void {
    const below = this.article.path.slice(from.path.length);
    const isMoved = this.article.path.startsWith(from.path) && (below === '' || below.startsWith('/'));
    if (!isMoved || from.scheme !== this.article.scheme || from.authority !== this.article.authority) return;
    this.article = to.with({ path: to.path + below });
    this.later();
  }

  /** To the source, in the column where the article is open. It may have been closed and opened again since it was drawn. */
  private async go(start: number): Promise<void> {
    const open = window.visibleTextEditors.find(({ document }) => this.isIt(document.uri));
    try {
      const document = await workspace.openTextDocument(this.article);
      const editor = await window.showTextDocument(document, { viewColumn: open?.viewColumn ?? ViewColumn.One });
      const place = document.positionAt(this.moved.placeOf(start));
      editor.selection = new Selection(place, place);
      editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    } catch (error) {
      void window.showErrorMessage(l10n.t('The article could not be opened: {0}', said(error)));
    }
  }
}

const messageHtml = (message: string): string => `<p class="clinlint-message">${escapeHtml(message)}</p>`;
