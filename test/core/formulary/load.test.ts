import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadFormulary } from '../../../server/src/core/formulary/load.ts';

const GOOD = {
  schemaVersion: 1,
  id: 'house',
  title: 'House formulary',
  release: '2026.1',
  sources: {
    label: {
      kind: 'label',
      jurisdiction: 'US',
      publisher: 'DailyMed',
      title: 'Label',
      url: 'https://dailymed.nlm.nih.gov/x',
      tier: 'B',
    },
    summary: {
      kind: 'reference',
      jurisdiction: 'US',
      publisher: 'A compendium',
      title: 'Summary',
      url: 'https://example.org/x',
      tier: 'C',
    },
    guide: {
      kind: 'guideline',
      jurisdiction: 'INT',
      publisher: 'A society',
      title: 'Guide',
      url: 'https://example.org/g',
      tier: 'A',
    },
  },
  drugs: [
    {
      id: 'testol',
      genericName: 'testol',
      review: { state: 'draft' },
      doseRules: [
        {
          id: 'tst-1',
          status: 'on-label',
          jurisdiction: 'US',
          indications: [{ id: 'pain', label: 'pain' }],
          route: 'oral',
          doseType: 'maintenance',
          basis: 'absolute',
          population: { ageMinDays: 6574 },
          perDose: { low: 50, high: 100, unit: 'mg' },
          perDay: { low: 150, usual: 200, high: 300, unit: 'mg' },
          frequency: { min: 3, max: 3, per: 'd' },
          limits: [{ kind: 'stated-maximum', value: 300, unit: 'mg', per: 'day' }],
          evidence: [{ source: 'label' }],
        },
      ],
      ceilings: [{ route: 'oral', value: 400, unit: 'mg', per: 'day', evidence: [{ source: 'label' }] }],
    },
  ],
};

const DRUG = '/drugs/0';
const RULE = `${DRUG}/doseRules/0`;

type Json = Record<string, unknown>;

