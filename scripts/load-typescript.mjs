// Runs TypeScript sources of this repository without a build: bundled in memory, imported from memory.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import { clinlintData } from './embed-data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The exports of a small TypeScript program that imports from the repository's root. */
export async function loadTypeScript(program) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    plugins: [clinlintData(root)],
  });
  // In memory and as CommonJS: some packages ask for Node's modules while they load.
  const load = compileFunction(outputFiles[0].text, ['module', 'exports', 'require'], { filename: 'typescript.cjs' });
  const module = { exports: {} };
  load(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}
