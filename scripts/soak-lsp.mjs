// Types into one article for a long time and watches the memory of the server: 100,000 edits, each answered by
// diagnostics before the next. Prints the resident memory as it goes; exit 1 where the last quarter needs over a fifth more
// than the second. `--edits N`, `--lines N`.

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { longArticle } from './bench/articles.mjs';
import { startSession } from './bench/lsp-session.mjs';
import { quantile } from './bench/measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { edits: { type: 'string', default: '100000' }, lines: { type: 'string', default: '60' } },
});
const edits = Number(values.edits);
const uri = 'file:///soak/article.md';
const text = longArticle(root, Number(values.lines));
const lengths = text.split('\n').map((line) => line.length);
const server = await startSession(['dist/server.js', '--stdio'], { cwd: root });
await server.open(uri, text);

/** The same for the same number: every run types alike. */
let state = 42;
function random(below) {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state % below;
}

const samples = [];
const times = [];
const started = performance.now();
const CHARACTERS = ['x', '5', ' ', '.', ' mg', '[9]', '\u00b5', '*', '|', '0'];
for (let done = 0; done < edits; done += 2) {
  const line = random(lengths.length);
  const start = { line, character: random(lengths[line] + 1) };
  const typed = CHARACTERS[random(CHARACTERS.length)];
  const before = performance.now();
  await server.edit(uri, done + 2, { start, end: start }, typed);
  // What was typed is taken back, so that the article stays an article.
  const end = { line, character: start.character + typed.length };
  await server.edit(uri, done + 3, { start, end }, '');
  times.push((performance.now() - before) / 2);
  if (done % Math.max(2, Math.floor(edits / 40 / 2) * 2) === 0) {
    samples.push(server.memory());
    console.log(`${done.toLocaleString('en')} edits: ${samples.at(-1)?.toFixed(0)} MB`);
  }
}
await server.close();

const quarter = (n) => samples.slice(Math.floor((samples.length * n) / 4), Math.floor((samples.length * (n + 1)) / 4));
const [second, last] = [quarter(1), quarter(3)].map((part) => quantile(part, 0.5));
console.log(
  `${edits.toLocaleString('en')} edits of ${lengths.length} lines in ${((performance.now() - started) / 1000).toFixed(0)} s: ` +
    `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms; ` +
    `memory ${second.toFixed(0)} MB in the second quarter, ${last.toFixed(0)} MB in the last`,
);
process.exitCode = last > second * 1.2 ? 1 : 0;
