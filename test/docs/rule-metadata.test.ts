import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTERNAL_RULES, RULES, ruleById } from '../../server/src/core/rules/index.ts';

const root = new URL('../../', import.meta.url);
const exists = (path: string): boolean => existsSync(new URL(path, root));

/** Ids of the files in the families' folders. */
function filedRules(): readonly string[] {
  const folder = new URL('server/src/core/rules/', root);
  const families = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return families.flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file.replace(/\.ts$/, '')}`),
  );
}

const ids = RULES.map((rule) => rule.id);

it('lists every rule file once, sorted by id', () => {
  expect(ids).toEqual([...filedRules()].sort());
  expect(INTERNAL_RULES.map((rule) => rule.id)).toEqual(
    RULES.filter((rule) => rule.scope === 'internal').map((rule) => rule.id),
  );
});

it('finds a rule by its id, and nothing by another name', () => {
  for (const rule of RULES) expect(ruleById(rule.id)).toBe(rule);
  expect(ruleById('dose/no-such-rule')).toBeUndefined();
  expect(ruleById('constructor')).toBeUndefined();
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  // The tool's findings about itself, and what registers say, have no text to be shown on; their hosts test them.
  const isInternal = /^(?:internal|baseline)\/|^reference\/identifier-unresolved$/.test(id);

  it('says what it reports and why', () => {
    expect(rule.summary).toMatch(/^[A-Z].{10,}\.$/);
    expect(rule.rationale.length).toBeGreaterThan(80);
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$|^next$/);
    for (const url of rule.references) expect(() => new URL(url)).not.toThrow();
  });

  it('has messages that are sentences', () => {
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
    for (const message of Object.values(rule.messages)) expect(message).toMatch(/^["{A-Z].*[.}]$/s);
  });

  it('has a page', () => {
    expect(exists(`docs/rules/${id}.md`)).toBe(true);
  });

  if (isInternal) return;

  it('has examples of both kinds and a test', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(exists(`test/rules/${id}.test.ts`)).toBe(true);
  });
});
