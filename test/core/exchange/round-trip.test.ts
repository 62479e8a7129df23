import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { asDraft } from '../../../server/src/core/exchange/as-draft.ts';
import { CsvFormularyReader } from '../../../server/src/core/exchange/csv/read-csv.ts';
import { formularyCsv } from '../../../server/src/core/exchange/csv/write-csv.ts';
import { readFhir } from '../../../server/src/core/exchange/fhir/read-fhir.ts';
import { fhirBundle } from '../../../server/src/core/exchange/fhir/write-fhir.ts';
import { completeFormulary } from '../../../server/src/core/formulary/complete-drug.ts';
import type { Evidence, Formulary } from '../../../server/src/core/formulary/model.ts';
import { BUILT_IN_FORMULARY } from '../../../server/src/data/built-in.ts';
import { builtInEnvironment } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';

const INDEX = builtInEnvironment().formulary;

/** Texts that a spreadsheet or a parser could take for something else. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('=1+1', '+x', '-y', '@z', "'=q", 'a; b', 'a=b', 'a\\b', '"', 'line\nbreak', ' lead', '\u00e9'),
);
const name = fc.stringMatching(/^[a-z][a-z0-9-]{1,8}$/);
const positive = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0.001, max: 9999, noNaN: true }));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const lean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
const record = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(shape).map((value) => lean(value as T));

const evidence: fc.Arbitrary<Evidence> = record<Evidence>({
  source: fc.constant('s-1'),
  section: optional(words),
  note: optional(words),
  quote: optional(words),
  says: optional(fc.constantFrom('range', 'limits')),
});
const evidences = fc.array(evidence, { minLength: 1, maxLength: 3 });
const amounts = record({
  low: optional(positive),
  usual: optional(positive),
  high: positive,
  unit: fc.constantFrom('mg', 'mcg', 'units'),
});
const population = record({
  ageMinDays: optional(fc.nat(30000)),
  weightMaxKg: optional(positive),
  pregnancy: optional(fc.boolean()),
  sex: optional(fc.constantFrom('female', 'male')),
  renal: optional(record({ metric: fc.constant('CrCl-CG'), max: optional(positive), unit: fc.constant('mL/min') })),
  hepatic: optional(fc.record({ childPugh: fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { minLength: 1 }) })),
}).map((value) => (Object.keys(value).length === 0 ? undefined : value));
const review = fc.constantFrom(
  { state: 'draft' },
  { state: 'approved', by: 'A. Person', on: '2026-01-01', remarks: 'seen' },
);

const rule = record({
  id: name,
  status: fc.constantFrom('on-label', 'off-label'),
  jurisdiction: fc.constantFrom('US', 'EU'),
  indications: fc.array(
    record({ id: name, label: words, codes: optional(fc.constant([{ system: 'ICD', code: 'E11' }])) }),
    { minLength: 1, maxLength: 3 },
  ),
  route: fc.constantFrom('oral', 'intravenous'),
  release: optional(fc.array(fc.constantFrom('IR', 'ER'), { minLength: 1, maxLength: 2 })),
  population: optional(population),
  doseType: fc.constantFrom('maintenance', 'initial', 'prn'),
  perDose: optional(fc.oneof(amounts, record({ usual: positive, unit: fc.constant('mg') }))),
  perDay: optional(amounts),
  rate: optional(amounts),
  basis: fc.constantFrom('absolute', 'per-kg', 'per-m2'),
  cap: optional(record({ value: positive, unit: fc.constant('mg'), per: optional(fc.constantFrom('dose', 'day')) })),
  frequency: optional(
    record({
      min: optional(fc.constantFrom(0.5, 1, 2)),
      max: optional(fc.constantFrom(0.5, 2, 3)),
      per: fc.constantFrom('d', 'wk'),
      minIntervalH: optional(positive),
    }),
  ),
  duration: optional(
    record({ min: optional(positive), max: optional(positive), unit: fc.constantFrom('d', 'wk', 'y') }),
  ),
  application: optional(record({ units: positive, minutes: optional(positive) })),
  limits: fc.array(
    record({
      kind: fc.constantFrom('stated-maximum', 'studied-up-to'),
      value: optional(positive),
      unit: optional(fc.constant('mg')),
      per: fc.constantFrom('day', 'dose', 'week'),
      evidence: optional(evidences),
    }),
    { maxLength: 3 },
  ),
  titration: optional(
    fc.array(record({ afterDays: fc.nat(30), toValue: positive, unit: fc.constant('mg') }), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
  condition: optional(words),
  evidence: evidences,
  note: optional(words),
  review: optional(review),
});

const drug = record({
  id: name,
  genericName: words,
  extends: optional(fc.boolean()),
  retire: optional(fc.array(name, { minLength: 1, maxLength: 2 })),
  synonyms: fc.array(words, { maxLength: 3 }),
  brands: fc.array(fc.record({ name: words, jurisdiction: fc.constantFrom('US', 'EU') }), { maxLength: 2 }),
  codes: record({
    rxcui: optional(fc.constant(['123'])),
    unii: optional(fc.constant('AAAAAAAAAA')),
    atc: optional(fc.constant(['N02BF02'])),
  }),
  classes: fc.array(fc.record({ system: words, code: words, name: words }), { maxLength: 2 }),
  strengthBasis: optional(fc.constantFrom('base', 'salt')),
  indicationRequired: optional(fc.boolean()),
  products: fc.array(
    fc.record({
      form: words,
      release: fc.constant('IR'),
      route: fc.constant('oral'),
      strengths: fc.array(fc.record({ value: positive, unit: fc.constantFrom('mg', 'mg/mL') }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { maxLength: 2 },
  ),
  charge: optional(fc.integer({ min: 0, max: 3 })),
  doseRules: fc.array(rule, { maxLength: 3 }),
  ceilings: fc.array(
    record({
      route: fc.constant('oral'),
      population: optional(population),
      value: positive,
      unit: fc.constant('mg'),
      per: fc.constant('day'),
      evidence: evidences,
    }),
    { maxLength: 2 },
  ),
  adjustments: fc.array(
    fc.record({
      when: fc.constant({ renal: { max: 30, unit: 'mL/min' } }),
      appliesTo: fc.constantFrom('all', ['r-1', 'r-2']),
      effect: fc.constantFrom('avoid', { factor: 0.5 }),
      evidence: evidences,
    }),
    { maxLength: 2 },
  ),
  boxedWarnings: fc.array(record({ note: words, jurisdiction: optional(fc.constant('US')), evidence: evidences }), {
    maxLength: 2,
  }),
  contraindications: fc.array(record({ note: words, evidence: evidences }), { maxLength: 1 }),
  interactions: fc.array(record({ note: words, evidence: evidences }), { maxLength: 1 }),
  review,
});

const formulary = fc
  .record({
    schemaVersion: fc.constant(1 as const),
    id: name,
    title: words,
    release: words,
    sources: fc.record({
      's-1': record({
        kind: fc.constant('label'),
        jurisdiction: fc.constant('US'),
        publisher: words,
        title: words,
        url: fc.constant('https://example.org/'),
        year: optional(fc.constant(2020)),
        tier: fc.constant('A'),
      }),
    }),
    drugs: fc.uniqueArray(drug, { minLength: 1, maxLength: 2, selector: (each) => each.id }),
  })
  .map((value) => completeFormulary(value as unknown as Formulary));

const drafts = (given: Formulary) => given.drugs.map(asDraft);

function throughCsv(given: Formulary): Formulary {
  const reader = new CsvFormularyReader();
  const rows: string[][] = parse(formularyCsv(given), { relax_column_count: false });
  const [head = [], ...rest] = rows;
  reader.header(head);
  rest.forEach((cells, at) => {
    reader.add(Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])), at + 2);
  });
  const { formulary: read, problems } = reader.finish();
  expect(problems).toEqual([]);
  return completeFormulary(read as unknown as Formulary);
}

describe('export and import give the same facts, as drafts', () => {
  it('as a spreadsheet', () => {
    fc.assert(
      fc.property(formulary, (given) => {
        const back = throughCsv(given);
        expect(back.drugs).toEqual(drafts(given));
        expect({ ...back, drugs: [] }).toEqual({ ...given, drugs: [] });
      }),
      { numRuns: 150 },
    );
  });

  it.each(['R4', 'R5'] as const)('as FHIR %s', (version) => {
    fc.assert(
      fc.property(formulary, (given) => {
        const text = JSON.stringify(fhirBundle(given, version));
        const { drugs, head } = readFhir(JSON.parse(text), {
          index: INDEX,
          today: '2026-01-01',
          jurisdiction: null,
          sourceUrl: null,
        });
        expect(drugs.map((each) => each.drug)).toEqual(drafts(given));
        expect(head).toEqual({ id: given.id, title: given.title, release: given.release });
      }),
      { numRuns: 150 },
    );
  });

  it('for the built-in formulary', () => {
    const given = JSON.parse(BUILT_IN_FORMULARY) as Formulary;
    expect(throughCsv(given).drugs).toEqual(drafts(given));
    const { drugs } = readFhir(fhirBundle(given, 'R5'), {
      index: INDEX,
      today: '',
      jurisdiction: null,
      sourceUrl: null,
    });
    expect(drugs.map((each) => each.drug)).toEqual(drafts(given));
  });
});

it('nothing comes back reviewed', () => {
  fc.assert(
    fc.property(formulary, (given) => {
      const text = JSON.stringify([
        throughCsv(given),
        readFhir(fhirBundle(given, 'R4'), { index: INDEX, today: '', jurisdiction: null, sourceUrl: null }),
      ]);
      expect(text).not.toMatch(/"state":"(?:reviewed|approved)"/);
    }),
    { numRuns: 30 },
  );
});

it('a cell that a spreadsheet would run is written as text', () => {
  const given = { ...(JSON.parse(BUILT_IN_FORMULARY) as Formulary), title: '=HYPERLINK("x")', drugs: [], sources: {} };
  expect(formularyCsv(given)).toContain("'=HYPERLINK");
  expect(throughCsv(given).title).toBe('=HYPERLINK("x")');
});
