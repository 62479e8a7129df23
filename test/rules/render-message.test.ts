import { describe, expect, it } from 'vitest';
import { INTERNAL_RULES } from '../../server/src/core/rules/index.ts';
import { placeholders, renderMessage } from '../../server/src/core/rules/render-message.ts';

it.each([
  ['{drug} {dose} is too much.', 'Alphadol 5 mg is too much.'],
  ['{dose} of {drug} is too much.', '5 mg of alphadol is too much.'],
  ['Take {drug}.', 'Take alphadol.'],
  ['{short} of {drug} is not known.', 'qd of alphadol is not known.'],
])('a drug at the head begins a sentence: %s', (template, message) => {
  expect(renderMessage(template, { drug: 'alphadol', dose: '5 mg', short: 'qd' })).toBe(message);
});

describe.each(INTERNAL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(Object.entries(rule.messages))('fills every placeholder of %s', (_messageId, template) => {
    const data = Object.fromEntries(placeholders(template).map((name) => [name, `<${name}>`]));
    expect(renderMessage(template, data)).not.toContain('{');
  });
});
