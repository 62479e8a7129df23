// A keystroke in a long article until its diagnostics are there, through the language server as an editor talks to it.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { longArticle } from './articles.mjs';
import { show } from './measure.mjs';

export async function keystrokes(root, lines, runs) {
  const child = spawn(process.execPath, ['dist/server.js', '--stdio'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const uri = 'file:///bench/article.md';
  const text = longArticle(root, lines);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const times = [];
  for (let i = 0; i < runs * 2; i++) {
    const started = performance.now();
    const place = { line: Math.floor(lines / 2), character: 0 };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: place, end: place }, text: 'x' }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    times.push(performance.now() - started);
  }
  show(`${lines.toLocaleString('en')} lines, keystroke to diagnostics`, times);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
}
