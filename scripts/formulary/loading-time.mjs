// How long the built-in formulary takes to load, as the command and the editor load it: parsed, and made an index of.
import { gzipSync } from 'node:zlib';
import { loadTypeScript } from '../load-typescript.mjs';

const RUNS = 15;

export async function loadingTime(formulary) {
  const core = await loadTypeScript(`
    export { buildFormularyIndex, parseNameList } from './server/src/core/index.ts';
    export { DRUG_NAMES } from './server/src/data/built-in.ts';
  `);
  const text = JSON.stringify(formulary);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    core.buildFormularyIndex([{ formulary: JSON.parse(text), digest: '' }], core.parseNameList(core.DRUG_NAMES));
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)].toFixed(1);
  return [
    `${median} ms (median of ${RUNS}; slowest ${times.at(-1).toFixed(1)} ms)`,
    `${(text.length / 1024).toFixed(0)} kB, ${(gzipSync(text).length / 1024).toFixed(0)} kB compressed`,
  ];
}
