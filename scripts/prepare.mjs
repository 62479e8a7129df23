// Builds the command where it was installed from git, as package managers and pre-commit do. A release carries the
// bundle already. npm does not install the build tools for a global install from git, so they are fetched here.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command, args, env = process.env) => execFileSync(command, args, { cwd: root, env, stdio: 'inherit' });

if (!existsSync(`${root}dist/cli.js`)) {
  if (!existsSync(`${root}node_modules/esbuild`)) {
    const own = Object.entries(process.env).filter(
      ([name]) => !/^npm_config_(?:global|prefix|location|omit)$/i.test(name),
    );
    run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], Object.fromEntries(own));
  }
  run(process.execPath, ['scripts/build.mjs', '--only', 'cli,server']);
}
