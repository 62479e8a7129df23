import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

/** Enough work that a worker has articles when it dies. */
const COUNT = 250;
const folder = folderWith({});
execFileSync(process.execPath, [join(ROOT, 'scripts/bench/generate-articles.mjs'), folder, String(COUNT)]);
const UNLUCKY = 'part-000/note-000077.md';
const text = readFileSync(join(folder, UNLUCKY), 'utf8');
writeFileSync(join(folder, UNLUCKY), text.replace('## Treatment', '## Treatment\n\nGive naproxen 977.0 mg daily.'));
/** What is loaded before the command, into every thread of it: a fault is planted from outside. */
const faults = folderWith({
  'exit.cjs': inWorker('if (++jobs === 3) process.exit(7)'),
  'throw.cjs': inWorker("if (++jobs === 3) throw new Error('planted in a thread')"),
  'start.cjs': "if (!require('node:worker_threads').isMainThread) throw new Error('planted at the start')",
  'article.cjs': `
    const own = JSON.stringify;
    JSON.stringify = (value, ...more) => {
      const text = own(value, ...more);
      if (value?.findings !== undefined && text.includes('977.0')) throw new Error('planted in an article');
      return text;
    };`,
});

function inWorker(onJob: string): string {
  return `
    const { isMainThread, parentPort } = require('node:worker_threads');
    let jobs = 0;
    if (!isMainThread) parentPort.on('message', (message) => { if ('job' in message) { ${onJob} } });`;
}

const lint = (fault: string | null, ...args: string[]) =>
  runCli(['lint', '--as-of', '2026-01-01', '--format', 'json', ...args], {
    cwd: folder,
    env: fault === null ? {} : { NODE_OPTIONS: `--require ${join(faults, fault)}` },
  });
let plain: ReturnType<typeof lint> | null = null;
const unharmed = (): ReturnType<typeof lint> => {
  plain ??= lint(null, '--jobs', '1');
  return plain;
};

test.each([
  ['exit.cjs', 'exit status 7'],
  ['throw.cjs', 'planted in a thread'],
  ['start.cjs', 'planted at the start'],
])('a worker that dies (%s) is told and loses no article', (fault, reason) => {
  const { out, err, status } = lint(fault, '--jobs', '2');
  expect(err).toContain(`a worker thread stopped (${reason}); its articles are analysed without it`);
  expect({ out, status }).toEqual({ out: unharmed().out, status: 1 });
});

test.each(['1', '2'])('an article on which the engine fails is named, and the rest is reported: --jobs %s', (jobs) => {
  const cache = join(faults, `cache-${jobs}`);
  const { out, err, status } = lint('article.cjs', '--jobs', jobs, '--cache-location', cache);
  expect(err.trim()).toBe(`clinlint: ${UNLUCKY}: not analysed: planted in an article`);
  const { files } = JSON.parse(out);
  expect(files).toHaveLength(COUNT);
  expect(files[77].findings).toMatchObject([{ rule: 'internal/rule-failed', severity: 'error' }]);
  expect(status).toBe(2);
  // It is not remembered: without the fault all is found.
  expect(lint(null, '--cache-location', cache).out).toBe(unharmed().out);
});
