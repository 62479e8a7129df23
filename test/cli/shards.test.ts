import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../server/src/core/report/lint-report.ts';
import { CONTRADICTING, lintOn } from '../harness/contradicting-articles.ts';
import { type CliResult, folderWith, runCli } from '../harness/run-cli.ts';

/** A house formulary: its digest stands in the report. */
const HOUSE = {
  schemaVersion: 1,
  id: 'house',
  title: 'House',
  release: '1',
  sources: {},
  drugs: [{ id: 'testol', genericName: 'testol', doseRules: [], review: { state: 'draft' } }],
};

describe('a shard', () => {
  const folder = folderWith(CONTRADICTING);
  const shard = (part: string): string => lintOn(folder, '--shard', part, '--format', 'json').out;

  test('leaves findings between articles to the merging run and brings what they need', () => {
    const report = JSON.parse(shard('1/1'));
    expect(report.shard).toMatchObject({ index: 1, count: 1 });
    const rules = report.files.flatMap((file: FileReport) => file.findings.map(({ rule }) => rule));
    expect(rules.filter((rule: string) => rule.startsWith('cross/'))).toEqual([]);
    expect(report.files[0].reduce.facts.doses[0]).toMatchObject({ drug: { id: 'pregabalin' }, at: { line: 3 } });
  });

  test('without files is clean', () => {
    const one = folderWith({ 'a.md': CONTRADICTING['a.md'] ?? '' });
    const statuses = [1, 2, 3, 4].map((i) => lintOn(one, '--shard', `${i}/4`, '--format', 'json').status);
    expect(statuses.filter((status) => status === 0)).toHaveLength(3);
  });

  test.each(['0/2', '3/2', '1', 'a/b', '1/0'])('%s is refused', (part) =>
    expect(lintOn(folder, '--shard', part)).toMatchObject({ status: 2, out: '' }),
  );

  test('is merged only with all the others, once each, and only as a shard', () => {
    const out = folderWith({
      '1.json': shard('1/2'),
      '2.json': shard('2/2'),
      'whole.json': lintOn(folder, '--format', 'json').out,
      'half.json': shard('1/2').slice(0, 900),
    });
    const merge = (...names: string[]): CliResult => runCli(['merge', ...names], { cwd: out });
    expect(merge('1.json')).toMatchObject({ status: 2, err: 'clinlint: merge: 2/2 missing\n' });
    expect(merge('1.json', '1.json').err).toMatch(/1\.json: is shard 1\/2, and so is 1\.json/);
    expect(merge('whole.json').err).toMatch(/is not the report of a shard/);
    expect(merge('half.json', '2.json')).toMatchObject({ status: 2, out: '' });
    expect(merge('none.json').err).toMatch(/none\.json: cannot be read/);
    expect(merge('1.json', '2.json').status).toBe(1);
  });

  test('judged by a house formulary needs it again', () => {
    const file = join(folderWith({ 'house.json': JSON.stringify(HOUSE) }), 'house.json');
    const one = lintOn(folder, '--shard', '1/1', '--format', 'json', '--formulary', file).out;
    const out = folderWith({ 'one.json': one });
    expect(runCli(['merge', 'one.json'], { cwd: out })).toMatchObject({ status: 2, out: '' });
    const again = runCli(['merge', 'one.json', '--format', 'json', '--formulary', file], { cwd: out });
    expect(again.out).toBe(lintOn(folder, '--format', 'json', '--formulary', file).out);
  });
});
