import { type ExtensionContext, Uri } from 'vscode';
import * as library from 'vscode-languageclient/browser';
import { activateClinlint, type ClinlintApi } from '../common/activate.ts';

/** VS Code for the Web: the language server is a web worker. */
export function activate(context: ExtensionContext): ClinlintApi {
  const address = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const workers = new Set<Worker>();
  // The host's `new Worker` does not give an instance of its `Worker`, so the client is handed the two ends instead.
  const startWorker = async (): Promise<library.MessageTransports> => {
    const worker = new Worker(address, { name: 'Clinlint' });
    workers.add(worker);
    return { reader: new library.BrowserMessageReader(worker), writer: new library.BrowserMessageWriter(worker) };
  };
  return activateClinlint(context, {
    load: async () => ({
      library,
      createClient: (options) => new library.LanguageClient('clinlint', 'Clinlint', startWorker, options),
    }),
    release: () => {
      for (const worker of workers) worker.terminate();
      workers.clear();
    },
  });
}
