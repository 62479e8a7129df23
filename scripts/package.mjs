// Makes the extension package, clinlint-<version>.vsix: exactly the files below, under a manifest without what only
// development needs. `--no-build` packs what is in dist/. Exit 1 when it grows over its limit.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stage = join(root, 'dist/vsix');
const SHIPPED = [
  'dist/client.js',
  'dist/client-library.js',
  'dist/server.js',
  'dist/formulary.json',
  'dist/names.txt',
  'dist/preview.js',
  'dist/web/client.js',
  'dist/web/server.js',
  'client/icons',
  'client/walkthrough',
  'l10n/bundle.l10n.de.json',
  'package.nls.json',
  'package.nls.de.json',
  'samples/painful-diabetic-neuropathy.md',
  'schemas',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];
const DEVELOPMENT_ONLY = ['bin', 'files', 'scripts', 'devDependencies', 'private'];
/** The promise is under 2 MB; this says early that it is near. */
const LARGEST = 1_800_000;

/** `{ file, stage }`: the package, and the folder with what is in it. */
export async function makePackage({ build = true } = {}) {
  if (build) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await fillStage(manifest);
  const file = join(root, `${manifest.name}-${manifest.version}.vsix`);
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const options = ['--no-dependencies', '--allow-unused-files-pattern', '--out', file];
  execFileSync(process.execPath, [vsce, 'package', ...options], { cwd: stage, stdio: ['ignore', 'pipe', 'inherit'] });
  const { size } = await stat(file);
  const said = `${file.slice(root.length)}: ${(size / 1e6).toFixed(2)} MB`;
  if (size > LARGEST) throw new Error(`${said}, more than ${LARGEST / 1e6} MB`);
  console.log(said);
  return { file, stage };
}

async function fillStage(manifest) {
  await rm(stage, { recursive: true, force: true });
  for (const path of SHIPPED) {
    await mkdir(dirname(join(stage, path)), { recursive: true });
    await cp(join(root, path), join(stage, path), { recursive: true });
  }
  const shipped = Object.fromEntries(Object.entries(manifest).filter(([key]) => !DEVELOPMENT_ONLY.includes(key)));
  // The list of files is the stage itself.
  await writeFile(join(stage, 'package.json'), JSON.stringify({ ...shipped, files: ['**'] }, null, 2));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await makePackage({ build: !process.argv.includes('--no-build') });
}
