import { describe, expect, it } from 'vitest';
import { INTERNAL_RULES } from '../../server/src/core/rules/index.ts';
import { placeholders, renderMessage } from '../../server/src/core/rules/render-message.ts';

describe.each(INTERNAL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(Object.entries(rule.messages))('fills every placeholder of %s', (_messageId, template) => {
    const data = Object.fromEntries(placeholders(template).map((name) => [name, `<${name}>`]));
    expect(renderMessage(template, data)).not.toContain('{');
  });
});
