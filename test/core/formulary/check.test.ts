import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFormulary } from '../../../server/src/core/formulary/check.ts';
import { parseCodeTables } from '../../../server/src/core/formulary/checks/code-tables.ts';
import type { DoseRule, Drug, Source } from '../../../server/src/core/formulary/model.ts';
import { parseNameList } from '../../../server/src/core/formulary/name-list.ts';
import { BUILT_IN_FORMULARY, DRUG_NAMES } from '../../../server/src/data/built-in.ts';
import { DRUG_CODES, LABEL_SETS } from '../../../server/src/data/code-tables.ts';
import { SHARED } from '../../harness/environment.ts';
import { drug, formulary, rule } from './fixtures.ts';

const OPTIONS = {
  names: parseNameList('pregabalin\t\tLyrica\nlidocaine / prilocaine\t\tEmla\nlidocaine\txylocaine'),
  tables: parseCodeTables(
    'pregabalin\t187832\t55JG375S6M\nduloxetine\t72625\tO5TNM5N07U\nlidocaine\t6387\t98PI200987',
    '187832\t60185c88 aaaaaaaa\n72625\t2f7d4d67',
  ),
  asOf: '2026-11-01',
  olderThan: null,
};

const USE = [{ id: 'dpn', label: 'diabetic peripheral neuropathic pain' }];
const capsules = (...values: readonly number[]): Drug['products'] => [
  { form: 'capsule', release: 'IR', route: 'oral', strengths: values.map((value) => ({ value, unit: 'mg' })) },
];

function check(given: Drug, source: Partial<Source> = {}, olderThan: number | null = null) {
  const whole = formulary([given]);
  const label = whole.sources['label-us'];
  const sources = label === undefined ? {} : { 'label-us': { ...label, ...source } };
  const text = JSON.stringify({ ...whole, sources }, null, 2);
  const { errors, warnings } = checkFormulary(text, 'house.json', { ...OPTIONS, olderThan });
  return { errors: errors.map((each) => each.message), warnings: warnings.map((each) => each.message) };
}

const withRule = (extra: Partial<DoseRule>, rest: Partial<Drug> = {}): Drug =>
  drug('duloxetine', { doseRules: [rule('a', { indications: USE, ...extra })], ...rest });

describe('codes', () => {
  it.each<[string, Partial<Drug>, RegExp]>([
    [
      'an RxCUI of another drug',
      { codes: { rxcui: ['187832'] } },
      /RxCUI 187832 is that of pregabalin; should it be 72625\?/,
    ],
    ['a UNII of another drug', { codes: { unii: '55JG375S6M' } }, /UNII 55JG375S6M is that of pregabalin/],
    ['a UNII that nobody has', { codes: { unii: 'AAAAAAAAAA' } }, /is not that of duloxetine, which is O5TNM5N07U/],
    [
      'a brand of another drug',
      { brands: [{ name: 'Lyrica', jurisdiction: 'US' }] },
      /brand Lyrica is known for pregabalin/,
    ],
  ])('%s is an error that names file, line and drug', (_, extra, message) => {
    const { errors } = check(drug('duloxetine', extra));
    expect(errors).toEqual([expect.stringMatching(message)]);
    expect(errors[0]).toMatch(/^house\.json:\d+: drug duloxetine: /);
  });

  it.each<[string, Drug]>([
    ['its own codes', drug('duloxetine', { codes: { rxcui: ['72625'], unii: 'O5TNM5N07U' } })],
    ['codes that no table has', drug('newol', { codes: { rxcui: ['9'], unii: 'AAAAAAAAAA' } })],
    ['a brand that no list has', drug('duloxetine', { brands: [{ name: 'Newbrand', jurisdiction: 'US' }] })],
    [
      'a brand of a product with several ingredients',
      drug('lidocaine', { brands: [{ name: 'Emla', jurisdiction: 'US' }] }),
    ],
  ])('%s are accepted', (_, given) => expect(check(given).errors).toEqual([]));
});

describe('set ids', () => {
  it.each([
    ['60185c88-ecfd-46f9-adb9-b97c6b00a553', 1],
    ['2f7d4d67-10c1-4bf4-a7f2-c185fbad64ba', 0],
    ['00000000-10c1-4bf4-a7f2-c185fbad64ba', 0],
  ])('%s gives %i errors', (setId, count) => {
    const { errors } = check(withRule({ perDay: { high: 60, unit: 'mg' } }), { setId });
    expect(errors).toHaveLength(count);
    if (count > 0)
      expect(errors[0]).toMatch(/sources\.label-us\.setId: .* is a label of pregabalin, but duloxetine cites it/);
  });
});

