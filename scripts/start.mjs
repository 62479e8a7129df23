// The main job in one command: builds if needed, lints `samples/`, draws one treatment algorithm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');

function newest(folder) {
  const times = readdirSync(join(root, folder), { recursive: true }).map(
    (name) => statSync(join(root, folder, name)).mtimeMs,
  );
  return Math.max(...times);
}

function run(args, good = [0]) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (!good.includes(status)) process.exit(status ?? 2);
}

const stale =
  !existsSync(cli) || statSync(cli).mtimeMs < Math.max(newest('server'), newest('scripts'), newest('client'));
if (stale) run([join(root, 'scripts/build.mjs')]);

// Findings are what a linter is for; only a job that could not be done is a failure.
run([cli, 'lint', 'samples', '--no-config'], [0, 1]);

const article = 'samples/painful-diabetic-neuropathy.md';
const drawing = 'dist/treatment-algorithm.html';
mkdirSync(join(root, 'dist'), { recursive: true });
run([cli, 'algorithm', article, '--no-config', '--format', 'html', '--output-file', drawing]);
console.log(`\nThe treatment algorithm of ${article} is drawn in ${drawing}; open it in a browser.`);
