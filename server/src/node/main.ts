import { readFileSync } from 'node:fs';
import { createConnection } from 'vscode-languageserver/node';
import { BUILT_IN_DIGEST } from '../data/built-in-digest.ts';
import { clientFiles } from '../lsp/client-files.ts';
import type { Host } from '../lsp/host.ts';
import { startServer } from '../lsp/server.ts';
import { translationsOf } from '../lsp/translations-of.ts';
import { DATA_FILES } from '../protocol/built-in-data.ts';
import { collectBetweenKeys } from './collect-between-keys.ts';
import { collector } from './collector.ts';
import { isFile, machineFiles } from './files.ts';
import { tidyWhenIdle } from './tidy-when-idle.ts';

declare const CLINLINT_VERSION: string;

/** The language server as a process: `--stdio`, or the channel to the editor that started it. */
const connection = createConnection();
/** Without its formulary the server does not start, and says which file is not there. */
const beside = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const elsewhere = clientFiles(connection);
const collect = collector();

const host: Host = {
  builtIn: {
    formulary: beside(DATA_FILES.formulary),
    digest: BUILT_IN_DIGEST,
    names: beside(DATA_FILES.names),
  },
  translations: (locale) => translationsOf(locale, (name) => beside(`../l10n/${name}`)),
  today: () => new Date().toISOString().slice(0, 10),
  schedule: (work, ms) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  readFile: (uri) => (isFile(uri) ? machineFiles.readFile(uri) : elsewhere.readFile(uri)),
  listArticles: machineFiles.listArticles,
  paused: collectBetweenKeys(collect),
};

startServer(connection, host, CLINLINT_VERSION);
tidyWhenIdle(collect);