describe('strengths', () => {
  it.each<[string, Partial<DoseRule>, Drug['products'], number]>([
    ['whole capsules', { perDose: { usual: 90, unit: 'mg' } }, capsules(20, 30), 0],
    ['two kinds of capsules', { perDose: { usual: 50, unit: 'mg' } }, capsules(20, 30), 0],
    ['half a capsule', { perDose: { usual: 10, unit: 'mg' } }, capsules(20, 30), 1],
    [
      'half a tablet',
      { perDose: { usual: 10, unit: 'mg' } },
      [{ form: 'tablet', release: 'IR', route: 'oral', strengths: [{ value: 20, unit: 'mg' }] }],
      0,
    ],
    ['another unit of mass', { perDose: { usual: 0.04, unit: 'g' } }, capsules(20), 0],
    [
      'a liquid besides',
      { perDose: { usual: 7, unit: 'mg' } },
      [...capsules(20), { form: 'solution', release: 'IR', route: 'oral', strengths: [{ value: 1, unit: 'mg/mL' }] }],
      0,
    ],
    ['another route', { perDose: { usual: 7, unit: 'mg' }, route: 'intravenous' }, capsules(20), 0],
    ['a dose per kg', { perDose: { usual: 7, unit: 'mg' }, basis: 'per-kg', note: 'test' }, capsules(20), 0],
    ['no product entered', { perDose: { usual: 7, unit: 'mg' } }, [], 0],
  ])('%s', (_, extra, products, count) => {
    const { errors, warnings } = check(withRule(extra, { products }));
    expect(errors).toEqual([]);
    expect(warnings).toHaveLength(count);
  });
});

describe('the age of evidence', () => {
  const given = withRule({ perDay: { high: 60, unit: 'mg' } });
  it.each<[Partial<Source>, number | null, readonly RegExp[]]>([
    [{ retrieved: '2026-02-01' }, 9, []],
    [{ retrieved: '2026-01-31' }, 9, [/was read on 2026-01-31, more than 9 months ago/]],
    [{ effectiveDate: '2019-05' }, 24, [/2019-05/]],
    [{}, 24, [/has no date/]],
    [{}, null, []],
  ])('%j with a limit of %s months', (source, months, messages) => {
    expect(check(given, source, months).warnings).toEqual(messages.map((each) => expect.stringMatching(each)));
  });
});

it('checks nothing more in a formulary that cannot be loaded', () => {
  expect(checkFormulary('{"schemaVersion": 1', 'x.json', OPTIONS)).toMatchObject({ formulary: null, warnings: [] });
});

describe('the built-in formulary', () => {
  const text = JSON.stringify(JSON.parse(BUILT_IN_FORMULARY), null, 2);
  const names = parseNameList(DRUG_NAMES);

  it('passes every check against the compact tables', () => {
    const options = { ...OPTIONS, names, tables: parseCodeTables(DRUG_CODES, LABEL_SETS) };
    const { errors, warnings } = checkFormulary(text, 'built-in', options);
    expect([...errors, ...warnings].map((each) => each.message)).toEqual([]);
  });

  it('and the compact tables know most of its drugs', () => {
    const tables = parseCodeTables(DRUG_CODES, LABEL_SETS);
    const { formulary: loaded } = checkFormulary(text, 'built-in', { ...OPTIONS, names, tables });
    const drugs = loaded?.drugs ?? [];
    const known = drugs.filter((each) => tables.byName.has(each.genericName.toLowerCase()));
    expect(known.length / drugs.length).toBeGreaterThan(0.8);
    expect(tables.bySetId.size).toBeGreaterThan(5000);
  });

  const present = existsSync(join(SHARED, 'data/labeledin'));
  if (!present) console.warn('skipped: the open tables are not here (expected in ../shared/data)');
  it.runIf(present)('the compact tables are made of the open ones', async () => {
    const { readFileSync } = await import('node:fs');
    const rows = readFileSync(join(SHARED, 'data/rxnorm-names/rxcui-names.tsv'), 'utf8').split('\n');
    const open = new Map(
      rows.map((row) => row.split('\t')).map(([rxcui = '', name = '']) => [rxcui, name.toLowerCase()]),
    );
    const { byRxcui } = parseCodeTables(DRUG_CODES, LABEL_SETS);
    expect([...byRxcui.keys()].filter((rxcui) => !open.has(rxcui))).toEqual([]);
  });
});
