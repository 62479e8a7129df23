#!/usr/bin/env node
// Writes the formulary schema as a module of the core, without the descriptions that only editors need. `--check`
// writes nothing and exits 1 when the module is not what it should be.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = 'server/src/core/formulary/formulary-schema.ts';

/** The text of the module for the text of the schema. */
export function schemaModule(schemaText) {
  const { $defs } = JSON.parse(schemaText);
  const schema = { $ref: '#/$defs/formulary', $defs: lean($defs, 'names') };
  const head =
    '/** Generated from schemas/formulary.schema.json by scripts/generate-formulary-schema.mjs; do not edit. */';
  const ignore = '// biome-ignore-all format: one line, since nobody reads it';
  return `${ignore}\n${head}\nexport const FORMULARY_SCHEMA: unknown = ${JSON.stringify(schema)};\n`;
}

const FOR_EDITORS = new Set(['description', 'examples', 'title']);

/** Under `names` every key is the name of a field, so none is dropped. */
function lean(value, kind = 'schema') {
  if (Array.isArray(value)) return value.map((each) => lean(each));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => kind === 'names' || !FOR_EDITORS.has(key));
  return Object.fromEntries(
    kept.map(([key, each]) => [key, lean(each, kind === 'schema' && key === 'properties' ? 'names' : 'schema')]),
  );
}

async function main() {
  const module = schemaModule(await readFile(join(ROOT, 'schemas/formulary.schema.json'), 'utf8'));
  const target = join(ROOT, TARGET);
  if (!process.argv.includes('--check')) return writeFile(target, module);
  if ((await readFile(target, 'utf8')) === module) return;
  console.error(`${TARGET} is not current: run \`node scripts/generate-formulary-schema.mjs\``);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
