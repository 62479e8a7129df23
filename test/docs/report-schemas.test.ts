import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import { render } from '../../server/src/core/index.ts';
import { jsonWriter } from '../../server/src/core/report/json.ts';
import { EMPTY_REPORT, NASTY_REPORT } from '../formats/reports.ts';
import { ROOT } from '../harness/environment.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

type Node = Record<string, unknown>;

/** The published schema lets fields be added; here an object holds nothing that is not written down. */
function strict(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strict);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, strict(value)])) as Node;
  const isObject = copy.properties !== undefined && copy.required !== undefined;
  return isObject && copy.additionalProperties === undefined ? { ...copy, additionalProperties: false } : copy;
}

const schema = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8'));
const problems = (name: string, value: unknown): unknown[] =>
  new Validator(strict(schema(name)) as Schema, '7', false).validate(value).errors.slice(-3);
const run = (cwd: string, ...args: string[]): Node => JSON.parse(runCli(args, { cwd }).out) as Node;

describe('what is written fits its published schema, field by field', () => {
  test('the lint report of the samples, and of reports with everything in them', () => {
    expect(problems('report', run(ROOT, 'lint', 'samples', '--no-config', '--format', 'json'))).toEqual([]);
    for (const report of [NASTY_REPORT, EMPTY_REPORT])
      expect(problems('report', JSON.parse(render(jsonWriter(), report)))).toEqual([]);
  });

  test('the report of a shard', () => {
    const shard = run(ROOT, 'lint', 'samples', '--no-config', '--format', 'json', '--shard', '1/2');
    expect(shard.shard).toMatchObject({ index: 1, count: 2 });
    expect(problems('report', shard)).toEqual([]);
  });

  test('the facts of the samples', () =>
    expect(problems('facts', run(ROOT, 'facts', 'samples', '--no-config'))).toEqual([]));

  test('a review', () => {
    const text = readFileSync(join(ROOT, 'samples/painful-diabetic-neuropathy.md'), 'utf8');
    const cwd = folderWith({ 'before.md': text });
    mkdirSync(join(cwd, 'x'));
    writeFileSync(
      join(cwd, 'after.md'),
      text.replace('75 mg twice daily', '750 mg twice daily').replace(/^- Finnerup.*$/m, ''),
    );
    const review = run(cwd, 'review', '--before', 'before.md', '--after', 'after.md', '--format', 'json');
    expect(JSON.stringify(review)).toContain('750');
    expect(problems('review', review)).toEqual([]);
  });
});

test.each(['report', 'facts', 'review'])('%s: the schema can fail', (name) => {
  expect(problems(name, { version: 2 })).not.toEqual([]);
  expect(problems(name, { version: 1, files: [{ path: 3 }] })).not.toEqual([]);
});
