import { createConnection } from 'vscode-languageserver/node';
import { BUILT_IN_DIGEST, BUILT_IN_FORMULARY, DRUG_NAMES } from '../data/built-in.ts';
import { clientFiles } from '../lsp/client-files.ts';
import type { Host } from '../lsp/host.ts';
import { startServer } from '../lsp/server.ts';
import { isFile, machineFiles } from './files.ts';

declare const CLINLINT_VERSION: string;

/** The language server as a process: `--stdio`, or the channel to the editor that started it. */
const connection = createConnection();
const elsewhere = clientFiles(connection);

const host: Host = {
  builtIn: { formulary: BUILT_IN_FORMULARY, digest: BUILT_IN_DIGEST, names: DRUG_NAMES },
  today: () => new Date().toISOString().slice(0, 10),
  schedule: (work, ms) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  readFile: (uri) => (isFile(uri) ? machineFiles.readFile(uri) : elsewhere.readFile(uri)),
  listArticles: machineFiles.listArticles,
};

startServer(connection, host, CLINLINT_VERSION);
