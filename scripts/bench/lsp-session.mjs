// A language server as a process, talked to as an editor does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export async function startSession(command, { cwd, roots = [], pull = true } = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, command, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    waiting.get(uri)?.(diagnostics);
    waiting.delete(uri);
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({})));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: roots[0] ?? null,
    workspaceFolders: roots.map((uri) => ({ uri, name: uri })),
    capabilities: {
      textDocument: { ...(pull && { diagnostic: {} }), publishDiagnostics: { versionSupport: true } },
      workspace: { configuration: true, workspaceFolders: true },
    },
  });
  const activation = performance.now() - started;
  await connection.sendNotification('initialized', {});
  const sync = capabilities.textDocumentSync;
  const takesWhole = (typeof sync === 'object' ? sync.change : sync) === 1;
  const texts = new Map();
  const pushed = (uri) => inTime(new Promise((resolve) => waiting.set(uri, resolve)), uri);
  const held = new Map();
  // As an editor does, it names what it holds already.
  const diagnostics = async (uri) => {
    if (!pull) return pushed(uri);
    const params = { textDocument: { uri }, previousResultId: held.get(uri) };
    const report = await connection.sendRequest('textDocument/diagnostic', params);
    held.set(uri, report.resultId);
    return report;
  };
  return {
    activation,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    async open(uri, text) {
      const arrived = pull ? null : pushed(uri);
      texts.set(uri, text);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
      await (arrived ?? diagnostics(uri));
    },
    /** Sends a change and waits for the diagnostics that answer it. */
    async edit(uri, version, range, text) {
      const arrived = pull ? null : pushed(uri);
      if (takesWhole) texts.set(uri, changed(texts.get(uri), range, text));
      const change = takesWhole ? { text: texts.get(uri) } : { range, text };
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [change],
      });
      return arrived ?? diagnostics(uri);
    },
    memory: () => memoryOf(child.pid),
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}

/** A server that is silent is no reason to wait for ever. */
async function inTime(work, what) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no diagnostics of ${what} within 30 s`)), 30_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function changed(before, { start, end }, text) {
  const lines = before.split('\n');
  const at = ({ line, character }) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return before.slice(0, at(start)) + text + before.slice(at(end));
}

/** Resident memory of a process in MB; null where the system does not tell. */
function memoryOf(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
