import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from '../harness/run-cli.ts';

const EVIDENCE = [{ source: 'label' }];
const RULE = {
  id: 'tst-us',
  status: 'on-label',
  jurisdiction: 'US',
  indications: [{ id: 'pain', label: 'pain' }],
  route: 'oral',
  doseType: 'maintenance',
  basis: 'absolute',
  perDay: { low: 10, high: 20, unit: 'mg' },
  limits: [],
  evidence: EVIDENCE,
};
const LABEL = {
  kind: 'label',
  jurisdiction: 'US',
  publisher: 'DailyMed',
  title: 'Testol',
  url: 'https://dailymed.nlm.nih.gov/',
  tier: 'A',
  retrieved: '2026-01-01',
};

function house({
  rules = [RULE],
  source = {},
  drugs = 1,
  ...rest
}: Record<string, unknown> & { rules?: unknown[]; source?: object; drugs?: number } = {}): string {
  const drug = {
    id: 'testol',
    genericName: 'testol',
    doseRules: rules,
    review: { state: 'draft' },
    ...(rest.drug as object),
  };
  const all = Array.from({ length: drugs }, () => drug);
  return JSON.stringify(
    {
      schemaVersion: 1,
      id: 'house',
      title: 'House',
      release: '1',
      sources: { label: { ...LABEL, ...source } },
      drugs: all,
    },
    null,
    2,
  );
}

const check = (text: string | Buffer, ...args: readonly string[]) =>
  runCli(['formulary', 'check', 'house.json', ...args], { cwd: folderWith({ 'house.json': text }) });

describe('formulary check', () => {
  test('a sound formulary is silent and ends with 0', () => {
    const { status, out, err } = check(house());
    expect([status, out]).toEqual([0, '']);
    expect(err).toContain('house.json: 1 drugs, 1 dose rules, 1 of them drafts; 0 errors, 0 warnings');
  });

  test('the built-in formulary is sound', () => expect(runCli(['formulary', 'check']).status).toBe(0));

  test.each<[string, string, RegExp]>([
    ['a number without a unit', house({ rules: [{ ...RULE, perDay: { high: 20 } }] }), /"unit" is missing/],
    [
      'low above high',
      house({ rules: [{ ...RULE, perDay: { low: 30, high: 20, unit: 'mg' } }] }),
      /high 20 is below low 30/,
    ],
    [
      'overlapping age bands',
      house({
        rules: [
          { ...RULE, population: { ageMinDays: 6574 } },
          { ...RULE, id: 'tst-us-old', population: { ageMinDays: 20000 } },
        ],
      }),
      /holds for the same patients/,
    ],
    ['a blocked publisher', house({ source: { url: 'https://droracle.ai/x' } }), /written by a machine/],
    [
      'a label publisher that is not known',
      house({ source: { publisher: 'Shop', url: 'https://shop.example/' } }),
      /not on the list for labels/,
    ],
    [
      'the set id of another drug',
      house({ source: { setId: '9c983da1-a8e0-479e-8816-5d5668ea242e' } }),
      /is a label of pantoprazole, but testol cites it/,
    ],
    ['a drug id used twice', house({ drugs: 2 }), /drug id "testol" is used twice/],
    ['a rule id used twice', house({ rules: [RULE, { ...RULE, route: 'rectal' }] }), /rule id "tst-us" is used twice/],
    ['truncated JSON', house().slice(0, 300), /not JSON/],
    ['a review without a person', house({ drug: { review: { state: 'reviewed' } } }), /needs who \("by"\)/],
  ])('%s is refused with file, line and reason, exit 2', (_, text, message) => {
    const { status, out } = check(text);
    expect(status).toBe(2);
    expect(out).toMatch(message);
    expect(out).toMatch(/^error: house\.json:\d+: /);
  });

  test.each<[string, Buffer, string]>([
    ['Latin-1', Buffer.from('{"title": "Übersicht"}', 'latin1'), 'not valid UTF-8'],
    ['UTF-16', Buffer.from(house(), 'utf16le'), 'not text (it holds NUL bytes)'],
    ['a file that is too large', Buffer.alloc(17 * 1024 * 1024, 0x20), 'larger than 16 MB'],
  ])('%s is refused, exit 2', (_, bytes, message) => {
    const { status, err } = check(bytes);
    expect(status).toBe(2);
    expect(err).toContain(`house.json: the formulary cannot be read: ${message}`);
  });

  test('old evidence is a warning that names its line, exit 1', () => {
    const { status, out } = check(house(), '--older-than', '6', '--as-of', '2026-11-01');
    expect(status).toBe(1);
    expect(out).toMatch(/^warning: house\.json:\d+: sources\.label: was read on 2026-01-01/);
  });

  test('as JSON', () => {
    const { out } = check(
      house({ rules: [{ ...RULE, perDay: { low: 30, high: 20, unit: 'mg' } }] }),
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      problems: [{ severity: 'error', drug: 'testol', rule: 'tst-us', file: 'house.json' }],
    });
  });

  test('a wrong number of months is refused', () => expect(check(house(), '--older-than', 'x').status).toBe(2));
});

describe('layers', () => {
  const over = (drug: object, extra: object = {}): string =>
    JSON.stringify({
      schemaVersion: 1,
      id: 'house',
      title: 'House',
      release: '1',
      sources: { board: { ...LABEL, kind: 'local', publisher: 'Pain board' } },
      drugs: [{ id: 'pregabalin', genericName: 'pregabalin', extends: true, review: { state: 'draft' }, ...drug }],
      ...extra,
    });
  const run = (text: string) =>
    runCli(['formulary', 'list', '--format', 'json', '--formulary', 'h.json'], { cwd: folderWith({ 'h.json': text }) });

  test('a house formulary retires one rule and keeps the others', () => {
    const count = (text: string): number =>
      JSON.parse(run(text).out).drugs.find((each: { id: string }) => each.id === 'pregabalin').rules.US;
    expect(count(over({ retire: ['pgb-us-dpn'] }))).toBe(count(over({})) - 1);
  });

  test('a rule to retire that is not there is refused, exit 2', () => {
    const { status, err } = run(over({ retire: ['nosuch'] }));
    expect(status).toBe(2);
    expect(err).toContain('drug pregabalin: retires rule "nosuch"');
  });
});

describe('formulary coverage', () => {
  const cwd = folderWith({ 'a.md': '# Schistosomiasis\n\nGive praziquantel 600 mg orally once.\n' });
  const run = (...args: readonly string[]) => runCli(['formulary', 'coverage', 'a.md', ...args], { cwd });

  test('as text', () => {
    const { status, out } = run();
    expect(status).toBe(0);
    expect(out).toContain('1 of 1 doses have no dose rule (1 article, 1 drugs).');
    expect(out).toContain('a.md:3');
  });

  test('as JSON and as a page', () => {
    expect(JSON.parse(run('--format', 'json').out)).toMatchObject({ version: 1, doses: { found: 1, withoutRule: 1 } });
    expect(run('--format', 'html', '--output-file', 'c.html').status).toBe(0);
    expect(readFileSync(join(cwd, 'c.html'), 'utf8')).toContain('<h2 id="d0">praziquantel</h2>');
  });

  test('nothing to read is said', () => expect(runCli(['formulary', 'coverage', 'none'], { cwd }).status).toBe(2));
});
