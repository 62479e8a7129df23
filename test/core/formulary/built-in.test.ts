import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { buildFormularyIndex } from '../../../server/src/core/formulary/build-index.ts';
import type { Formulary } from '../../../server/src/core/formulary/model.ts';
import { parseNameList } from '../../../server/src/core/formulary/name-list.ts';
import { digest } from '../../../server/src/core/text/digest.ts';
import { BUILT_IN_FORMULARY, DRUG_NAMES } from '../../../server/src/data/built-in.ts';
import { BUILT_IN_DIGEST } from '../../../server/src/data/built-in-digest.ts';
import { SHARED } from '../../harness/environment.ts';

const formulary = JSON.parse(BUILT_IN_FORMULARY) as Formulary;

const index = buildFormularyIndex([{ formulary, digest: '' }], parseNameList(DRUG_NAMES));
const DATA = join(SHARED, 'data');

it('carries the digest of its text', () => expect(BUILT_IN_DIGEST).toBe(digest(BUILT_IN_FORMULARY)));

const present = existsSync(join(DATA, 'rxnorm-names'));
if (!present) console.warn('skipped: the open tables of names and codes are not here (expected in ../shared/data)');

describe('the built-in formulary', () => {
  it('loads without errors', async () => {
    const run = promisify(execFile)(process.execPath, ['scripts/build-formulary.mjs']);
    expect((await run).stdout).toContain(`${formulary.drugs.length} drugs`);
  });

  it('finds each drug by all its names, and the open list leads to it', () => {
    for (const drug of formulary.drugs)
      for (const name of [drug.genericName, ...drug.synonyms, ...drug.brands.map((brand) => brand.name)])
        expect([name, index.lexicon.lookup(name)?.id]).toEqual([name, drug.id]);
    expect(index.lexicon.lookup('paracetamol')?.id).toBe('acetaminophen');
  });

  it('finds each indication by its label', () => {
    for (const drug of formulary.drugs)
      for (const rule of drug.doseRules)
        for (const { id, label } of rule.indications) {
          const found = index.indications.find(label).map((match) => match.id);
          expect([drug.id, label, found.some((each) => index.indications.covers(id, each))]).toEqual([
            drug.id,
            label,
            true,
          ]);
        }
  });
});

/** Lower-case name → cell of another column. */
function table(file: string, separator: string | RegExp, name: number, value: number): Map<string, string> {
  const rows = readFileSync(join(DATA, file), 'utf8')
    .split('\n')
    .map((line) => line.split(separator));
  return new Map(rows.map((row) => [(row[name] ?? '').toLowerCase(), row[value] ?? '']));
}

describe.runIf(present)('its codes agree with the open tables', () => {
  // The body of a skipped group still runs.
  const names = !present ? new Map<string, string>() : table('rxnorm-names/rxcui-names.tsv', '\t', 0, 1);
  const uniis = !present
    ? new Map<string, string>()
    : table('drugbank-vocabulary-cc0/drugbank_vocabulary.csv', ',', 2, 4);

  it.each(formulary.drugs.map((drug) => [drug.id, drug] as const))('%s', (_, drug) => {
    const known = [drug.genericName, ...drug.synonyms].map((name) => name.toLowerCase());
    for (const rxcui of drug.codes.rxcui ?? []) {
      const name = names.get(rxcui)?.toLowerCase();
      expect([rxcui, name === undefined || known.includes(name)]).toEqual([rxcui, true]);
    }
    const unii = known.map((name) => uniis.get(name)).find((each) => each !== undefined);
    if (unii !== undefined && drug.codes.unii !== undefined) expect(drug.codes.unii).toBe(unii);
  });
});
