import {
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  type DidChangeConfigurationParams,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  type SemanticTokensParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { IGNORE_NAMES, translator } from '../core/index.ts';
import {
  ALGORITHM_PREVIEW,
  type AlgorithmPreviewParams,
  ARTICLE_OVERVIEW,
  DOSES_BY_DRUG,
  FINDING_DETAILS,
  REVIEW,
} from '../protocol/requests.ts';
import { algorithmPreview } from './algorithm-preview.ts';
import { type Client, clientOf } from './client.ts';
import { codeActions, FIX_ALL } from './code-action.ts';
import { codeLens } from './code-lens.ts';
import { completion, TRIGGERS } from './completion.ts';
import { definition, references } from './definition.ts';
import { failedReport } from './diagnostic.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { findingDetails } from './finding-details.ts';
import { firstLine } from './first-line.ts';
import { foldingRange } from './folding-range.ts';
import { guarded } from './guard.ts';
import type { Host } from './host.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hint.ts';
import { dosesByDrug, overview } from './overview.ts';
import { prepareRename, rename } from './rename.ts';
import { review } from './review.ts';
import { LEGEND, semanticTokens } from './semantic-tokens.ts';
import { Session } from './session.ts';
import { isRecord } from './settings.ts';
import type { Workspace } from './workspace.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/** Wires the methods of the protocol to one session; the same on Node and in a worker. Returns after the wiring. */
export function startServer(connection: Connection, host: Host, version: string): void {
  const session = new Session(connection, host);
  connection.onInitialize((params) => {
    session.client = clientOf(params);
    session.workspace.t = translator(host.translations(params.locale ?? 'en'));
    return initializeResult(session.client, version);
  });
  const { console: log } = connection;
  connection.onInitialized(
    guarded(
      'initialized',
      log,
      () => initialized(connection, session),
      () => undefined,
    ),
  );
  answerRequests(connection, session);
  answerForFolder(connection, session);
  followChanges(connection, session);
  session.documents.listen(connection);
  connection.listen();
}

function initializeResult(client: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: 'clinlint', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: {},
      foldingRangeProvider: true,
      workspaceSymbolProvider: true,
      completionProvider: { triggerCharacters: TRIGGERS },
      inlayHintProvider: true,
      semanticTokensProvider: { legend: LEGEND, full: true },
      ...(client.lenses && { codeLensProvider: {} }),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      ...(client.pullDiagnostics && {
        diagnosticProvider: {
          identifier: 'clinlint',
          interFileDependencies: true,
          workspaceDiagnostics: client.folder,
        },
      }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

async function initialized(connection: Connection, session: Session): Promise<void> {
  const { client } = session;
  if (client.configuration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'clinlint' });
  if (client.watchFiles) {
    const globs = ['**/*.{md,markdown,mdx,qmd}', '**/*.{bib,json,yaml,yml}', `**/{${IGNORE_NAMES.join(',')}}`];
    const watchers = globs.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const addresses = (folders: readonly { uri: string }[]) => folders.map(({ uri }) => uri);
      session.foldersChanged(addresses(added), addresses(removed)).catch((error: unknown) => {
        connection.console.error(`workspace folders: ${firstLine(error)}`);
      });
    });
  }
  await session.start();
}

function answerRequests(connection: Connection, session: Session): void {
  const { console: log } = connection;
  const { workspace, diagnostics } = session;
  const nothing = () => null;
  const guard = <Params, Result>(method: string, handle: (params: Params, workspace: Workspace) => Promise<Result>) =>
    guarded(method, log, (params: Params) => handle(params, workspace), nothing);
  connection.onHover(guard('hover', hover));
  connection.onDefinition(guard('definition', definition));
  connection.onReferences(guard('references', references));
  connection.onPrepareRename(guard('prepare rename', prepareRename));
  connection.onRenameRequest(guard('rename', rename));
  connection.onDocumentSymbol(guard('symbols', documentSymbol));
  connection.onDocumentHighlight(guard('highlights', documentHighlight));
  connection.onDocumentLinks(guard('links', documentLink));
  connection.onFoldingRanges(guard('folding', foldingRange));
  connection.onWorkspaceSymbol(guard('workspace symbols', workspaceSymbol));
  connection.onCompletion(guard('completion', completion));
  connection.onCodeLens(guard('lenses', codeLens));
  connection.languages.inlayHint.on(guard('hints', inlayHint));
  connection.languages.semanticTokens.on(
    guarded(
      'colours',
      log,
      (params: SemanticTokensParams) => semanticTokens(params, workspace),
      () => ({ data: [] }),
    ),
  );
  connection.onCodeAction(
    guard('code actions', (params: CodeActionParams) => codeActions(params, workspace, session.client)),
  );
  connection.onRequest(ARTICLE_OVERVIEW, guard('overview', overview));
  connection.onRequest(DOSES_BY_DRUG, guard('doses by drug', dosesByDrug));
  connection.onRequest(REVIEW, guard('review', review));
  connection.onRequest(FINDING_DETAILS, guard('finding details', findingDetails));
  connection.onRequest(
    ALGORITHM_PREVIEW,
    guarded(
      'algorithm preview',
      log,
      (params: AlgorithmPreviewParams) => algorithmPreview(params, workspace),
      (error) => ({ message: workspace.t('The algorithm could not be drawn: {0}', firstLine(error)) }),
    ),
  );
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    try {
      const report = await diagnostics.report(textDocument.uri, previousResultId);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return report;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(`diagnostics: ${error instanceof Error ? error.stack : String(error)}`);
      return failedReport(textDocument.uri, error);
    }
  });
}

function answerForFolder(connection: Connection, { folder }: Session): void {
  connection.languages.diagnostics.onWorkspace(async (params, token, progress, partial) => {
    try {
      return await folder.report(params, token, progress, partial);
    } catch (error) {
      connection.console.error(`findings of the folder: ${error instanceof Error ? error.stack : String(error)}`);
      throw new ResponseError(LSPErrorCodes.ServerCancelled, firstLine(error), { retriggerRequest: false });
    }
  });
}

function followChanges(connection: Connection, session: Session): void {
  const { documents } = session;
  const { console: log } = connection;
  documents.onDidChangeContent(({ document }) => session.opened(document.uri));
  documents.onDidClose(({ document }) => session.closed(document.uri));
  documents.onDidSave(({ document }) => session.filesChanged([document.uri]));
  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes.map((change) => change.uri)));
  connection.onDidChangeConfiguration(
    guarded(
      'configuration',
      log,
      ({ settings }: DidChangeConfigurationParams) =>
        session.configure(isRecord(settings) ? (settings.clinlint ?? settings) : undefined),
      () => undefined,
    ),
  );
  connection.onShutdown(() => session.stop());
}
