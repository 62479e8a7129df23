import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { BUILT_IN_DIGEST, BUILT_IN_FORMULARY, DRUG_NAMES } from '../data/built-in.ts';
import { clientFiles } from '../lsp/client-files.ts';
import type { Host } from '../lsp/host.ts';
import { startServer } from '../lsp/server.ts';

declare const CLINLINT_VERSION: string;
declare const self: DedicatedWorkerGlobalScope;

/** The language server in a web worker: it has no files of its own and asks the client for them. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

const host: Host = {
  builtIn: { formulary: BUILT_IN_FORMULARY, digest: BUILT_IN_DIGEST, names: DRUG_NAMES },
  today: () => new Date().toISOString().slice(0, 10),
  schedule: (work, ms) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  ...clientFiles(connection),
};

startServer(connection, host, CLINLINT_VERSION);
