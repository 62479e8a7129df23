// Runs TypeScript sources of this repository without a build: bundled in memory, imported from memory.
import { fileURLToPath } from 'node:url';
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
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    plugins: [clinlintData(root)],
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
