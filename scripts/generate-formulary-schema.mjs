#!/usr/bin/env node
// Writes the formulary schema as a module of the core, without the descriptions that only editors need.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = 'server/src/core/formulary/schema.generated.ts';

/** The text of the module for the text of the schema. */
export function schemaModule(schemaText) {
  const { $defs } = JSON.parse(schemaText);
  const schema = { $ref: '#/$defs/formulary', $defs: lean($defs, 'names') };
  return `/** Generated from schemas/formulary.schema.json by scripts/generate-formulary-schema.mjs; do not edit. */\nexport const FORMULARY_SCHEMA: unknown = ${JSON.stringify(schema, null, 1)};\n`;
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

export async function generateFormularySchema(root = ROOT) {
  await writeFile(
    join(root, TARGET),
    schemaModule(await readFile(join(root, 'schemas/formulary.schema.json'), 'utf8')),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateFormularySchema();
