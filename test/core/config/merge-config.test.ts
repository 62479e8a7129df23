import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../server/src/core/config/default-config.ts';
import { mergeConfig } from '../../../server/src/core/config/merge-config.ts';

const options = { schema: { type: 'object', additionalProperties: false, properties: { x: { type: 'integer' } } } };
const RULES = [
  { id: 'citation/dangling', summary: '', defaultSeverity: 'error', options },
  { id: 'dose/below-range', summary: '', defaultSeverity: 'warning' },
];
const merge = (raw: unknown) => mergeConfig(defaultConfig({ asOf: '2026-01-01' }), raw, RULES);

describe('what is understood', () => {
  test('severities, also `off` read as false, and options', () => {
    const { config, errors } = merge({
      rules: { 'dose/below-range': false, 'citation/dangling': ['warning', { x: 1 }] },
    });
    expect(errors).toEqual([]);
    expect(config.rules).toEqual({ 'dose/below-range': 'off', 'citation/dangling': 'warning' });
    expect(config.options).toEqual({ 'citation/dangling': { x: 1 } });
  });

  test('jurisdictions and policy', () => {
    const result = merge({ jurisdictions: ['US'], disclaimer: { patient: { parts: ['emergency'] } } });
    expect(result.errors).toEqual([]);
    expect(result.config.jurisdictions).toEqual(['US']);
    expect(result.config.disclaimer.patient.parts).toEqual(['emergency']);
  });

  test('nothing at all is the default', () =>
    expect(merge(null).config).toEqual(defaultConfig({ asOf: '2026-01-01' })));
});

test.each([
  ['a misspelt rule', { rules: { 'dose/below-rang': 'off' } }, 'did you mean "dose/below-range"?'],
  ['a misspelt key', { ruls: {} }, 'did you mean "rules"?'],
  ['a wrong severity', { rules: { 'dose/below-range': 'loud' } }, '"loud" is not one of'],
  ['a wrong jurisdiction', { jurisdictions: ['FR'] }, '"FR" is not one of US, EU, UK'],
  ['a list instead of a mapping', ['a'], 'a list is not a mapping'],
  ['an option that is no option', { rules: { 'citation/dangling': ['off', { y: 1 }] } }, 'unknown key "y"'],
  ['an option of the wrong type', { rules: { 'citation/dangling': ['off', { x: 'a' }] } }, '"a" is not a whole number'],
  ['options for a rule that has none', { rules: { 'dose/below-range': ['off', { y: 1 }] } }, 'more than 1 entries'],
  ['a number as formulary', { formulary: [3] }, '3 is not text'],
])('%s is an error', (_, raw, message) => expect(merge(raw).errors.join('\n')).toContain(message));
