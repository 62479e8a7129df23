import { type Disposable, EventEmitter, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { type InitializationOptions, STATUS, type StatusParams } from '../../../server/src/protocol/requests.ts';
import { ARTICLES } from './articles.ts';
import { MOST_RESTARTS, RESTART_MINUTES, RestartPolicy } from './restart-policy.ts';
import { serveFiles } from './serve-files.ts';
import { noteHover } from './walkthrough.ts';

/** What differs between the hosts: how a server is started, and what ends it besides the protocol. */
export interface Platform {
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
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
    if (this.client !== null) return;
    const client = this.platform.createClient(this.clientOptions());
    this.client = client;
    client.onDidChangeState(({ newState }) => this.follow(client, newState));
    client.onNotification(STATUS, (status: StatusParams) => this.statusArrived.fire(status));
    serveFiles(client);
    try {
      await client.start();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.output.error(`The language server did not start: ${why}`);
      this.failure ??= l10n.t('Nothing is checked: the checker did not start. {0}', why);
      this.enter('failed');
    }
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = null;
    this.failure = null;
    this.restarts = new RestartPolicy();
    this.enter('off');
    await client?.dispose().catch((error: unknown) => this.output.warn(`The server did not stop cleanly: ${error}`));
    this.platform.release();
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

  dispose(): void {
    this.stateChanged.dispose();
    this.statusArrived.dispose();
  }

  private follow(client: BaseLanguageClient, state: State): void {
    if (client !== this.client) return;
    this.enter(state === State.Running ? 'running' : state === State.Starting ? 'starting' : 'failed');
  }

  private enter(state: LinkState): void {
    this.current = state;
    if (state === 'running') this.failure = null;
    this.stateChanged.fire(state);
  }

  /** The server ended although nobody asked it to: started again a few times, then left alone, and said so. */
  private closed(): CloseHandlerResult {
    if (this.restarts.mayRestart(Date.now())) return { action: CloseAction.Restart, handled: true };
    this.failure = l10n.t(
      'Nothing is checked: the checker ended {0} times within {1} minutes and was not started again.',
      MOST_RESTARTS + 1,
      RESTART_MINUTES,
    );
    void this.offerRestart(this.failure);
    return { action: CloseAction.DoNotRestart, handled: true, message: this.failure };
  }

  private async offerRestart(why: string): Promise<void> {
    const again = l10n.t('Start again');
    const log = l10n.t('Show log');
    const chosen = await window.showErrorMessage(why, again, log);
    if (chosen === again) await this.restart();
    if (chosen === log) this.output.show(true);
  }

  private clientOptions(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      ...{ status: true, reportFinding: true, lenses: true },
      workspaceDiagnostics: workspace.getConfiguration('clinlint').get('checkFolder', false),
    };
    return {
      documentSelector: ARTICLES,
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions,
      diagnosticPullOptions: { onChange: true, onSave: true },
      errorHandler: {
        // A broken pipe closes the connection, which is handled there.
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.closed(),
      },
      middleware: { provideHover: noteHover },
    };
  }
}
