// Measures what a user feels, prints figures and asserts none. Without arguments: one article from a cold start, a keystroke
// in 1,000 and 10,000 lines, how fast facts are read, whole runs beside other linters, growth with the number of files.
// `--only start,keys,reading,peers,growth` measures a part, `--runs N` sets how often, `--files N` where growth starts,
// `--most N` how many files are linted beside other linters; a folder is linted in place of the corpus or the samples.
import { existsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coldStart } from './bench/cold-start.mjs';
import { growth } from './bench/growth.mjs';
import { keystrokes } from './bench/keystrokes.mjs';
import { peers } from './bench/peers.mjs';
import { reading } from './bench/reading.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    runs: { type: 'string' },
    files: { type: 'string', default: '100' },
    most: { type: 'string', default: '5000' },
  },
});
const runs = (usual) => Number(values.runs ?? usual);
const corpus = resolve(root, '../shared/corpus');
const folder = positionals[0] ? resolve(positionals[0]) : existsSync(corpus) ? corpus : resolve(root, 'samples');

const parts = {
  start: () => coldStart(root, runs(15)),
  keys: async () => {
    await keystrokes(root, 1000, runs(15));
    await keystrokes(root, 10_000, runs(15));
  },
  reading: () => reading(root),
  peers: () => peers(root, folder, { runs: runs(3), most: Number(values.most) }),
  growth: () => growth(root, Number(values.files)),
};
const wanted = values.only === undefined ? Object.keys(parts) : values.only.split(',');
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
);
for (const name of wanted) await parts[name]();
