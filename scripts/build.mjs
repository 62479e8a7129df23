// Bundles everything that ships. `--only cli,server` builds a part; `--dev` leaves names and maps in; `--outdir` writes
// elsewhere than to dist/.
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { clinlintData } from './embed-data.mjs';

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
  define: { CLINLINT_VERSION: JSON.stringify(manifest.version) },
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
  cli: {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: `#!/usr/bin/env node\n${whereAmI}` },
  },
  server: { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js' },
  client: { ...node, entryPoints: ['client/src/node/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
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

if (only === null && out === null) await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
for (const [name, options] of Object.entries(targets)) {
  if (only !== null && !only.has(name)) continue;
  await build(out === null ? options : { ...options, outfile: options.outfile.replace(/^dist/, out) });
}
