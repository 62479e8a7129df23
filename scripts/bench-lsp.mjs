// Measures what a writer feels in the editor, prints a table and asserts nothing: from a keystroke to the diagnostics, a
// card, completion, the start of the server, and its memory with many articles in the workspace. Beside it two other
// language servers for Markdown on the same texts; they check other things. `--runs N`, `--articles N`, `--no-peers`.
// The text is written in articles of a folder that is named, or of the shared corpus, and in the samples again and again.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { longArticle, realArticle } from './bench/articles.mjs';
import { writeArticles } from './bench/generate-articles.mjs';
import { installPeers, markdownService } from './bench/lsp-peers.mjs';
import { startSession } from './bench/lsp-session.mjs';
import { median, quantile, table } from './bench/measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '60' },
    articles: { type: 'string', default: '1000' },
    'no-peers': { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
/** Keys after which the server is warm, as after the first minute of writing. */
const WARM = 20;
/** Milliseconds between an answer and the next key: faster than anybody types. */
const BETWEEN = 50;
const corpus = resolve(root, '../shared/corpus');
const folder = positionals[0] ? resolve(positionals[0]) : existsSync(corpus) ? corpus : null;
/** A name for which there is a card. */
const DRUG = /pregabalin|metformin|morphine|aspirin|amoxicillin|ibuprofen|furosemide/i;

/** As the extension starts it. */
const SERVER = ['--max-semi-space-size=64', 'dist/server.js', '--stdio'];
const URI = 'file:///bench/article.md';

const peers = values['no-peers'] ? null : installPeers();
const servers = [
  ['Clinlint', () => startSession(SERVER, { cwd: root })],
  ...(peers === null
    ? []
    : [
        ['vscode-markdown-languageservice, in process', async () => markdownService(peers)],
        [
          'remark in unified-language-server',
          () =>
            startSession(['remark-server.mjs', '--stdio'], {
              ...{ cwd: peers, roots: ['file:///bench'], pull: false },
            }),
        ],
      ]),
];

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
);
for (const lines of [1000, 10_000]) {
  if (folder !== null) await typing('real articles', realArticle(folder, lines));
  await typing('samples repeated', longArticle(root, lines));
}
activating();
await starting();
await indexing(Number(values.articles));
// A server that did not answer may still be there.
process.exit(0);

/** Letters and digits at places all over the article, one at a time, as somebody types. */
async function typing(what, text) {
  const lines = text.split('\n').length;
  const rows = [];
  for (const [name, start] of servers) {
    const server = await start();
    try {
      await server.open(URI, text);
    } catch (error) {
      console.error(`${name}, ${lines} lines: ${error.message}`);
      rows.push([name, ...Array(7).fill('no answer')]);
      continue;
    }
    const keys = await keystrokes(server, text);
    const drug = placeOf(text, DRUG.exec(text)?.[0] ?? '');
    const ask = (method, position) => timed(() => server.request(method, { textDocument: { uri: URI }, position }));
    const asks = name.startsWith('remark') ? null : { hover: [], completion: [] };
    for (let i = 0; asks !== null && i < runs; i += 1) {
      asks.hover.push(await ask('textDocument/hover', drug));
      asks.completion.push(await ask('textDocument/completion', drug));
    }
    rows.push([name, Math.min(...keys).toFixed(1), ...shown(keys), ...shown(asks?.hover), ...shown(asks?.completion)]);
    await server.close();
  }
  console.log(`### ${lines.toLocaleString('en')} lines, ${what}, milliseconds\n`);
  const columns = ['keystroke to diagnostics', 'hover', 'completion'].flatMap((what) => [`${what}, p50`, 'p95']);
  table(['', 'keystroke to diagnostics, least', ...columns], rows);
}

async function keystrokes(server, text) {
  const lines = text.split('\n');
  const times = [];
  for (let i = 0; i < runs + WARM; i += 1) {
    const line = Math.floor(((i * 0.618) % 1) * lines.length);
    const at = { line, character: Math.floor((lines[line] ?? '').length / 2) };
    const version = 2 * i + 2;
    await setTimeout(BETWEEN);
    const time = await timed(() => server.edit(URI, version, { start: at, end: at }, i % 2 === 0 ? 'x' : '5'));
    if (i >= WARM) times.push(time);
    await setTimeout(BETWEEN);
    const end = { line, character: at.character + 1 };
    await server.edit(URI, version + 1, { start: at, end }, '');
  }
  return times;
}

/** The extension's own part; the editor's window prints its figure in `npm run test:vscode`. */
function activating() {
  const script = join(root, 'scripts/bench/activation.mjs');
  const times = Array.from({ length: 9 }, () => Number(execFileSync(process.execPath, [script], { encoding: 'utf8' })));
  console.log('### Loading and activating the extension, milliseconds\n');
  table(['', 'median', 'most'], [['Clinlint', median(times).toFixed(1), Math.max(...times).toFixed(1)]]);
}

async function starting() {
  const rows = [];
  for (const [name, start] of servers) {
    const times = [];
    for (let i = 0; i < 9; i += 1) {
      const server = await start();
      times.push(server.activation);
      await server.close();
    }
    rows.push([name, median(times).toFixed(0), Math.min(...times).toFixed(0)]);
  }
  console.log('### Start of the server until it answers, milliseconds\n');
  table(['', 'median', 'least'], rows);
}

/** Memory once all articles of a folder have been read in the background, and after a minute of writing. */
async function indexing(count) {
  const folder = mkdtempSync(join(tmpdir(), 'clinlint-bench-folder-'));
  writeArticles(folder, count);
  const server = await startSession(SERVER, { cwd: root, roots: [pathToFileURL(folder).href] });
  const text = longArticle(root, 1000);
  await server.open(URI, text);
  const started = performance.now();
  // A search lists only so many places, so each of some articles is asked for by its name.
  const probes = Array.from({ length: 20 }, (_, n) => `note ${Math.floor(((n + 1) * count) / 20) - 1}`);
  while (probes.length > 0) {
    const found = await server.request('workspace/symbol', { query: probes.at(-1) });
    if (found.length > 0) probes.pop();
    else await setTimeout(250);
    if (performance.now() - started > 600_000) throw new Error(`after ten minutes ${probes.at(-1)} is not known`);
  }
  const read = performance.now() - started;
  const peak = server.memory();
  const keys = await keystrokes(server, text);
  await setTimeout(10_000);
  const settled = server.memory();
  await server.close();
  rmSync(folder, { recursive: true });
  console.log(`### ${count.toLocaleString('en')} articles in the workspace\n`);
  const head = ['', 'read after, s', 'memory then, MB', 'settled, MB', 'keystroke in 1,000 lines, p50', 'p95'];
  const memory = (value) => (value === null ? 'not measured' : value.toFixed(0));
  table(head, [['Clinlint', (read / 1000).toFixed(0), memory(peak), memory(settled), ...shown(keys)]]);
}

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function shown(times) {
  return times === undefined ? ['–', '–'] : [median(times).toFixed(1), quantile(times, 0.95).toFixed(1)];
}

function placeOf(text, words) {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1).length + 2 };
}
