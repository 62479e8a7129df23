#!/usr/bin/env node
// What stands in a formulary: drugs, rules by jurisdiction and tier of evidence, share of evidence with a fingerprint of
// its passage, codes present. Without an argument the built-in one, and then also how it fares: codes against the open
// tables, loading time, and the share of the corpus's doses that it judges (both in ../shared, where they are there;
// `--no-corpus` leaves the slow part out). `--markdown` prints the table of the documentation.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { joinFormulary } from './embed-data.mjs';
import { codeFigures } from './formulary/code-figures.mjs';
import { corpusFigures } from './formulary/corpus-figures.mjs';
import { loadingTime } from './formulary/loading-time.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** `{ counts, rows }`: plain numbers, and a row for each drug and jurisdiction. Absent lists count as empty. */
export function reportOn({ sources = {}, drugs = [] }) {
  const rules = drugs.flatMap((drug) => drug.doseRules ?? []);
  const evidence = drugs.flatMap((drug) => [...evidenceIn(drug)]);
  const has = (code) => drugs.filter((drug) => [drug.codes?.[code] ?? []].flat().length > 0).length;
  return {
    counts: {
      drugs: drugs.length,
      'without a dose rule': drugs.filter((drug) => (drug.doseRules ?? []).length === 0).length,
      'indication required': drugs.filter((drug) => drug.indicationRequired === true).length,
      'dose rules': rules.length,
      ...tally('rules', rules, ({ jurisdiction, status }) => (status === 'on-label' ? jurisdiction : 'guideline')),
      ...tally('rules by best tier', rules, (rule) => bestTier(rule, sources)),
      ...tally('drugs', drugs, ({ review }) => review?.state ?? 'no state'),
      sources: Object.keys(sources).length,
      ...tally('sources', Object.values(sources), ({ tier }) => `tier ${tier}`),
      evidence: evidence.length,
      'evidence with passageSha256': `${evidence.filter((each) => each.passageSha256 !== undefined).length} of ${evidence.length}`,
      rxcui: has('rxcui'),
      unii: has('unii'),
      atc: has('atc'),
      ceilings: drugs.flatMap((drug) => drug.ceilings ?? []).length,
    },
    rows: drugs.flatMap((drug) => rowsOf(drug, sources)),
  };
}

/** Every object with a "source" and, beside it, what evidence has, wherever it stands in the drug. */
function* evidenceIn(value) {
  if (Array.isArray(value)) for (const each of value) yield* evidenceIn(each);
  else if (value !== null && typeof value === 'object') {
    if (typeof value.source === 'string') yield value;
    else for (const each of Object.values(value)) yield* evidenceIn(each);
  }
}

function tally(what, list, keyOf) {
  const counts = {};
  for (const each of list) {
    const key = `${what}: ${keyOf(each)}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const tiersOf = (rules, sources) =>
  [...new Set(rules.flatMap((rule) => rule.evidence.map(({ source }) => sources[source]?.tier ?? 'unknown')))].sort();

const bestTier = (rule, sources) => tiersOf([rule], sources)[0] ?? 'none';

function rowsOf(drug, sources) {
  const rules = drug.doseRules ?? [];
  if (rules.length === 0) {
    const nothing = 'no dose rule: names, codes, products and warnings only';
    return [{ drug: drug.genericName, jurisdiction: 'none', rules: 0, tier: '', indications: nothing }];
  }
  const groups = new Map();
  for (const rule of rules) {
    const place = rule.status === 'on-label' ? rule.jurisdiction : 'guideline';
    groups.set(place, [...(groups.get(place) ?? []), rule]);
  }
  return [...groups].map(([jurisdiction, group]) => ({
    drug: drug.genericName,
    jurisdiction,
    rules: group.length,
    tier: tiersOf(group, sources).join(' and '),
    indications: [...new Set(group.flatMap((rule) => rule.indications.map(({ id }) => id)))].join(', '),
  }));
}

export function table(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const names = ['drug', 'jurisdiction', 'rules', 'tier', 'indications'];
  return [line(names), line(names.map(() => '---')), ...rows.map((row) => line(names.map((name) => row[name])))].join(
    '\n',
  );
}

async function main() {
  const options = { json: { type: 'boolean' }, markdown: { type: 'boolean' }, 'no-corpus': { type: 'boolean' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file] = positionals;
  const formulary = file === undefined ? await joinFormulary(ROOT) : JSON.parse(await readFile(file, 'utf8'));
  const report = reportOn(formulary);
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else if (values.markdown) console.log(table(report.rows));
  else {
    console.log(`${formulary.id ?? file} ${formulary.release ?? ''}`);
    for (const [name, count] of Object.entries(report.counts)) console.log(`  ${String(count).padStart(9)}  ${name}`);
    if (file === undefined) await printReach(formulary, values['no-corpus'] !== true);
  }
}

async function printReach(formulary, withCorpus) {
  const shared = new URL('../../shared/', import.meta.url);
  const sections = [
    ['Codes against the open tables', await codeFigures(formulary, fileURLToPath(new URL('data', shared)))],
    ['Loading', await loadingTime(formulary)],
    ...(withCorpus ? [['On the corpus', await corpusFigures(fileURLToPath(new URL('corpus', shared)))]] : []),
  ];
  for (const [title, lines] of sections) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
