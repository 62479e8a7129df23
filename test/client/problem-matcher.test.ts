import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { runCli } from '../harness/run-cli.ts';

interface Matcher {
  readonly pattern: Readonly<Record<'regexp' | 'file' | 'line' | 'column' | 'severity' | 'message' | 'code', string>>;
}

test('the problem matcher reads every finding of the compact format', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    contributes: { problemMatchers: readonly Matcher[] };
  };
  const { pattern } = manifest.contributes.problemMatchers[0] as Matcher;
  const args = ['lint', 'samples/hypertension-in-adults.md', 'samples/anaphylaxis.md', '--as-of', '2026-03-01'];
  const findings = (JSON.parse(runCli([...args, '--format', 'json'], { cwd: ROOT }).out) as Report).files.flatMap(
    ({ path, findings }) => findings.map(({ rule, line, column, severity }) => [path, line, column, severity, rule]),
  );
  const read = runCli([...args, '--format', 'compact'], { cwd: ROOT })
    .out.split('\n')
    .flatMap((line) => {
      const found = new RegExp(pattern.regexp).exec(line);
      const at = (name: keyof Matcher['pattern']): string => found?.[Number(pattern[name])] ?? '';
      return found === null ? [] : [[at('file'), Number(at('line')), Number(at('column')), at('severity'), at('code')]];
    });
  expect(read.length).toBeGreaterThan(5);
  expect(read).toEqual(findings);
});

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { rule: string; line: number; column: number; severity: string }[];
  }[];
}
