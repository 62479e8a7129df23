// The suite inside real VS Codes, run on what the extension package holds. `--host code-server|web|electron` (may be
// repeated) chooses where; without it all that this machine can have from npm. `--screenshots` renews docs/images.
// Ends with a line for each host. With CLINLINT_REQUIRE_EDITOR=1 what could not run is a failure.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { add } from '../test/vscode-host/second-try.mjs';
import { makePackage } from './package.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const hostFolder = new URL('../test/vscode-host/', import.meta.url);
const results = join(root, 'test-results');
const { values } = parseArgs({
  options: { host: { type: 'string', multiple: true }, screenshots: { type: 'boolean', default: false } },
});

const fromNpm = process.platform === 'linux' && process.arch === 'x64';
const hosts = values.host ?? (fromNpm ? ['code-server', 'web'] : ['electron']);
const unknown = hosts.filter((host) => !['code-server', 'web', 'electron'].includes(host));
if (unknown.length > 0) {
  console.error(`unknown host ${unknown.join(', ')}: use code-server, web or electron`);
  process.exit(2);
}

async function main() {
  const { file, stage } = await makePackage();
  const work = await mkdtemp(join(tmpdir(), 'clinlint-vscode-'));
  await mkdir(results, { recursive: true });
  try {
    const extension = join(work, 'extension');
    await cp(stage, extension, { recursive: true });
    const suite = await bundleSuite(extension);
    const given = { extension, suite, vsix: file, workspace: join(root, 'samples') };
    const { setUp } = await import(new URL('setup.mjs', hostFolder));
    const missing = hosts.some((host) => host !== 'electron') ? setUp() : {};
    const lines = [];
    for (const host of hosts) lines.push(await runHost(host, given, missing));
    return lines;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** One bundle for all hosts: it needs neither Node nor a document. The web host serves it only from the extension. */
async function bundleSuite(extension) {
  const outfile = join(extension, 'suite/index.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
    footer: { js: 'module.exports = { run };' },
  });
  return outfile;
}

async function runHost(host, given, missing) {
  console.log(`\nVS Code, host ${host}`);
  const why = reasonToSkip(host, missing);
  if (why !== null) return { host, passed: 0, failed: 0, skipped: 1, again: 0, why };
  const started = Date.now();
  try {
    const { runSuite } = await import(new URL(`${host}.mjs`, hostFolder));
    const screenshot = join(results, `vscode-${host}.png`);
    const { code, lines } = await runSuite({ ...given, screenshot });
    const count = countsOf(lines);
    if (count.passed + count.failed === 0 || (code !== 0) !== count.failed > 0) {
      throw new Error(`the suite ended with ${code}; see ${screenshot}`);
    }
    if (host === 'code-server') for (const more of await runFlows(given)) add(count, more);
    if (host === 'web') add(count, await runPages());
    console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
    return { host, ...count, why: null };
  } catch (error) {
    if (error.code === 'EDITOR_UNAVAILABLE')
      return { host, passed: 0, failed: 0, skipped: 1, again: 0, why: error.message };
    console.error(error);
    return { host, passed: 0, failed: 1, skipped: 0, again: 0, why: null };
  }
}

function reasonToSkip(host, missing) {
  if (host === 'electron') return null;
  return (host === 'web' ? missing.web : missing.codeServer) ?? missing.chromium;
}

/** What the reporter of the suite said at its end. */
function countsOf(lines) {
  const found = lines.map((line) => /^\[suite\] passed=(\d+) failed=(\d+) skipped=(\d+)$/.exec(line)).find(Boolean);
  const [passed = 0, failed = 0, skipped = 0] = (found ?? []).slice(1).map(Number);
  return { passed, failed, skipped, again: lines.filter((line) => line.startsWith('[suite] again ')).length };
}

/** What is done by hand: single flows, and the tour. */
async function runFlows(given) {
  const { runUserFlows } = await import(new URL('user-flows.mjs', hostFolder));
  const { runTour } = await import(new URL('tour.mjs', hostFolder));
  const images = (folder) => (values.screenshots ? join(root, folder) : null);
  const flows = await runUserFlows({ ...given, results, images: images('docs/images') });
  const { checkPreview } = await import(new URL('accessibility.mjs', hostFolder));
  return [
    flows,
    await checkPreview({ ...given, results }),
    await runTour({ ...given, results, images: images('docs/images/tour'), walkthrough: images('client/walkthrough') }),
  ];
}

/** The pages that the command writes, in the browser alone. */
async function runPages() {
  execFileSync(process.execPath, ['scripts/build.mjs', '--only', 'cli'], { cwd: root, stdio: 'inherit' });
  const { checkPages } = await import(new URL('accessibility.mjs', hostFolder));
  return checkPages({ folder: results });
}

const lines = await main();
console.log('');
for (const { host, why } of lines) if (why !== null) console.log(`not run in ${host}: ${why}`);
if (fromNpm && !hosts.includes('electron')) {
  console.log('not asked for: desktop VS Code (`--host electron` downloads it)');
}
for (const { host, failed } of lines) if (failed > 0) console.log(`failed in ${host}: ${failed}`);
for (const { host, again } of lines)
  if (again > 0) console.log(`passed or failed at the second try in ${host}: ${again}`);
for (const { host, passed, skipped } of lines) console.log(`vscode: host=${host} passed=${passed} skipped=${skipped}`);
const required = process.env.CLINLINT_REQUIRE_EDITOR === '1';
// The web host leaves handles open, so the process is ended outright.
process.exit(lines.some(({ failed, skipped }) => failed > 0 || (required && skipped > 0)) ? 1 : 0);
