import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { BUILT_IN_DIGEST } from '../data/built-in-digest.ts';
import { clientFiles } from '../lsp/client-files.ts';
import type { Host } from '../lsp/host.ts';
import { startServer } from '../lsp/server.ts';
import type { WorkerData } from '../protocol/built-in-data.ts';

declare const CLINLINT_VERSION: string;
declare const self: DedicatedWorkerGlobalScope;

/**
 * The language server in a web worker: it has no files of its own and asks the client for them. The first message is the
 * built-in data, since a worker that was started from a blob does not know where its file lies; all others are the
 * protocol's.
 */
self.onmessage = ({ data: { translations, ...data } }: MessageEvent<WorkerData>): void => {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  const host: Host = {
    builtIn: { ...data, digest: BUILT_IN_DIGEST },
    translations: () => translations ?? {},
    today: () => new Date().toISOString().slice(0, 10),
    schedule: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    // A worker cannot have its garbage collected.
    paused: () => undefined,
    ...clientFiles(connection),
  };
  startServer(connection, host, CLINLINT_VERSION);
};
