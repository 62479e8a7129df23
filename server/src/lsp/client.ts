import type { InitializeParams } from 'vscode-languageserver';
import { type InitializationOptions, SETTINGS_SECTION } from '../protocol/requests.ts';
import { isRecord } from './settings.ts';

/** What the client at the other end can do, read once from its `initialize`. */
export interface Client {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshHints: boolean;
  readonly refreshTokens: boolean;
  readonly refreshLenses: boolean;
  readonly configuration: boolean;
  readonly watchFiles: boolean;
  readonly workspaceFolders: boolean;
  /** Edits may be snippets, in which a part waits to be typed over. */
  readonly snippetEdits: boolean;
  readonly status: boolean;
  readonly reportFinding: boolean;
  /** The findings of all articles of the workspace are asked for, not only of open ones. */
  readonly folder: boolean;
  /** The client runs the commands behind code lenses. */
  readonly lenses: boolean;
  readonly roots: readonly string[];
  readonly sentSettings: unknown;
}

export function clientOf(params: InitializeParams): Client {
  const { capabilities, workspaceFolders, rootUri } = params;
  const given: unknown = params.initializationOptions;
  const options: InitializationOptions = isRecord(given) ? given : {};
  return {
    pullDiagnostics: capabilities.textDocument?.diagnostic !== undefined,
    refreshDiagnostics: capabilities.workspace?.diagnostics?.refreshSupport === true,
    refreshHints: capabilities.workspace?.inlayHint?.refreshSupport === true,
    refreshTokens: capabilities.workspace?.semanticTokens?.refreshSupport === true,
    refreshLenses: options.lenses === true && capabilities.workspace?.codeLens?.refreshSupport === true,
    configuration: capabilities.workspace?.configuration === true,
    watchFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: capabilities.workspace?.workspaceFolders === true,
    snippetEdits: capabilities.workspace?.workspaceEdit?.snippetEditSupport === true,
    status: options.status === true,
    reportFinding: options.reportFinding === true,
    folder: options.workspaceDiagnostics === true,
    lenses: options.lenses === true,
    roots: workspaceFolders?.map((folder) => folder.uri) ?? (rootUri === null ? [] : [rootUri]),
    sentSettings: options.settings ?? (isRecord(given) ? given[SETTINGS_SECTION] : undefined),
  };
}

/** Before `initialize` nothing is known, and nothing is assumed. */
export const UNKNOWN_CLIENT: Client = {
  pullDiagnostics: false,
  refreshDiagnostics: false,
  refreshHints: false,
  refreshTokens: false,
  refreshLenses: false,
  configuration: false,
  watchFiles: false,
  workspaceFolders: false,
  snippetEdits: false,
  status: false,
  reportFinding: false,
  folder: false,
  lenses: false,
  roots: [],
  sentSettings: undefined,
};
