// Installs two real VS Codes from npm into this folder, and finds a Chromium to show them in. Does nothing when the
// lockfile is the one that was installed last. Needs Linux on x64, the npm registry and Debian's packages.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const stamp = join(modules, '.clinlint-host.json');
/** `@vscode/test-web` looks for its download in a folder named after a commit; ours is this one. */
export const WEB_COMMIT = '1'.padStart(40, '0');
export const WEB_DATA = join(modules, '.vscode-test-web');

/** `{ codeServer, web, chromium }`: for each null when it is there, otherwise why it is not. */
export function setUp() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const why = `the VS Code of the npm packages runs on Linux x64 only, this is ${process.platform} ${process.arch}`;
    return { codeServer: why, web: why, chromium: null };
  }
  return { ...editors(), chromium: findChromium() };
}

function editors() {
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  const known = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : null;
  if (known?.lock === lock && known.codeServer === null) return known;
  console.log('Installing VS Code from npm into test/vscode-host, about 660 MB; once for each version of its lockfile.');
  const failed = attempt(() => {
    // Without scripts: that of code-server would want another Node and build what nothing here uses.
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
    offerWebDownload();
  });
  if (failed !== null) return { codeServer: failed, web: failed };
  const result = { lock, codeServer: attempt(completeCodeServer), web: null };
  writeFileSync(stamp, JSON.stringify(result));
  return result;
}

/** Its modules are flat beside it, not below it; of its addons only two have to be compiled. */
function completeCodeServer() {
  needPackages(['g++', 'make', 'python3'].filter((tool) => !onPath(tool)));
  npm('rebuild', '@vscode/spdlog', '@vscode/native-watchdog', '--loglevel=error', `--nodedir=${headersOfNode()}`);
  const link = join(modules, 'code-server/lib/vscode/node_modules');
  rmSync(link, { recursive: true, force: true });
  symlinkSync('../../..', link);
}

/** A prefix with Node's headers. Both addons speak N-API, so the version need not be that of the server. */
function headersOfNode() {
  const has = (prefix) => existsSync(join(prefix, 'include/node/node_api.h'));
  const own = dirname(dirname(process.execPath));
  if (has(own)) return own;
  if (!has('/usr')) needPackages(['libnode-dev']);
  return '/usr';
}

function offerWebDownload() {
  const folder = join(WEB_DATA, `vscode-web-stable-${WEB_COMMIT}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(modules, 'vscode-web/dist'))) {
    symlinkSync(`../../vscode-web/dist/${name}`, join(folder, name));
  }
  const { version } = JSON.parse(readFileSync(join(modules, 'vscode-web/package.json'), 'utf8'));
  writeFileSync(join(folder, 'version'), `vscode-web ${version}`);
}

function findChromium() {
  if (chromiumPath() !== null) return null;
  return attempt(() => {
    needPackages(['chromium', 'fonts-dejavu-core']);
    if (chromiumPath() === null) throw new Error('the package chromium left no program of that name');
  });
}

export function chromiumPath() {
  const given = process.env.CHROMIUM;
  const places = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join('/usr/bin', name));
  return [...(given ? [given] : []), ...places].find((path) => existsSync(path)) ?? null;
}

/** Debian's packages, where we may install them; otherwise says which to install. */
function needPackages(names) {
  if (names.length === 0) return;
  const command = `apt-get install ${names.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) throw new Error(`missing; run as root: ${command}`);
  console.log(`Installing Debian packages: ${names.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}

const onPath = (name) =>
  (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(join(folder, name)));

/** Null, or in one line why it did not work. */
function attempt(work) {
  try {
    work();
    return null;
  } catch (error) {
    return error.message.split('\n')[0];
  }
}

const npm = (...args) => run('npm', args);
const run = (command, args, options = {}) =>
  execFileSync(command, args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'], ...options });

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(setUp());
