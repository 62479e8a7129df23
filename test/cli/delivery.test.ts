import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../harness/environment.ts';
import { runCli } from '../harness/run-cli.ts';

/** A repository of articles with history, old findings and three pull requests; see samples/repository.mjs. */
const folder = mkdtempSync(join(tmpdir(), 'clinlint-delivery-'));
execFileSync(process.execPath, [join(ROOT, 'samples/repository.mjs'), folder]);
const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly line: number; readonly severity: string }[];
    readonly fixed: readonly { readonly rule: string }[];
    readonly baselined: readonly unknown[];
  }[];
}
function ci(branch: string, ...args: string[]) {
  git('checkout', '-q', branch);
  const { out, status, err } = runCli(['lint', '--format', 'json', ...args], { cwd: folder, env: { CI: 'true' } });
  if (out === '') throw new Error(err);
  return { status, files: (JSON.parse(out) as Report).files };
}
const found = ({ files }: { files: Report['files'] }): string[] =>
  files.flatMap(({ path, findings }) => findings.map((f) => `${path}:${f.line} ${f.severity} ${f.rule}`));

describe('a repository with old findings', () => {
  test('passes from the day on which Clinlint is switched on with a baseline, and hides nothing', () => {
    const run = ci('main');
    expect({ status: run.status, found: found(run) }).toEqual({ status: 0, found: [] });
    expect(run.files.flatMap((file) => file.baselined).length).toBeGreaterThan(10);
    expect(runCli(['lint', '--no-baseline'], { cwd: folder }).status).toBe(1);
  });

  test.each([
    ['by the baseline', []],
    ['by its history', ['--since', 'main', '--no-baseline']],
    ['by both', ['--since', 'main']],
  ])('stops a bad change with exactly its findings, %s', (_, args) => {
    const run = ci('raise-duloxetine', ...args);
    expect(run.status).toBe(1);
    expect(found(run)).toEqual([
      'articles/painful-diabetic-neuropathy.md:11 error disclaimer/missing',
      'articles/painful-diabetic-neuropathy.md:15 warning citation/missing',
      'articles/painful-diabetic-neuropathy.md:17 error dose/above-label-max',
      'articles/painful-diabetic-neuropathy.md:27 info dose/geriatric-missing',
      'articles/painful-diabetic-neuropathy.md:27 info dose/hepatic-missing',
      'articles/painful-diabetic-neuropathy.md:27 info safety/boxed-warning-missing',
      'articles/painful-diabetic-neuropathy.md:27 error safety/opioid-without-caution',
      'articles/painful-diabetic-neuropathy.md:27 error citation/dangling',
    ]);
  });

  test('lets a good change pass, and says what it mended', () => {
    const run = ci('tidy-wording', '--since', 'main');
    expect({ status: run.status, found: found(run) }).toEqual({ status: 0, found: [] });
    const fixed = run.files.flatMap((file) => file.fixed.map(({ rule }) => rule));
    expect(fixed).toEqual(['ismp/trailing-zero', 'ismp/qd', 'citation/dangling', 'reference/unused']);
  });

  test('cannot be made to grow its baseline in CI', () => {
    git('checkout', '-q', 'raise-duloxetine');
    const { status, err } = runCli(['lint', '--update-baseline'], { cwd: folder, env: { CI: 'true' } });
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('may only shrink') });
    expect(git('status', '--short')).toBe('');
  });

  test.each(['raise-duloxetine', 'tidy-wording', 'accept-it'])(
    '%s: the comment on the pull request',
    async (branch) => {
      git('checkout', '-q', branch);
      const { out, status } = runCli(['review', 'main', '--format', 'markdown'], { cwd: folder });
      expect(status).toBe(0);
      await expect(out).toMatchFileSnapshot(`golden/review-${branch}.md`);
    },
  );
});

