// Measures what a user feels: one article from a cold start, and a keystroke in 1,000 lines until its diagnostics.
// Prints figures and asserts none. `--runs N` sets how often each is repeated.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = process.argv.indexOf('--runs');
const runs = at < 0 ? 15 : Number(process.argv[at + 1]);

const sorted = (times) => [...times].sort((a, b) => a - b);
const quantile = (times, q) => sorted(times)[Math.min(times.length - 1, Math.floor(q * times.length))];
const show = (name, times) =>
  console.log(
    `${name.padEnd(48)} median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (${times.length} runs)`,
  );

function coldStart() {
  const times = [];
  const bare = [];
  for (let i = 0; i < runs; i++) {
    times.push(
      timed(() =>
        spawnSync(process.execPath, ['dist/cli.js', 'lint', 'samples/painful-diabetic-neuropathy.md', '--no-config'], {
          cwd: root,
        }),
      ),
    );
    bare.push(timed(() => spawnSync(process.execPath, ['-e', '0'], { cwd: root })));
  }
  show('one article from a cold start', times);
  show('an empty Node program', bare);
  console.log(`${'ratio'.padEnd(48)} ${(quantile(times, 0.5) / quantile(bare, 0.5)).toFixed(2)}`);
}

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The samples one after another until the article has about `lines` lines. */
function longArticle(lines) {
  const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const body = samples.map((name) =>
    readFileSync(join(root, 'samples', name), 'utf8')
      .replace(/^---[\s\S]*?\n---\n/, '')
      .replace(/^\[\^.*$/gm, ''),
  );
  const all = [];
  while (all.length < lines) all.push(...body[all.length % body.length].split('\n'));
  return all.slice(0, lines).join('\n');
}

async function keystrokes(lines) {
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
  const text = longArticle(lines);
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

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
);
coldStart();
await keystrokes(1000);