/** A copy with the value at a pointer set, or removed where it is undefined. */
function changed(pointer: string, value: unknown): Json {
  const copy = structuredClone(GOOD) as Json;
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Json>((node, step) => node[step] as Json, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const errorsOf = (value: unknown): readonly string[] => {
  const loaded = loadFormulary(typeof value === 'string' ? value : JSON.stringify(value, null, 2), 'house.json');
  return 'errors' in loaded ? loaded.errors.map((error) => error.message) : [];
};

const second = (extra: Json): Json =>
  changed(`${DRUG}/doseRules`, [
    GOOD.drugs[0]?.doseRules[0],
    { ...GOOD.drugs[0]?.doseRules[0], id: 'tst-2', ...extra },
  ]);

describe('a formulary that is right', () => {
  it('loads, and missing lists are empty', () => {
    const loaded = loadFormulary(JSON.stringify(GOOD), 'house.json');
    expect('formulary' in loaded && loaded.formulary.drugs[0]).toMatchObject({
      id: 'testol',
      synonyms: [],
      brands: [],
      products: [],
      boxedWarnings: [],
    });
  });

  it.each<[string, unknown]>([
    ['a byte order mark', `\ufeff${JSON.stringify(GOOD)}`],
    ['another age band', second({ population: { ageMinDays: 3000, ageMaxDays: 6573 } })],
    ['another weight band', second({ population: { ageMinDays: 6574, weightMaxKg: 50 }, doseType: 'initial' })],
    ['another release where the first has one', second({ doseType: 'initial' })],
    ['pregnancy beside the rule for everyone', second({ population: { ageMinDays: 6574, pregnancy: true } })],
    [
      'a rolling limit',
      changed(`${RULE}/limits/0`, { kind: 'recommended-dose', value: 900, unit: 'mg', per: 'rolling(168)' }),
    ],
    ['no limit stated', changed(`${RULE}/limits/0`, { kind: 'none-stated', per: 'day' })],
    [
      'a limit in another unit',
      changed(`${RULE}/limits/0`, { kind: 'stated-maximum', value: 0.3, unit: 'g', per: 'day' }),
    ],
  ])('%s', (_, value) => {
    expect(errorsOf(value)).toEqual([]);
  });
});

describe('a formulary that is wrong', () => {
  it.each<[string, unknown, string]>([
    ['not JSON', '{"id": }', 'house.json:1: not JSON'],
    ['empty', '', 'house.json:1: not JSON'],
    ['a list', [], 'must be an object'],
    ['null', 'null', 'must be an object'],
    [
      'a field given twice',
      JSON.stringify(GOOD).replace('"id":"house"', '"id":"a","id":"house"'),
      'id: is given twice',
    ],
    [
      'a misspelt field',
      changed(`${RULE}/perday`, { low: 1, unit: 'mg' }),
      'drug testol, rule tst-1: perday: unknown field "perday"; did you mean "perDay"?',
    ],
    ['a missing field', changed(`${RULE}/evidence`, undefined), 'drug testol, rule tst-1: "evidence" is missing'],
    ['another version', changed('/schemaVersion', 2), 'schemaVersion: must be 1, not 2'],
    ['a number as text', changed(`${RULE}/perDay/high`, '300'), 'perDay.high: must be a number, not "300"'],
    ['a route that is none', changed(`${RULE}/route`, 'orally'), 'did you mean "oral"?'],
    [
      'nothing in a range',
      changed(`${RULE}/perDose`, { unit: 'mg' }),
      'perDose: needs at least one of low, usual and high',
    ],
    ['a zero', changed(`${RULE}/perDay/high`, 0), 'must be more than 0'],
    ['a negative', changed(`${RULE}/perDay/low`, -1), '-1 is less than 0'],
    ['no unit', changed(`${RULE}/perDay/unit`, undefined), 'perDay: "unit" is missing'],
    ['no unit on a limit', changed(`${RULE}/limits/0/unit`, undefined), 'limits.0: the value has no unit'],
    ['an unknown unit', changed(`${RULE}/perDay/unit`, 'mgg'), 'unknown unit "mgg"; did you mean "mg"?'],
    ['a unit per kg', changed(`${RULE}/perDay/unit`, 'mg/kg'), 'leave "per kg" and "per day" to "basis"'],
    ['two dimensions', changed(`${RULE}/perDay`, { low: 1, high: 2, unit: 'mL' }), 'mL cannot be compared with mg'],
    ['ends turned round', changed(`${RULE}/perDay/low`, 250), 'usual 200 is below low 250'],
    [
      'above the stated maximum',
      changed(`${RULE}/perDay/high`, 301),
      '301 mg is above the stated maximum of 300 mg per day',
    ],
    [
      'above it in another unit',
      changed(`${RULE}/limits/0`, { kind: 'stated-maximum', value: 0.2, unit: 'g', per: 'day' }),
      'above the stated maximum of 0.2 g',
    ],
    ['too often', changed(`${RULE}/frequency`, { min: 7, max: 8, per: 'd' }), '50 mg given 7 times is 350 mg'],
    ['a limit without a value', changed(`${RULE}/limits/0/value`, undefined), 'needs a value'],
    ['a value where none is stated', changed(`${RULE}/limits/0/kind`, 'none-stated'), 'has no value; remove it'],
    [
      'a band that ends before it starts',
      changed(`${RULE}/population/ageMaxDays`, 100),
      'the age band ends below its start',
    ],
    ['two rules for one patient', second({}), 'holds for the same patients, use, route and release as rule tst-1'],
    [
      'bands that share a day',
      second({ population: { ageMinDays: 3000, ageMaxDays: 6574 } }),
      'holds for the same patients',
    ],
    ['a rule id twice', second({ id: 'tst-1', doseType: 'initial' }), 'rule id "tst-1" is used twice'],
    ['per kg without a cap', changed(`${RULE}/basis`, 'per-kg'), 'needs "cap"'],
    [
      'a low ceiling',
      changed(`${DRUG}/ceilings/0/value`, 299),
      'the ceiling of 299 mg is below the stated maximum of 300 mg in rule tst-1',
    ],
    ['no label behind an on-label rule', changed(`${RULE}/evidence`, [{ source: 'guide' }]), 'needs a label of US'],
    ['a label of elsewhere', changed('/sources/label/jurisdiction', 'EU'), 'needs a label of US'],
    ['a source that is not there', changed(`${RULE}/evidence`, [{ source: 'lable' }]), 'there is no source "lable"'],
    [
      'a page written by a machine',
      changed('/sources/label/url', 'https://www.droracle.ai/articles/1'),
      'is written by a machine',
    ],
    [
      'such a page under evidence',
      changed(`${RULE}/evidence`, [{ source: 'label', url: 'https://chatgpt.com/x' }]),
      'is written by a machine',
    ],
    [
      'an unknown publisher of a label',
      changed('/sources/label', { ...GOOD.sources.label, publisher: 'A blog', url: 'https://blog.example.org/' }),
      'is not on the list for labels',
    ],
    [
      'a reviewed rule from summaries',
      {
        ...changed(`${RULE}/review`, { state: 'reviewed', by: 'A', on: '2026' }),
        sources: { ...GOOD.sources, label: { ...GOOD.sources.label, tier: 'C' } },
      },
      'read in summaries alone',
    ],
    ['an unsigned review', changed(`${DRUG}/review`, { state: 'approved' }), 'approved needs who ("by")'],
    [
      'a rule that says nothing',
      second({ doseType: 'prn', perDose: undefined, perDay: undefined, limits: [] }),
      'has no amount',
    ],
    [
      'an adjustment of a rule that is not there',
      changed(`${DRUG}/adjustments`, [
        { when: { renal: {} }, appliesTo: ['tst-9'], effect: 'avoid', evidence: [{ source: 'label' }] },
      ]),
      'there is no rule "tst-9"',
    ],
    [
      'one name for two drugs',
      { ...GOOD, drugs: [...GOOD.drugs, { id: 'other', genericName: 'Testol', review: { state: 'draft' } }] },
      'name "testol" is used twice',
    ],
  ])('%s', (_, value, message) => {
    expect(errorsOf(value).join('\n')).toContain(message);
  });

  it('gives file, line, drug and rule in one line', () => {
    const loaded = loadFormulary(JSON.stringify(changed(`${RULE}/perDay/high`, 301), null, 2), 'a/house.json');
    expect('errors' in loaded && loaded.errors).toEqual([
      {
        file: 'a/house.json',
        drug: 'testol',
        rule: 'tst-1',
        path: `${RULE}/perDay`,
        line: 61,
        message:
          'a/house.json:61: drug testol, rule tst-1: perDay: 301 mg is above the stated maximum of 300 mg per day; correct the range or the kind of limit',
      },
    ]);
  });

  it.each([
    '[',
    '"',
    '{"a"',
    '[[[[',
    'nul',
    '[1,]',
    `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    '{"drugs":[[[{}]]],"sources":[]}',
  ])('never throws on text %#', (text) => {
    expect(errorsOf(text).length).toBeGreaterThan(0);
  });
});

describe('the schema', () => {
  it('is the same in the core', async () => {
    const check = promisify(execFile)(process.execPath, ['scripts/generate-formulary-schema.mjs', '--check']);
    await expect(check).resolves.toBeDefined();
  });

  it('describes every field for completion', () => {
    const { $defs } = JSON.parse(readFileSync('schemas/formulary.schema.json', 'utf8')) as {
      $defs: Record<string, { properties?: Record<string, Json> }>;
    };
    const silent = Object.entries($defs).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([key, each]) => key !== '$schema' && each.description === undefined && each.$ref === undefined)
        .map(([key]) => `${name}.${key}`),
    );
    expect(silent).toEqual([]);
  });
});

const FIXTURE = '../shared/cases/fixture-formulary.json';

describe.runIf(existsSync(FIXTURE))('the published fixture', () => {
  it('loads without errors and unchanged', () => {
    const text = readFileSync(FIXTURE, 'utf8');
    expect(loadFormulary(text, 'fixture.json')).toEqual({ formulary: JSON.parse(text) });
  });
});
