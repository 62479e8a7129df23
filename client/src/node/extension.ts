import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateClinlint, type ClinlintApi } from '../common/activate.ts';

/** Desktop and remote: the language server is a process of its own, on the Node of the editor. */
export function activate(context: ExtensionContext): ClinlintApi {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  return activateClinlint(context, {
    createClient: (options) => new LanguageClient('clinlint', 'Clinlint', { run: server, debug: server }, options),
    release: () => undefined,
  });
}
