import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateClinlint, type ClinlintApi } from '../common/activate.ts';

/** VS Code for the Web: the language server is a web worker. */
export function activate(context: ExtensionContext): Promise<ClinlintApi> {
  const address = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const workers = new Set<Worker>();
  const startWorker = async (): Promise<Worker> => {
    const worker = new Worker(address, { name: 'Clinlint' });
    workers.add(worker);
    return worker;
  };
  return activateClinlint(context, {
    createClient: (options) => new LanguageClient('clinlint', 'Clinlint', startWorker, options),
    release: () => {
      for (const worker of workers) worker.terminate();
      workers.clear();
    },
  });
}
