// Measures what a user feels: one article from a cold start, a keystroke in 1,000 lines until its diagnostics, and how
// fast facts are read, without the time that Markdown takes: a usual text, then one paragraph of 1 to 10 MB.
// Prints figures and asserts none. `--runs N` sets how often each is repeated; `--reading` measures reading alone.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { clinlintData } from './embed-data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = process.argv.indexOf('--runs');
const runs = at < 0 ? 15 : Number(process.argv[at + 1]);

const sorted = (times) => [...times].sort((a, b) => a - b);
const quantile = (times, q) => sorted(times)[Math.min(times.length - 1, Math.floor(q * times.length))];
const show = (name, times) =>
  console.log(
    `${name.padEnd(48)} median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (${times.length} runs)`,
  );

/** In turns, so that other work of the machine falls on all alike. The very first run finds no compiled code. */
function coldStart() {
  const lint = ['dist/cli.js', 'lint', 'samples/painful-diabetic-neuropathy.md', '--no-config'];
  const cases = {
    'one article from a cold start': [lint, {}],
    'the same without compiled code of an earlier run': [lint, { NODE_DISABLE_COMPILE_CACHE: '1' }],
    'an empty Node program': [['-e', '0'], {}],
  };
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let i = 0; i < runs; i++)
    for (const [name, [args, env]] of Object.entries(cases)) {
      const options = { cwd: root, env: { ...process.env, ...env } };
      times[name].push(timed(() => spawnSync(process.execPath, args, options)));
    }
  for (const [name, list] of Object.entries(times)) show(name, list);
  const [lints, , bare] = Object.values(times);
  console.log(`${'ratio'.padEnd(48)} ${(quantile(lints, 0.5) / quantile(bare, 0.5)).toFixed(2)}`);
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

const ENTRY = `
export { readArticle } from './server/src/core/article/read-article.ts';
export { extractFacts } from './server/src/core/facts/extract-facts.ts';
export { buildFormularyIndex, parseNameList } from './server/src/core/index.ts';
export { BUILT_IN_FORMULARY, DRUG_NAMES } from './server/src/data/built-in.ts';`;

async function loadCore() {
  const folder = mkdtempSync(join(tmpdir(), 'clinlint-bench-'));
  const outfile = join(folder, 'core.cjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    mainFields: ['module', 'main'],
    define: { CLINLINT_VERSION: '"0"' },
    plugins: [clinlintData(root)],
    logLevel: 'error',
  });
  const core = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return core;
}

/** Time of this process alone, so that other work of the machine counts less. */
function cpuOf(work) {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
}

async function reading() {
  const { readArticle, extractFacts, buildFormularyIndex, parseNameList, BUILT_IN_FORMULARY, DRUG_NAMES } =
    await loadCore();
  const formulary = { formulary: JSON.parse(BUILT_IN_FORMULARY), digest: '' };
  const index = buildFormularyIndex([formulary], parseNameList(DRUG_NAMES));
  const speed = (name, article, bytes, times) => {
    const best = Math.min(
      ...Array.from({ length: times }, () => cpuOf(() => extractFacts(article, index, { clinical: true }))),
    );
    const rate = bytes / 1e6 / (best / 1000);
    console.log(`${name.padEnd(48)} ${rate.toFixed(1)} MB/s (${best.toFixed(0)} ms of one core)`);
    return best;
  };
  const usual = longArticle(4000);
  speed('reading facts, 4,000 lines of samples', readArticle(usual), Buffer.byteLength(usual), 5);
  const sentence =
    'Start gabapentin 300 mg once daily and increase by 300 mg every three days to 1800 mg daily in three divided doses. ' +
    'The evidence comes from trials whose patients were followed for a long time and in many places. ';
  let before = null;
  for (const megabytes of [1, 2, 5, 10]) {
    const text = sentence.repeat(Math.round((megabytes * 1e6) / sentence.length));
    const time = speed(`reading facts, one paragraph of ${megabytes} MB`, readArticle(text), text.length, 1);
    if (before !== null) {
      const growth = time / before.time / (megabytes / before.megabytes);
      console.log(`${'  growth against the size before (linear is 1)'.padEnd(48)} ${growth.toFixed(2)}`);
    }
    before = { megabytes, time };
  }
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
);
if (!process.argv.includes('--reading')) {
  coldStart();
  await keystrokes(1000);
}
await reading();