describe('the action', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'clinlint-action-'));
  const files = {
    summary: join(scratch, 'summary.md'),
    output: join(scratch, 'output'),
    event: join(scratch, 'event'),
  };

  /** As a runner calls it. The answers of GitHub come from here. */
  async function act(branch: string, inputs: Readonly<Record<string, string>>, answer: (method: string) => number) {
    git('checkout', '-q', branch);
    writeFileSync(files.summary, '');
    writeFileSync(files.output, '');
    writeFileSync(
      files.event,
      JSON.stringify({ pull_request: { number: 7, base: { sha: git('rev-parse', 'main') } } }),
    );
    const asked: { method: string; url: string; body: string }[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const method = request.method ?? '';
      asked.push({ method, url: request.url ?? '', body });
      const earlier = [
        { id: 3, body: 'a remark' },
        ...(inputs.EARLIER ? [{ id: 4, body: '<!-- clinlint-review -->' }] : []),
      ];
      response.writeHead(answer(method)).end(JSON.stringify(method === 'GET' ? earlier : {}));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const env = {
      ...process.env,
      ...{ CI: 'true', GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_PATH: files.event },
      ...{ GITHUB_STEP_SUMMARY: files.summary, GITHUB_OUTPUT: files.output },
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value])),
    };
    const child = spawn(process.execPath, [join(ROOT, 'ci/action.mjs')], { cwd: folder, env });
    let log = '';
    child.stdout.on('data', (chunk) => {
      log += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      log += String(chunk);
    });
    const status = await new Promise((done) => child.on('close', done));
    await new Promise((done) => server.close(done));
    const summary = readFileSync(files.summary, 'utf8');
    return { status, log, asked, summary, output: readFileSync(files.output, 'utf8') };
  }
  const ok = (): number => 200;

  test('annotates, fails the job, writes the summary and one comment', async () => {
    const run = await act('raise-duloxetine', { COMMENT: 'true', TOKEN: 't' }, ok);
    expect(run.status).toBe(1);
    expect(run.log).toContain('::error file=articles/painful-diabetic-neuropathy.md,line=17');
    expect(run.summary).toContain('# Clinlint report');
    expect(run.summary).toContain('Duloxetine 60 mg once a day → **duloxetine 180 mg once a day**');
    expect(run.output).toBe('exit-status=1\nreport=\ncommented=true\n');
    expect(run.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /repos/o/r/issues/7/comments?per_page=100&page=1',
      'POST /repos/o/r/issues/7/comments',
    ]);
  });
  test('renews its own comment, and no other', async () => {
    const { asked } = await act('tidy-wording', { COMMENT: 'true', TOKEN: 't', EARLIER: 'yes' }, ok);
    expect(asked.at(-1)).toMatchObject({ method: 'PATCH', url: '/repos/o/r/issues/comments/4' });
  });
  test('does its work with a token that may only read, and says what it left out', async () => {
    const run = await act('tidy-wording', { COMMENT: 'true', TOKEN: 't' }, (method) => (method === 'GET' ? 200 : 403));
    expect(run.status).toBe(0);
    expect(run.log).toMatch(/::notice title=Clinlint::the comment could not be written \(GitHub answered 403/);
    expect(run.summary).toContain('## Clinical changes');
  });
  test('writes a further report, and takes no path for an option', async () => {
    const sarif = join(scratch, 'clinlint.sarif');
    const run = await act('raise-duloxetine', { FORMAT: 'sarif', OUTPUT_FILE: sarif, PATHS: 'articles\n' }, ok);
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results).toHaveLength(8);
    expect(run.output).toContain(`report=${sarif}`);
    const odd = await act('main', { PATHS: '--no-baseline', SINCE: 'none' }, ok);
    expect({ status: odd.status, log: odd.log }).toEqual({ status: 2, log: expect.stringContaining('does not exist') });
  });
  test('has in its metadata every input that the script reads, and no input in the text of a script', () => {
    const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
    const script = readFileSync(join(ROOT, 'ci/action.mjs'), 'utf8');
    const read = [...script.matchAll(/input\('(\w+)'\)/g)].map(([, name]) => name?.toLowerCase().replace('_', '-'));
    expect(Object.keys(action.inputs).sort()).toEqual([...new Set(read)].sort());
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });
});

test('the bundle is reproducible: two builds give the same bytes', () => {
  const build = (into: string): Buffer => {
    const args = [join(ROOT, 'scripts/build.mjs'), '--only', 'cli', '--outdir', into];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const data = readdirSync(join(into, 'cli-data')).map((name) => `cli-data/${name}`);
    expect(data.some((name) => name.startsWith('cli-data/formulary-'))).toBe(true);
    return Buffer.concat(['cli.js', 'cli-main.js', ...data].map((name) => readFileSync(join(into, name))));
  };
  const [one, other] = [
    build(mkdtempSync(join(tmpdir(), 'clinlint-build-'))),
    build(mkdtempSync(join(tmpdir(), 'clinlint-build-'))),
  ];
  expect(one.equals(other)).toBe(true);
  expect(one.includes(ROOT)).toBe(false);
});

describe('data that lies beside the program', () => {
  const installed = mkdtempSync(join(tmpdir(), 'clinlint-installed-'));
  const data = join(installed, 'cli-data');
  for (const name of ['cli.js', 'cli-main.js', 'cli-data'])
    cpSync(join(ROOT, 'dist', name), join(installed, name), { recursive: true });
  const formulary = readdirSync(data).find((name) => name.startsWith('formulary-')) ?? '';
  const lint = () =>
    spawnSync(process.execPath, [join(installed, 'cli.js'), 'lint', join(ROOT, 'samples/anaphylaxis.md')], {
      encoding: 'utf8',
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
  const whole = readFileSync(join(data, formulary), 'utf8');

  test('is found wherever the program was put', () => {
    expect(lint()).toMatchObject({ status: 1, stdout: expect.stringContaining('anaphylaxis.md') });
  });
  test('that is missing or was cut ends the program with a message, and nothing counts as checked', () => {
    writeFileSync(join(data, formulary), whole.slice(0, -1));
    expect(lint()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/not whole: .*it was cut/) });
    rmSync(join(data, formulary));
    expect(lint()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/not whole: .*ENOENT/) });
  });
});

test('templates are YAML that names what exists', () => {
  const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
  expect(hook).toMatchObject({ id: 'clinlint', entry: 'clinlint lint', language: 'node' });
  const { clinlint } = parse(readFileSync(join(ROOT, 'ci/gitlab.yml'), 'utf8'));
  expect(clinlint.artifacts.reports.codequality).toBe('gl-code-quality-report.json');
});
