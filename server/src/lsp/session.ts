import { CodeLensRefreshRequest, type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_NAMES, IGNORE_NAMES } from '../core/index.ts';
import { type Settings, STATUS } from '../protocol/requests.ts';
import { ArticleIndex } from './article-index.ts';
import type { ArticleState } from './article-state.ts';
import { type Client, UNKNOWN_CLIENT } from './client.ts';
import { Diagnostics } from './diagnostic.ts';
import { Environments } from './environments.ts';
import { firstLine } from './first-line.ts';
import { FormularyProblems } from './formulary-problems.ts';
import type { Host } from './host.ts';
import { readSettings } from './settings.ts';
import { statusOf } from './status.ts';
import { fileName } from './uri-paths.ts';
import { Workspace } from './workspace.ts';
import { WorkspaceDiagnostics } from './workspace-diagnostic.ts';

/** Milliseconds from a change to the analysis that nobody asked for: for the status, and for clients that do not pull. */
const PUSH_DELAY = 80;
const PULL_DELAY = 250;
/** Milliseconds after an analysis in which its answer is sent, and a fast typist does not reach the next key. */
const PAUSE = 25;

/** Everything that lives as long as one client is connected, and what happens when something changes. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly workspace: Workspace;
  readonly diagnostics: Diagnostics;
  readonly folder: WorkspaceDiagnostics;
  client: Client = UNKNOWN_CLIENT;
  private readonly environments: Environments;
  private readonly formularies: FormularyProblems;
  private readonly index: ArticleIndex;
  private readonly pending = new Map<string, () => void>();
  private readonly reminded = new Set<string>();
  private noPause: () => void = () => undefined;

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
  ) {
    this.formularies = new FormularyProblems((uri, problems) => {
      this.send(this.connection.sendDiagnostics({ uri, diagnostics: [...problems] }));
    });
    this.environments = new Environments(host, (uri, text, errors) => this.formularies.found(uri, text, errors));
    this.workspace = new Workspace(this.documents, this.environments, {
      analysed: (uri) => {
        this.tellStatus(uri);
        this.waitForPause();
      },
      changed: (uris) => this.changedElsewhere(uris),
    });
    this.diagnostics = new Diagnostics(this.workspace);
    this.index = new ArticleIndex(
      this.workspace,
      host,
      () => this.client.roots,
      () => this.folder.changed(),
    );
    this.folder = new WorkspaceDiagnostics(this.workspace, this.index, host);
  }

  /** The client is ready to be asked. */
  async start(): Promise<void> {
    await this.configure(this.client.sentSettings);
    await this.index.start(this.client.roots);
  }

  async configure(sent: unknown): Promise<void> {
    const settings = await readSettings(this.connection, this.client.configuration, sent).catch(
      (error: unknown): Settings => {
        this.connection.console.error(`settings: ${firstLine(error)}`);
        return {};
      },
    );
    this.workspace.wishes = settings;
    this.formularies.clear();
    this.environments.configure(settings, this.client.roots);
    this.again();
    this.refreshWishes();
  }

  opened(uri: string): void {
    this.noPause();
    this.pending.get(uri)?.();
    const delay = this.client.pullDiagnostics ? PULL_DELAY : PUSH_DELAY;
    this.pending.set(
      uri,
      this.host.schedule(() => void this.run(uri), delay),
    );
  }

  closed(uri: string): void {
    this.pending.get(uri)?.();
    this.pending.delete(uri);
    this.reminded.delete(uri);
    this.diagnostics.forget(uri);
    this.workspace.forget(uri);
    this.workspace.settle();
    if (!this.client.pullDiagnostics) this.send(this.connection.sendDiagnostics({ uri, diagnostics: [] }));
    this.index.again(uri);
    this.folder.changed();
  }

  async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    const kept = this.client.roots.filter((root) => !removed.includes(root));
    this.client = { ...this.client, roots: [...kept, ...added] };
    await this.configure(this.client.sentSettings);
    await this.index.start(added);
  }

  /** Files were changed, here or outside: configuration and formularies concern every article. */
  filesChanged(uris: readonly string[]): void {
    const cited = uris.some((uri) => this.environments.cites(uri));
    if (cited) this.environments.bibliographyChanged();
    if (cited || uris.some((uri) => this.judgesBy(uri))) {
      this.environments.reset();
      this.again();
    }
    if (uris.some((uri) => (IGNORE_NAMES as readonly string[]).includes(fileName(uri)))) this.index.forgetIgnored();
    for (const uri of uris) if (ARTICLE.test(uri)) this.index.again(uri);
  }

  stop(): void {
    this.folder.stop();
    this.index.stop();
    this.noPause();
    for (const cancel of this.pending.values()) cancel();
    this.pending.clear();
  }

  private waitForPause(): void {
    this.noPause();
    this.noPause = this.host.schedule(() => this.host.paused(), PAUSE);
  }

  private judgesBy(uri: string): boolean {
    return (CONFIG_NAMES as readonly string[]).includes(fileName(uri)) || this.environments.uses(uri);
  }

  private again(): void {
    this.folder.changed();
    for (const uri of this.workspace.openUris()) this.opened(uri);
    this.refresh();
  }

  private async run(uri: string): Promise<void> {
    this.pending.delete(uri);
    try {
      const state = await this.workspace.current(uri);
      if (state === null) return;
      if (!this.client.pullDiagnostics) this.push(state);
      else this.remind(uri);
    } catch (error) {
      this.connection.console.error(`analysis of ${uri}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  /**
   * A client that has not asked for the findings of an open article is told once to ask: where a tab is closed and
   * opened again at once, its library can take the answer about the closed document for one about the open one, and
   * would show no finding until something is typed.
   */
  private remind(uri: string): void {
    if (this.reminded.has(uri) || this.diagnostics.wasAsked(uri)) return;
    this.reminded.add(uri);
    this.refresh();
  }

  private changedElsewhere(uris: readonly string[]): void {
    for (const uri of uris) this.tellStatus(uri);
    if (this.client.pullDiagnostics) this.refresh();
    else for (const uri of uris) this.opened(uri);
  }

  private tellStatus(uri: string): void {
    const state = this.workspace.stateAt(uri);
    if (!this.client.status || state === undefined || !this.workspace.isOpen(uri)) return;
    this.send(this.connection.sendNotification(STATUS, statusOf(state, this.workspace)));
  }

  private push(state: ArticleState): void {
    const { uri, version } = state.view;
    this.send(this.connection.sendDiagnostics({ uri, version, diagnostics: this.diagnostics.of(state) }));
  }

  private refresh(): void {
    if (this.client.refreshDiagnostics) this.send(this.connection.languages.diagnostics.refresh());
  }

  /** What settings ask for beyond findings is asked for again, and lenses that were asked for before there were settings. */
  private refreshWishes(): void {
    if (this.client.refreshHints) this.send(this.connection.languages.inlayHint.refresh());
    if (this.client.refreshTokens) this.send(this.connection.languages.semanticTokens.refresh());
    if (this.client.refreshLenses) this.send(this.connection.sendRequest(CodeLensRefreshRequest.type));
  }

  /** A message that no longer reaches anybody is no failure: the client has gone. */
  private send(sent: Promise<unknown>): void {
    sent.catch(() => undefined);
  }
}

const ARTICLE = /\.(?:md|markdown|mdx|qmd)$/i;
