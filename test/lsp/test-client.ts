import type {
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeParams,
  InitializeResult,
  MessageConnection,
  ProtocolConnection,
  ServerCapabilities,
} from 'vscode-languageserver-protocol';
import {
  LIST_ARTICLES,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
  STATUS,
  type StatusParams,
} from '../../server/src/protocol/requests.ts';

/** A client for protocol tests: speaks to any server over any connection, and keeps what it was sent. */
export interface TestClient {
  readonly capabilities: ServerCapabilities;
  readonly statuses: StatusParams[];
  readonly pushed: Map<string, Diagnostic[]>;
  readonly logs: string[];
  /** Requests to ask again: how often for findings, and for what else at all. */
  readonly refreshes: { count: number; readonly wishes: Set<string> };
  /** Partial results and progress, as they came. */
  readonly progress: { readonly token: string | number; readonly value: unknown }[];
  /** Files that the server may ask the client for. */
  readonly files: Map<string, string>;
  readonly settings: { value: unknown };
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): Promise<void>;
  close(): Promise<void>;
}

export interface ClientSetup {
  readonly pull?: boolean;
  readonly snippets?: boolean;
  readonly settings?: unknown;
  readonly files?: Readonly<Record<string, string>>;
  readonly roots?: readonly string[];
  readonly initializationOptions?: unknown;
  readonly locale?: string;
}

export async function connectClient(
  connection: ProtocolConnection,
  end: () => Promise<void> | void,
  setup: ClientSetup = {},
): Promise<TestClient> {
  const files = new Map(Object.entries(setup.files ?? {}));
  const kept = {
    statuses: [] as StatusParams[],
    pushed: new Map<string, Diagnostic[]>(),
    logs: [] as string[],
    progress: [] as TestClient['progress'],
  };
  const refreshes = { count: 0, wishes: new Set<string>() };
  const settings = { value: setup.settings ?? null };
  connection.onNotification(STATUS, (status: StatusParams) => void kept.statuses.push(status));
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Diagnostic[] }) => {
    kept.pushed.set(params.uri, params.diagnostics);
  });
  connection.onNotification('window/logMessage', (params: { message: string }) => void kept.logs.push(params.message));
  (connection as MessageConnection).onUnhandledProgress((params) => void kept.progress.push(params));
  connection.onRequest('workspace/configuration', () => [settings.value]);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes.count += 1;
  });
  for (const wish of ['codeLens', 'inlayHint', 'semanticTokens'])
    connection.onRequest(`workspace/${wish}/refresh`, () => void refreshes.wishes.add(wish));
  connection.onRequest('client/registerCapability', () => null);
  const readFile = ({ uri }: ReadFileParams): ReadFileResult => {
    const text = files.get(uri);
    return text === undefined ? { missing: true } : { text };
  };
  connection.onRequest(
    READ_FILE,
    (params: ReadFileParams): Promise<ReadFileResult> => Promise.resolve(readFile(params)),
  );
  connection.onRequest(LIST_ARTICLES, () => ({ uris: [...files.keys()].filter((uri) => uri.endsWith('.md')) }));
  connection.listen();
  const result = await connection.sendRequest<InitializeResult>('initialize', initializeParams(setup));
  await connection.sendNotification('initialized', {});
  return {
    ...kept,
    capabilities: result.capabilities,
    refreshes,
    files,
    settings,
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    close: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      await end();
    },
  };
}

function initializeParams(setup: ClientSetup): InitializeParams {
  const pull = setup.pull ?? true;
  return {
    processId: null,
    rootUri: null,
    ...(setup.locale !== undefined && { locale: setup.locale }),
    workspaceFolders: (setup.roots ?? []).map((uri) => ({ uri, name: uri })),
    capabilities: {
      textDocument: { ...(pull && { diagnostic: {} }) },
      workspace: {
        workspaceEdit: { documentChanges: true, snippetEditSupport: setup.snippets ?? false },
        configuration: true,
        diagnostics: { refreshSupport: pull },
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
      },
    },
    initializationOptions: setup.initializationOptions ?? { status: true, reportFinding: true },
  };
}

/** The items of a full report; fails on `unchanged`. */
export function items(report: DocumentDiagnosticReport): readonly Diagnostic[] {
  if (report.kind !== 'full') throw new Error('expected a full report');
  return report.items;
}

export const codes = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map((one) => String(one.code));

/** Waits until `check` holds; what it waits for comes by itself, so only a defect takes the whole time. */
export async function until(check: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain: ${what}`);
}
