import { type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import * as library from 'vscode-languageclient/browser';
import { DATA_FILES, type WorkerData } from '../../../server/src/protocol/built-in-data.ts';
import { activateClinlint, type ClinlintApi } from '../common/activate.ts';

/** VS Code for the Web: the language server is a web worker. */
export function activate(context: ExtensionContext): ClinlintApi {
  const address = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const workers = new Set<Worker>();
  // The host's `new Worker` does not give an instance of its `Worker`, so the client is handed the two ends instead.
  const startWorker = async (): Promise<library.MessageTransports> => {
    const data = await builtInData(context.extensionUri);
    const worker = new Worker(address, { name: 'Clinlint' });
    workers.add(worker);
    worker.postMessage(data);
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

/** The worker does not know where it comes from: it is told what lies beside it. */
async function builtInData(extension: Uri): Promise<WorkerData> {
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', name)));
  const [formulary, names] = await Promise.all([read(DATA_FILES.formulary), read(DATA_FILES.names)]);
  return { formulary, names, ...(l10n.bundle && { translations: l10n.bundle }) };
}
