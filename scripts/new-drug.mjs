#!/usr/bin/env node
// Scaffolds a drug: `npm run new:drug NAME` writes its file with one rule and the source of that rule. The tests fail
// until every field is filled in, or named in "unknown" as looked for and not found.
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'server/formulary');

/** A drug with one rule of a US label. Empty strings and zeros are refused by the schema, so each must be filled in. */
export const drugTemplate = (id, name, source) => ({
  id,
  genericName: name,
  unknown: [],
  synonyms: [],
  brands: [{ name: '', jurisdiction: 'US' }],
  codes: { rxcui: [''], unii: '', atc: [''] },
  classes: [],
  strengthBasis: 'base',
  products: [{ form: '', release: 'IR', route: 'oral', strengths: [{ value: 0, unit: '' }] }],
  doseRules: [
    {
      id: `${id}-us-use`,
      status: 'on-label',
      jurisdiction: 'US',
      indications: [{ id: '', label: '' }],
      route: 'oral',
      release: ['IR'],
      population: { ageMinDays: 6574 },
      doseType: 'maintenance',
      perDay: { high: 0, unit: '' },
      basis: 'absolute',
      frequency: { min: 1, max: 1, per: 'd' },
      limits: [{ kind: '', value: 0, unit: '', per: 'day' }],
      evidence: [
        { source, loinc: '34068-7', section: '', url: '', retrieved: '', note: '', passageSha256: '', says: 'limits' },
      ],
    },
  ],
  ceilings: [],
  adjustments: [],
  boxedWarnings: [],
  contraindications: [],
  interactions: [],
  review: { state: 'draft', remarks: '' },
});

/** Kind, tier and address have no default: the schema refuses them until they say where the number was read. */
export const sourceTemplate = (name) => ({
  kind: 'label',
  jurisdiction: 'US',
  publisher: '',
  title: `${name}, prescribing information, dosage section`,
  url: '',
  retrieved: '',
  licence: 'facts only, no text taken over',
  tier: '',
  currency: 'unknown',
});

function fail(message) {
  console.error(message);
  process.exit(2);
}

const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

async function main() {
  const name = process.argv.slice(2).join(' ').trim().toLowerCase();
  if (!/^[a-z][a-z0-9]*(?:[ -][a-z0-9]+)*$/.test(name)) fail('usage: npm run new:drug NAME, for example ramipril');
  const id = name.replaceAll(' ', '-');
  const path = join(FOLDER, 'drugs', `${id}.json`);
  if (await exists(path)) fail(`server/formulary/drugs/${id}.json exists already`);
  const sources = JSON.parse(await readFile(join(FOLDER, 'sources.json'), 'utf8'));
  const source = `${id}-us`;
  const all = { ...sources, [source]: sources[source] ?? sourceTemplate(name) };
  await writeFile(path, json(drugTemplate(id, name, source)));
  await writeFile(
    join(FOLDER, 'sources.json'),
    json(Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))),
  );
  console.log(`wrote server/formulary/drugs/${id}.json and the source "${source}" in server/formulary/sources.json`);
  console.log('Fill in what the label says, nothing else; `npm run build:formulary` names what is missing.');
  console.log('What was looked for and not found stands in "unknown"; its field is then left empty or out.');
  console.log('"passageSha256" is the SHA-256 of the passage as read: printf %s "passage" | sha256sum');
  console.log(
    'Enter every labelled use of the jurisdiction, or set "indicationRequired". Then `npm run formulary:report`.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
