// All tests, fastest first: formatter and linter, types, units, protocol, and the suite inside a real VS Code.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const steps = [
  ['format and lint', 'npx', ['biome', 'ci', '.']],
  ['types', 'npx', ['tsc', '-b']],
  ['formulary', 'node', ['scripts/build-formulary.mjs']],
  ['generated schema', 'node', ['scripts/generate-formulary-schema.mjs', '--check']],
  ['generated pages', 'node', ['scripts/generate.mjs', '--check']],
  ['build', 'node', ['scripts/build.mjs']],
  ['engine tests', 'npx', ['vitest', 'run', '--project', 'engine', '--no-isolate']],
  ['unit tests', 'npx', ['vitest', 'run', '--project', 'unit']],
  ['language server tests', 'npx', ['vitest', 'run', '--project', 'lsp']],
  ['real editor', 'node', ['scripts/test-vscode.mjs']],
];

for (const [name, command, args] of steps) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n${name} failed${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
  console.log(`== ${name}: passed in ${Math.round((Date.now() - started) / 1000)} s`);
}
