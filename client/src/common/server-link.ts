import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type RenameProvider,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type * as LanguageClientLibrary from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions, State } from 'vscode-languageclient';
import { type InitializationOptions, STATUS, type StatusParams } from '../../../server/src/protocol/requests.ts';
import { ARTICLES } from './articles.ts';
import { sayWhatIsRenamed } from './rename-first.ts';
import { MOST_RESTARTS, RESTART_MINUTES, RestartPolicy } from './restart-policy.ts';
import { said } from './said.ts';
import { serveFiles } from './serve-files.ts';
import { noteHover } from './walkthrough.ts';

/** What is needed of the library that speaks the protocol. */
type Library = Pick<
  typeof LanguageClientLibrary,
  'CloseAction' | 'ErrorAction' | 'ErrorCodes' | 'ResponseError' | 'RevealOutputChannelOn' | 'State'
>;

interface Loaded {
  readonly library: Library;
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
}

/** What differs between the hosts: how a server is started, and what ends it besides the protocol. */
export interface Platform {
  readonly load: () => Promise<Loaded>;
  readonly release: () => void;
}

export type LinkState = 'off' | 'starting' | 'running' | 'failed';

/** The connection to the language server, from its start until it is switched off; asks for nothing by itself. */
export class ServerLink implements Disposable {
  private client: BaseLanguageClient | null = null;
  private current: LinkState = 'off';
  private restarts = new RestartPolicy();
  /** Why the link has failed; null while it has not, or nobody knows. */
  failure: string | null = null;
  private readonly stateChanged = new EventEmitter<LinkState>();
  private readonly statusArrived = new EventEmitter<StatusParams>();
  readonly onState = this.stateChanged.event;
  readonly onStatus = this.statusArrived.event;

  constructor(
    private readonly platform: Platform,
    private readonly output: LogOutputChannel,
  ) {}

  get state(): LinkState {
    return this.current;
  }

  async start(): Promise<void> {
    const { library, createClient } = await this.platform.load();
    if (this.client !== null) return;
    const client = createClient(this.clientOptions(library, () => this.lost(client, null)));
    this.client = client;
    // Whatever goes wrong is said once, by the status and by what `lost` shows; the library would say it again.
    client.error = (message, data) => this.output.error(data === undefined ? message : `${message} ${said(data)}`);
    client.onDidChangeState(({ newState }) => this.follow(client, newState, library));
    client.onNotification(STATUS, (status: StatusParams) => this.statusArrived.fire(status));
    serveFiles(client);
    try {
      await client.start();
    } catch (error) {
      this.output.error(`The language server did not start: ${said(error)}`);
      await this.lost(client, hasEnded(error, library) ? null : said(error));
    }
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = null;
    this.failure = null;
    this.restarts = new RestartPolicy();
    this.enter('off');
    await this.end(client);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Null when there is no server to ask. */
  async ask<Params extends object, Result>(method: string, params: Params): Promise<Result | null> {
    const { client } = this;
    if (client === null || !client.isRunning()) return null;
    return client.sendRequest<Result>(method, params);
  }

  /** What the server offers for renaming in a document. */
  renamesIn(document: TextDocument): RenameProvider | undefined {
    return this.client?.getFeature('textDocument/rename').getProvider(document);
  }

  dispose(): void {
    this.stateChanged.dispose();
    this.statusArrived.dispose();
  }

  private follow(client: BaseLanguageClient, state: State, { State }: Library): void {
    if (client !== this.client) return;
    this.enter(state === State.Running ? 'running' : state === State.Starting ? 'starting' : 'failed');
  }

  private enter(state: LinkState): void {
    this.current = state;
    if (state === 'running') this.failure = null;
    this.stateChanged.fire(state);
  }

  /**
   * The server ended although nobody asked it to, or never began: another one is started a few times, then none, and it
   * is said so. One that ends while it starts is told of twice.
   */
  private async lost(client: BaseLanguageClient, why: string | null): Promise<void> {
    if (client !== this.client) return;
    const { restarts } = this;
    this.client = null;
    await this.end(client);
    // Meanwhile somebody may have stopped it, or started another.
    if (restarts !== this.restarts || this.client !== null) return;
    if (restarts.mayRestart(Date.now())) return this.start();
    this.failure =
      why === null
        ? l10n.t(
            'Nothing is checked: the checker ended {0} times within {1} minutes and was not started again.',
            MOST_RESTARTS + 1,
            RESTART_MINUTES,
          )
        : l10n.t('Nothing is checked: the checker did not start. {0}', why);
    this.enter('failed');
    await this.offerRestart(this.failure);
  }

  private async end(client: BaseLanguageClient | null): Promise<void> {
    await client?.dispose().catch((error: unknown) => this.output.warn(`The server did not stop cleanly: ${error}`));
    this.platform.release();
  }

  private async offerRestart(why: string): Promise<void> {
    const again = l10n.t('Start again');
    const log = l10n.t('Show log');
    const chosen = await window.showErrorMessage(why, again, log);
    if (chosen === again) await this.restart();
    if (chosen === log) this.output.show(true);
  }

  private clientOptions(library: Library, onClosed: () => Promise<void>): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      ...{ status: true, reportFinding: true, lenses: true },
      workspaceDiagnostics: workspace.getConfiguration('clinlint').get('checkFolder', false),
    };
    return {
      documentSelector: ARTICLES,
      outputChannel: this.output,
      revealOutputChannelOn: library.RevealOutputChannelOn.Never,
      initializationOptions,
      diagnosticPullOptions: { onChange: true, onSave: true },
      errorHandler: {
        // A broken pipe closes the connection, which is handled there.
        error: () => ({ action: library.ErrorAction.Continue, handled: true }),
        closed: () => {
          // The client first puts away what it holds.
          setTimeout(() => void onClosed(), 0);
          return { action: library.CloseAction.DoNotRestart, handled: true };
        },
      },
      initializationFailedHandler: () => false,
      middleware: { provideHover: noteHover, prepareRename: sayWhatIsRenamed },
    };
  }
}

/** The server ended before it answered. */
const hasEnded = (error: unknown, { ErrorCodes, ResponseError }: Library): boolean =>
  error instanceof ResponseError && error.code === ErrorCodes.PendingResponseRejected;
