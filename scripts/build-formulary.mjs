#!/usr/bin/env node
// Joins server/formulary/ into one formulary and checks it as any other formulary is checked, and once more for what
// only the project's own data must keep. `--output FILE` also writes the joined JSON. Exit 1 on an error.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { joinFormulary } from './embed-data.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'server/formulary';

/** `{ formulary, errors: string[] }`; an error names the file of its drug. */
export async function checkBuiltIn(loadFormulary, root = ROOT) {
  const joined = await joinFormulary(root);
  const loaded = loadFormulary(JSON.stringify(joined, null, 2), FOLDER);
  const errors = 'errors' in loaded ? loaded.errors.map(inItsFile) : [];
  return { formulary: joined, errors: [...errors, ...(await misnamed(root, joined)), ...ownRules(joined, loaded)] };
}

/** The line is one of the joined text, so it is left out. */
function inItsFile({ drug, path, message }) {
  const file =
    drug === null
      ? join(FOLDER, path.startsWith('/sources') ? 'sources.json' : 'formulary.json')
      : join(FOLDER, 'drugs', `${drug}.json`);
  return `${file}${message.slice(message.indexOf(': '))}`;
}

async function misnamed(root, { drugs }) {
  const files = (await readdir(join(root, FOLDER, 'drugs'))).filter((name) => name.endsWith('.json')).sort();
  return files
    .filter((name) => !drugs.some((drug) => `${drug.id}.json` === name))
    .map(
      (name) => `${join(FOLDER, 'drugs', name)}: the id of the drug is not the name of the file; correct one of them`,
    );
}

/** Of a drug that says what is unknown, every part is filled or named there; and nothing is both. */
export function undeclared(drug) {
  if (drug.unknown === undefined) return [];
  const parts = { ...drug, ...drug.codes };
  const filled = (name) => [parts[name] ?? []].flat().length > 0;
  const names = [...CODES, ...LISTS];
  return [
    ...names
      .filter((name) => !filled(name) && !drug.unknown.includes(name))
      .map((name) => `"${name}" is empty; fill it in, or name it in "unknown"`),
    ...names
      .filter((name) => filled(name) && drug.unknown.includes(name))
      .map((name) => `"${name}" is filled in and named in "unknown"; remove one of them`),
  ];
}

const CODES = ['rxcui', 'unii', 'atc'];
const LISTS = [
  'synonyms',
  'brands',
  'classes',
  'products',
  'doseRules',
  'ceilings',
  'adjustments',
  'boxedWarnings',
  'contraindications',
  'interactions',
];

/** Facts only: no words of others, no list left to be filled, no source that nothing uses. */
function ownRules(joined, loaded) {
  const text = JSON.stringify(joined);
  const used = new Set([...text.matchAll(/"source":"([^"]+)"/g)].map((match) => match[1]));
  const unused = Object.keys(joined.sources).filter((id) => !used.has(id));
  const partial =
    'formulary' in loaded ? joined.drugs.filter((drug, index) => !same(drug, loaded.formulary.drugs[index])) : [];
  return [
    ...joined.drugs
      .filter((drug) => /"quote":/.test(JSON.stringify(drug)))
      .map((drug) => `${fileOf(drug)}: holds a quotation; say it in "note" in your own words`),
    ...joined.drugs
      .filter((drug) => /[:,[]""(?=[,\]}])/.test(JSON.stringify(drug)))
      .map((drug) => `${fileOf(drug)}: a field is an empty text; fill it in or remove it`),
    ...joined.drugs.flatMap((drug) => undeclared(drug).map((problem) => `${fileOf(drug)}: ${problem}`)),
    ...partial.map((drug) => `${fileOf(drug)}: leaves a list out; write it as []`),
    ...unused.map((id) => `${join(FOLDER, 'sources.json')}: no evidence uses source "${id}"; remove it`),
  ];
}

const fileOf = (drug) => join(FOLDER, 'drugs', `${drug.id}.json`);

const same = (a, b) => JSON.stringify(Object.keys(a).sort()) === JSON.stringify(Object.keys(b).sort());

async function main() {
  const { values } = parseArgs({ options: { output: { type: 'string' } } });
  const { loadFormulary } = await loadTypeScript(
    "export { loadFormulary } from './server/src/core/formulary/load.ts';",
  );
  const { formulary, errors } = await checkBuiltIn(loadFormulary);
  for (const error of errors) console.error(error);
  if (errors.length > 0) {
    process.exitCode = 1;
    return;
  }
  if (values.output !== undefined) {
    await mkdir(dirname(values.output), { recursive: true });
    await writeFile(values.output, `${JSON.stringify(formulary)}\n`);
  }
  const rules = formulary.drugs.reduce((sum, drug) => sum + drug.doseRules.length, 0);
  console.log(
    `${formulary.id} ${formulary.release}: ${formulary.drugs.length} drugs, ${rules} dose rules, ${Object.keys(formulary.sources).length} sources`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
