// Bundles everything that ships. `--only cli,server` builds a part; `--dev` leaves names and maps in; `--outdir` writes
// elsewhere than to dist/.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { clinlintData, clinlintDataBeside, escaped, formularyForEditor } from './embed-data.mjs';
import { sourceDigest } from './source-digest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const dev = process.argv.includes('--dev');
const onlyAt = process.argv.indexOf('--only');
const outAt = process.argv.indexOf('--outdir');
const out = outAt < 0 ? null : process.argv[outAt + 1];
const only = onlyAt < 0 ? null : new Set((process.argv[onlyAt + 1] ?? '').split(','));

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !dev,
  keepNames: dev,
  sourcemap: dev ? 'inline' : false,
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    CLINLINT_VERSION: JSON.stringify(manifest.version),
    CLINLINT_BUILD: JSON.stringify(await sourceDigest(root)),
  },
  plugins: [clinlintData(root)],
};

// Some dependencies ask where they are; a CommonJS bundle has no `import.meta`.
const whereAmI = "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;";
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  banner: { js: whereAmI },
  define: { ...common.define, 'import.meta.url': '__bundleUrl' },
};
const worker = { ...common, platform: 'browser', target: 'es2022', conditions: ['worker', 'browser'] };

const targets = {
  // A small file that loads the program through V8's compile cache, and the program.
  cli: [
    {
      ...node,
      entryPoints: ['server/src/cli/launch.ts'],
      outfile: 'dist/cli.js',
      banner: { js: '#!/usr/bin/env node' },
    },
    {
      ...node,
      entryPoints: ['server/src/cli/main.ts'],
      outfile: 'dist/cli-main.js',
      plugins: [clinlintDataBeside(root, resolve(root, out ?? 'dist', 'cli-data'))],
    },
  ],
  server: { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js' },
  // A small file that the editor waits for, and the library that speaks the protocol.
  client: [
    {
      ...node,
      entryPoints: ['client/src/node/extension.ts'],
      outfile: 'dist/client.js',
      external: ['vscode'],
      plugins: [apart('./library.ts', './client-library.js')],
    },
    {
      ...node,
      entryPoints: ['client/src/node/library.ts'],
      outfile: 'dist/client-library.js',
      external: ['vscode'],
    },
  ],
  'web-client': {
    ...worker,
    format: 'cjs',
    entryPoints: ['client/src/browser/extension.ts'],
    outfile: 'dist/web/client.js',
    external: ['vscode'],
  },
  'web-server': {
    ...worker,
    format: 'iife',
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/web/server.js',
    // The editor starts the worker from a blob, whose address a library of the core would fail to take apart on load.
    define: { ...common.define, 'self.location': 'undefined' },
  },
  preview: { ...worker, format: 'iife', entryPoints: ['client/src/webview/preview.ts'], outfile: 'dist/preview.js' },
};

/** Leaves one module out of a bundle: it is asked for at run time, as the file that it becomes. */
function apart(module, file) {
  const filter = new RegExp(`^${module.replaceAll('.', '\\.')}$`);
  return {
    name: 'apart',
    setup: (bundle) => bundle.onResolve({ filter }, () => ({ path: file, external: true })),
  };
}

/**
 * The bundler escapes strings, not patterns. In plain ASCII the file is read without decoding and held at half the size,
 * which a run from a cold start feels.
 */
async function writeAscii(path) {
  await writeFile(path, escaped(await readFile(path, 'utf8')));
}

/** What both servers read lies beside them once. */
async function writeData(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(resolve(folder, 'formulary.json'), await formularyForEditor(root));
  await cp(resolve(root, 'server/names/names.txt'), resolve(folder, 'names.txt'));
}

if (only === null && out === null) await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
for (const [name, bundles] of Object.entries(targets)) {
  if (only !== null && !only.has(name)) continue;
  for (const options of [bundles].flat()) {
    const outfile = out === null ? options.outfile : options.outfile.replace(/^dist/, out);
    await build({ ...options, outfile });
    if (name === 'cli') await writeAscii(resolve(root, outfile));
  }
}
if (only === null || only.has('server') || only.has('web-server')) await writeData(resolve(root, out ?? 'dist'));
