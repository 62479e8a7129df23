import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { ROOT } from '../harness/environment.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';
import { codes, items } from './test-client.ts';
import { inMemory } from './transports.ts';

const WORK = 'memory:///work';
const SAMPLES = Object.fromEntries(
  readdirSync(join(ROOT, 'samples'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [name, readFileSync(join(ROOT, 'samples', name), 'utf8')]),
);
const CONFIG = { '.clinlintrc.yaml': 'baseline: accepted.json\n' };

interface Said {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
const line = (path: string, { rule, message, ...at }: Said): string =>
  `${path}:${at.line}:${at.column}-${at.endLine}:${at.endColumn} ${rule} ${message}`;

/** What the command reports of a folder, and the baseline that it leaves there. */
function byCommand(cwd: string, ...args: string[]): readonly string[] {
  const { out, err } = runCli(['lint', '.', '--format', 'json', '--as-of', '2026-01-15', ...args], { cwd });
  if (out === '') throw new Error(err);
  const { files } = JSON.parse(out) as { files: { path: string; findings: Said[] }[] };
  return files.flatMap(({ path, findings }) => findings.map((one) => line(path, one))).sort();
}

const fromEditor = (path: string, { code, message, range: { start, end } }: Diagnostic): string =>
  line(path, {
    ...{ rule: String(code), message: String(message) },
    ...{ line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
  });

async function byEditor(files: Readonly<Record<string, string>>, articles: readonly string[]): Promise<string[]> {
  const at = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${WORK}/${path}`, text]));
  const client = await inMemory({ roots: [WORK], files: at });
  for (const path of articles) await client.open(`${WORK}/${path}`, files[path] ?? '');
  const found: string[] = [];
  // All are analysed before any is asked for, as a folder is linted as a whole.
  for (const path of articles) await client.pull(`${WORK}/${path}`);
  for (const path of articles)
    found.push(...items(await client.pull(`${WORK}/${path}`)).map((one) => fromEditor(path, one)));
  await client.close();
  return found.sort();
}

/** The findings of the whole folder, of which nothing is open. */
async function byFolder(files: Readonly<Record<string, string>>): Promise<string[]> {
  const at = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${WORK}/${path}`, text]));
  const client = await inMemory({
    ...{ roots: [WORK], files: at, initializationOptions: { workspaceDiagnostics: true } },
  });
  const articles = Object.keys(files).filter((path) => path.endsWith('.md'));
  // Findings across articles are there once all have been read in the background.
  for (let known = 0; known < articles.length; ) {
    const symbols = await client.request<{ location: { uri: string } }[]>('workspace/symbol', { query: '' });
    known = new Set(symbols.map(({ location }) => location.uri)).size;
  }
  const report = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  await client.close();
  const found = report.items.flatMap((one) =>
    one.kind === 'full' ? one.items.map((item) => fromEditor(one.uri.slice(WORK.length + 1), item)) : [],
  );
  return found.sort();
}

test('command and editor report the same on every sample', async () => {
  const cwd = folderWith(SAMPLES);
  const expected = byCommand(cwd);
  expect(expected.length).toBeGreaterThan(30);
  expect(await byEditor(SAMPLES, Object.keys(SAMPLES))).toEqual(expected);
});

test('and the same with a baseline: what it accepts is shown by neither', async () => {
  const half = Object.fromEntries(Object.entries(SAMPLES).filter((_, i) => i % 2 === 0));
  const cwd = folderWith({ ...half, ...CONFIG });
  runCli(['lint', '.', '--as-of', '2026-01-15', '--update-baseline'], { cwd });
  const baseline = readFileSync(join(cwd, 'accepted.json'), 'utf8');
  const files = { ...SAMPLES, ...CONFIG, 'accepted.json': baseline };
  const expected = byCommand(folderWith(files));
  expect(expected.length).toBeGreaterThan(5);
  expect(expected.length).toBeLessThan(byCommand(cwd, '--no-baseline').length);
  expect(await byEditor(files, Object.keys(SAMPLES))).toEqual(expected);
});

test('and the same with suppressions beside a baseline, be the articles open or not', async () => {
  const name = 'hypertension-in-adults.md';
  const suppressed = (SAMPLES[name] ?? '').replace(
    '\nRecheck potassium',
    '\n<!-- clinlint-disable-next-line citation/dangling -- the second entry follows -->\nRecheck potassium',
  );
  expect(suppressed).not.toBe(SAMPLES[name]);
  const half = Object.fromEntries(Object.entries(SAMPLES).filter(([path], i) => i % 2 === 0 && path !== name));
  const cwd = folderWith({ ...half, ...CONFIG });
  runCli(['lint', '.', '--as-of', '2026-01-15', '--update-baseline'], { cwd });
  const accepted = { ...CONFIG, 'accepted.json': readFileSync(join(cwd, 'accepted.json'), 'utf8') };
  const files = { ...SAMPLES, [name]: suppressed, ...accepted };
  const expected = byCommand(folderWith(files));
  expect(expected.length).toBeGreaterThan(5);
  expect(expected).not.toEqual(byCommand(folderWith({ ...SAMPLES, ...accepted })));
  expect(await byEditor(files, Object.keys(SAMPLES))).toEqual(expected);
  expect(await byFolder(files)).toEqual(expected);
});

test('a renamed article keeps what was accepted, in both', async () => {
  const name = 'hypertension-in-adults.md';
  const text = SAMPLES[name] ?? '';
  const cwd = folderWith({ [name]: text, ...CONFIG });
  runCli(['lint', '.', '--as-of', '2026-01-15', '--update-baseline'], { cwd });
  const files = { 'renamed.md': text, ...CONFIG, 'accepted.json': readFileSync(join(cwd, 'accepted.json'), 'utf8') };
  expect(byCommand(folderWith(files))).toEqual([]);
  expect(await byEditor(files, ['renamed.md'])).toEqual([]);
});

test('a baseline that is missing, broken or newer is a finding, and nothing is hidden', async () => {
  for (const [text, words] of [
    [null, 'does not exist'],
    ['{', 'is not JSON'],
    ['{"version": 2, "findings": []}', 'newer Clinlint'],
  ] as const) {
    const name = 'hypertension-in-adults.md';
    const files = { [`${WORK}/${name}`]: SAMPLES[name] ?? '', [`${WORK}/.clinlintrc.yaml`]: 'baseline: base.json' };
    const client = await inMemory({
      roots: [WORK],
      files: { ...files, ...(text === null ? {} : { [`${WORK}/base.json`]: text }) },
    });
    await client.open(`${WORK}/${name}`, SAMPLES[name] ?? '');
    const found = items(await client.pull(`${WORK}/${name}`));
    expect(found.find((one) => one.code === 'internal/configuration')?.message).toContain(words);
    expect(codes(found)).toContain('citation/dangling');
    await client.close();
  }
});
