// Runs the shared scorers over the built command, where the shared material is present.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scorers = fileURLToPath(new URL('../../shared/score/', import.meta.url));

if (!existsSync(scorers)) {
  console.log('score: skipped, the shared cases are not here (expected in ../shared/score)');
  process.exit(0);
}
let failed = 0;
for (const name of ['score-doses.mjs', 'score-traps.mjs', 'score-verdicts.mjs']) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [`${scorers}${name}`, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  failed ||= status === 2 ? 2 : 0;
}
process.exit(failed);
