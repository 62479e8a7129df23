// RxCUI and UNII of a formulary: how many drugs have one, and how many of those agree with the open tables.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export async function codeFigures({ drugs }, data) {
  if (!existsSync(join(data, 'rxnorm-names'))) return [`skipped: ${data} is not here`];
  const rows = (await readFile(join(data, 'rxnorm-names/rxcui-names.tsv'), 'utf8'))
    .split('\n')
    .map((row) => row.split('\t'));
  const names = new Map(rows.map(([rxcui, name = '']) => [rxcui, name.toLowerCase()]));
  const vocabulary = parse(await readFile(join(data, 'drugbank-vocabulary-cc0/drugbank_vocabulary.csv'), 'utf8'), {
    columns: true,
    relax_quotes: true,
  });
  const uniis = new Map(vocabulary.flatMap((row) => namesOf(row).map((name) => [name, row.UNII])));
  return [line('RxCUI', rxcuiFigures(drugs, names)), line('UNII', uniiFigures(drugs, uniis))];
}

const namesOf = (row) => [...row.Synonyms.split(' | '), row['Common name']].map((name) => name.toLowerCase());

const own = (drug) => [drug.genericName, ...drug.synonyms].map((name) => name.toLowerCase());

function rxcuiFigures(drugs, names) {
  const given = drugs.filter((drug) => (drug.codes.rxcui ?? []).length > 0);
  const known = given.filter((drug) => drug.codes.rxcui.some((rxcui) => names.has(rxcui)));
  const wrong = known.filter((drug) =>
    drug.codes.rxcui.some((rxcui) => names.has(rxcui) && !own(drug).includes(names.get(rxcui))),
  );
  return { drugs, given, known, wrong };
}

function uniiFigures(drugs, uniis) {
  const given = drugs.filter((drug) => drug.codes.unii !== undefined);
  const codeOf = (drug) =>
    own(drug)
      .map((name) => uniis.get(name))
      .find((code) => code !== undefined && code !== '');
  const known = given.filter((drug) => codeOf(drug) !== undefined);
  const wrong = known.filter((drug) => own(drug).every((name) => uniis.get(name) !== drug.codes.unii));
  return { drugs, given, known, wrong };
}

const share = (part, whole) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`);

function line(name, { drugs, given, known, wrong }) {
  const ids = wrong.length === 0 ? '' : ` (differ: ${wrong.map((drug) => drug.id).join(', ')})`;
  return `${name}: present for ${given.length} of ${drugs.length} drugs (${share(given.length, drugs.length)}); right for ${known.length - wrong.length} of ${known.length} that the table knows (${share(known.length - wrong.length, known.length)})${ids}`;
}
