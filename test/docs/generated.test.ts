import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/config.schema.json' with { type: 'json' };
import { KEYWORDS } from '../../server/src/core/config/check-value.ts';
import { CONFIG_KEYS, defaultConfig, mergeConfig, PRESET_NAMES, RULES } from '../../server/src/core/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('has current pages, tables, schema and settings', async () => {
  const check = promisify(execFile)(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root });
  await expect(check).resolves.toMatchObject({ stderr: '' });
});

describe('the schema of the configuration', () => {
  const validator = new Validator(schema as ConstructorParameters<typeof Validator>[0], '7', false);
  const accepted = (value: unknown): readonly [schema: boolean, core: boolean] => [
    validator.validate(value).valid,
    mergeConfig(defaultConfig({ asOf: '2025-06-01' }), value, RULES).errors.length === 0,
  ];

  it.each([
    ['nothing', {}],
    ['a severity', { rules: { 'dose/below-range': 'off' } }],
    ['a severity in a list', { rules: { 'dose/below-range': ['info'] } }],
    ['labels to judge by', { jurisdictions: ['US', 'EU'] }],
    ['one label', { jurisdictions: 'US' }],
    ['a policy', { disclaimer: { patient: { parts: ['emergency'], text: 'Call for help.' } } }],
    ['formularies', { formulary: ['a.json'], builtin: false }],
    ['the rest', { minReview: 'reviewed', audience: 'patient', clinical: true, $schema: 'x' }],
  ])('accepts %s, as the core does', (_title, value) => {
    expect(accepted(value)).toEqual([true, true]);
  });

  it.each([
    ['an unknown rule', { rules: { 'dose/no-such-rule': 'off' } }],
    ['an unknown severity', { rules: { 'dose/below-range': 'fatal' } }],
    ['an unknown key', { rule: {} }],
    ['an unknown label', { jurisdictions: ['FR'] }],
    ['an unknown part', { disclaimer: { patient: { parts: ['poetry'] } } }],
    ['an unknown audience', { disclaimer: { children: {} } }],
    ['a flag that is text', { clinical: 'yes' }],
  ])('refuses %s, as the core does', (_title, value) => {
    expect(accepted(value)).toEqual([false, false]);
  });
});

it('uses no keyword of JSON Schema that the core would pass over', () => {
  const used = new Set<string>();
  const visit = (node: unknown, isNames: boolean): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, false);
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) {
        if (!isNames) used.add(key);
        if (!['enum', 'default', 'examples'].includes(key) || isNames) visit(value, !isNames && key === 'properties');
      }
  };
  visit(schema, false);
  expect([...used].filter((key) => key !== '$ref' && !KEYWORDS.includes(key))).toEqual([]);
});

it('has a page that names every key and preset', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const names = [
    ...CONFIG_KEYS.map(({ name }) => name),
    ...PRESET_NAMES.map((name) => name.replace(/^jurisdiction/, '')),
  ];
  expect(names.filter((name) => !page.includes(name))).toEqual([]);
});
