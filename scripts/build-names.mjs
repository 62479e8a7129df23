#!/usr/bin/env node
// Builds server/names/names.txt from open name lists: node scripts/build-names.mjs --data DIR
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { joinNames, key } from './names/join-names.mjs';
import { readDmd, readEma, readFda, readRxnorm } from './names/sources.mjs';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../server/names');
const { values } = parseArgs({
  options: { data: { type: 'string' }, output: { type: 'string', default: join(FOLDER, 'names.txt') } },
});

if (values.data === undefined || !existsSync(join(values.data, 'rxnorm-names'))) {
  console.error(
    'build-names: no source data (give --data DIR, see server/names/README.md); names.txt is left as it is.',
  );
  process.exit(0);
}

const handMade = async (file) => {
  const text = await readFile(join(FOLDER, file), 'utf8');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
};

const groups = async (file) =>
  (await handMade(file)).map((line) => {
    const at = line.indexOf(': ');
    return [line.slice(0, at), line.slice(at + 2).split('; ')];
  });

const synonyms = await groups('synonyms.txt');
const refused = new Set((await handMade('not-names.txt')).map(key));
const sources = [
  await readRxnorm(values.data),
  await readFda(values.data),
  await readEma(values.data),
  await readDmd(values.data),
];
const concepts = unique(joinNames({ sources, synonyms, brands: await groups('brands.txt'), refused }));
const notDrugs = await handMade('not-drugs.txt');

/** A name stands on one line alone; the first concept in the order of the file keeps it. */
function unique(concepts) {
  const seen = new Set();
  const first = (name) => {
    const known = seen.has(key(name.replace(/^=/, '')));
    seen.add(key(name.replace(/^=/, '')));
    return !known;
  };
  for (const concept of concepts) first(concept.name);
  return concepts.map(({ name, synonyms: others, brands }) => ({
    name,
    synonyms: [...others].filter(first),
    brands: [...brands].filter(first),
  }));
}

const line = ({ name, synonyms: others, brands }) =>
  [name, [...others].sort().join(';'), [...brands].sort().join(';')].join('\t').trimEnd();
const text = [
  '# Names of medicines: generic name, synonyms, brands, with tabs between. Origin and licence: server/names/README.md.',
  ...notDrugs.map((phrase) => `!${phrase}`),
  ...concepts.map(line),
  '',
].join('\n');
await writeFile(values.output, text);
const brands = concepts.reduce((sum, concept) => sum + concept.brands.length, 0);
console.log(
  `${concepts.length} medicines, ${brands} brands, ${text.length} characters, ${gzipSync(text, { level: 9 }).length} bytes compressed`,
);
