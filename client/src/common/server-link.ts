import { type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { type InitializationOptions, STATUS, type StatusParams } from '../../../server/src/protocol/requests.ts';
import { ARTICLES } from './articles.ts';
import { serveFiles } from './serve-files.ts';

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
    const client = this.platform.createClient(clientOptions(this.output));
    this.client = client;
    client.onDidChangeState(({ newState }) => this.follow(client, newState));
    client.onNotification(STATUS, (status: StatusParams) => this.statusArrived.fire(status));
    serveFiles(client);
    try {
      await client.start();
    } catch (error) {
      this.output.error(`The language server did not start: ${error instanceof Error ? error.message : String(error)}`);
      this.enter('failed');
    }
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = null;
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
    this.stateChanged.fire(state);
  }
}

function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { status: true, reportFinding: true, lenses: true };
  return {
    documentSelector: ARTICLES,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true },
  };
}
