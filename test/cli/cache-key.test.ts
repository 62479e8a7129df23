import { describe, expect, test } from 'vitest';
import { identityOf, type JudgingSpec } from '../../server/src/cli/judging-spec.ts';
import { cacheKey, type KeyParts } from '../../server/src/cli/run/cache-key.ts';
import { parseBibliography } from '../../server/src/core/facts/bibliography/parse-bibliography.ts';
import { defaultConfig, type Formulary } from '../../server/src/core/index.ts';

const BYTES = Buffer.from('# Pain\n\nGive pregabalin 300 mg daily [@lee].\n');
const SPEC: JudgingSpec = { config: defaultConfig({ asOf: '2026-01-01' }), formularies: [], builtin: true };
const bib = (text: string, name = 'references.bib') => ({
  named: false,
  files: [parseBibliography(text, `/guides/${name}`, name)],
});
const BIB = '@article{lee, title={Pain}, year={2020}}';
const parts = (spec: JudgingSpec = SPEC, more: Partial<KeyParts> = {}): KeyParts => ({
  identity: identityOf(spec),
  explicit: false,
  bibliography: bib(BIB),
  ...more,
});
const KEY = cacheKey(BYTES, parts());
const house = (digest: string) => ({ formulary: { id: 'house', release: '1' } as Formulary, digest });

test('equal input has an equal name, whatever objects it comes in', () => {
  const config = JSON.parse(JSON.stringify(SPEC.config)) as JudgingSpec['config'];
  expect(cacheKey(Buffer.from(BYTES), parts({ ...SPEC, config }))).toBe(KEY);
});

describe('whatever could change what is found has another name', () => {
  test('every single bit of the article', () => {
    const keys = new Set([KEY]);
    for (let bit = 0; bit < BYTES.length * 8; bit++) {
      const other = Buffer.from(BYTES);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      keys.add(cacheKey(other, parts()));
    }
    expect(keys.size).toBe(BYTES.length * 8 + 1);
  });

  test('every value of the configuration', () => {
    const text = JSON.stringify(SPEC.config);
    const values = [...text.matchAll(/"[^"]*"|\d+|true|false|null|\[\]|\{\}/g)].filter(
      ({ index, 0: value }) => text[index + value.length] !== ':',
    );
    const keys = values.map(({ index, 0: value }) => {
      const other = value.startsWith('"') ? `${value.slice(0, -1)}x"` : '"other"';
      const config = JSON.parse(text.slice(0, index) + other + text.slice(index + value.length));
      return cacheKey(BYTES, parts({ ...SPEC, config }));
    });
    expect(values.length).toBeGreaterThan(10);
    expect(new Set([...keys, KEY]).size).toBe(values.length + 1);
  });

  test.each<[string, KeyParts]>([
    ['the day', parts({ ...SPEC, config: { ...SPEC.config, asOf: '2026-01-02' } })],
    ['a rule', parts({ ...SPEC, config: { ...SPEC.config, rules: { 'dose/below-range': 'off' } } })],
    ['a house formulary', parts({ ...SPEC, formularies: [house('a')] })],
    ['another one', parts({ ...SPEC, formularies: [house('b')] })],
    ['two of them', parts({ ...SPEC, formularies: [house('a'), house('b')] })],
    ['their order', parts({ ...SPEC, formularies: [house('b'), house('a')] })],
    ['the built-in formulary', parts({ ...SPEC, builtin: false })],
    ['being named outright', parts(SPEC, { explicit: true })],
    ['no bibliography', parts(SPEC, { bibliography: null })],
    ['an entry of it', parts(SPEC, { bibliography: bib(BIB.replace('2020', '2021')) })],
    ['its name', parts(SPEC, { bibliography: bib(BIB, 'other.bib') })],
    ['whether the article names it', parts(SPEC, { bibliography: { ...bib(BIB), named: true } })],
  ])('%s', (_, other) => expect(cacheKey(BYTES, other)).not.toBe(KEY));
});
