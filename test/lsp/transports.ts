import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { BUILT_IN_FORMULARY, DRUG_NAMES } from '../../server/src/data/built-in.ts';
import { BUILT_IN_DIGEST } from '../../server/src/data/built-in-digest.ts';
import { clientFiles } from '../../server/src/lsp/client-files.ts';
import type { Host } from '../../server/src/lsp/host.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { translationsOf } from '../../server/src/lsp/translations-of.ts';
import { type ClientSetup, connectClient, type TestClient } from './test-client.ts';

/** The three ways in which the same server runs: from source over streams, as a process, as a web worker. */
export type Transport = (setup?: ClientSetup) => Promise<TestClient>;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From source, over two streams in memory; all files come from the client. */
export const inMemory: Transport = async (setup) => startInMemory({}, setup);

export async function startInMemory(change: Partial<Host>, setup?: ClientSetup): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  // The server ends its process on `exit`; in a test the process is the test's.
  const exit = process.exit;
  process.exit = (() => undefined) as typeof process.exit;
  startServer(connection, { ...testHost(clientFiles(connection)), ...change }, '0.0.0-test');
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  return connectClient(
    client,
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      process.exit = exit;
      connection.dispose();
    },
    setup,
  );
}

const bundle = (name: string): string => readFileSync(`${root}/l10n/${name}`, 'utf8');

const testHost = (files: Pick<Host, 'readFile' | 'listArticles'>): Host => ({
  builtIn: { formulary: BUILT_IN_FORMULARY, digest: BUILT_IN_DIGEST, names: DRUG_NAMES },
  translations: (locale) => translationsOf(locale, bundle),
  today: () => '2026-01-15',
  schedule: (work, ms) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  paused: () => undefined,
  ...files,
});

let built = false;

/** Makes the bundles once, so that no test runs against an old one. */
function buildBundles(): void {
  if (!built) execFileSync(process.execPath, ['scripts/build.mjs', '--only', 'server,web-server'], { cwd: root });
  built = true;
}

/** `dist/server.js` as a process of its own, over standard input and output. */
export const overStdio: Transport = (setup) => overPipes([`${root}/dist/server.js`, '--stdio'], setup);

/** The server as another editor starts it. */
export const byCommand: Transport = async (setup) => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--only', 'cli'], { cwd: root });
  return overPipes([`${root}/dist/cli.js`, 'lsp', '--stdio'], setup);
};

const overPipes = async (command: readonly string[], setup?: ClientSetup): Promise<TestClient> => {
  buildBundles();
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  return connectClient(client, () => ended, setup);
};

/** What a browser gives a worker and Node does not; everything else that the bundle touches must be plain ECMAScript. */
const SHIM = `
const { workerData } = require('node:worker_threads');
const port = workerData.port;
const scope = globalThis;
scope.self = scope;
scope.postMessage = (message) => port.postMessage(message);
const events = new EventTarget();
for (const name of ['addEventListener', 'removeEventListener']) scope[name] = events[name].bind(events);
port.on('message', (data) => {
  const event = Object.assign(new Event('message'), { data });
  scope.onmessage?.(event);
  events.dispatchEvent(event);
});
for (const name of ['require', 'module', 'exports', 'process', 'Buffer', '__dirname', '__filename']) {
  Object.defineProperty(scope, name, { value: undefined, configurable: true });
}
(0, eval)(workerData.code);
`;

/** `dist/web/server.js` in a worker thread that offers what a web worker offers. */
export const inWorker: Transport = async (setup) => {
  buildBundles();
  const code = readFileSync(`${root}/dist/web/server.js`, 'utf8');
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(SHIM, { eval: true, workerData: { code, port: port2 }, transferList: [port2] });
  const failed = new Promise<never>((_resolve, reject) => worker.once('error', reject));
  port1.postMessage({
    formulary: readFileSync(`${root}/dist/formulary.json`, 'utf8'),
    names: readFileSync(`${root}/dist/names.txt`, 'utf8'),
    translations: translationsOf(setup?.locale ?? 'en', bundle),
  });
  const client = createProtocolConnection(new PortReader(port1), new PortWriter(port1));
  const connected = connectClient(
    client,
    async () => {
      port1.close();
      await worker.terminate();
    },
    setup,
  );
  return Promise.race([connected, failed]);
};

class PortReader extends AbstractMessageReader {
  constructor(private readonly port: MessagePort) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.port.on('message', (message: Message) => callback(message));
    return { dispose: () => undefined };
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly port: MessagePort) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.port.postMessage(message);
  }

  end(): void {}
}
