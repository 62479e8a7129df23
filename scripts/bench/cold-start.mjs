// One article from a cold start.
import { median, runProcess, show } from './measure.mjs';

const LINT = ['dist/cli.js', 'lint', 'samples/painful-diabetic-neuropathy.md', '--no-config'];

/** In turns, so that other work of the machine falls on all alike. The very first run finds no compiled code. */
export function coldStart(root, runs) {
  const cases = {
    'one article from a cold start': [LINT, {}],
    'the same without compiled code of an earlier run': [LINT, { NODE_DISABLE_COMPILE_CACHE: '1' }],
    'an empty Node program': [['-e', '0'], {}],
  };
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let i = 0; i < runs; i++)
    for (const [name, [args, env]] of Object.entries(cases)) {
      const { ms } = runProcess([process.execPath, ...args], { cwd: root, env: { ...process.env, ...env } });
      times[name].push(ms);
    }
  for (const [name, list] of Object.entries(times)) show(name, list);
  const [lints, , bare] = Object.values(times);
  console.log(`${'ratio'.padEnd(48)} ${(median(lints) / median(bare)).toFixed(2)}`);
}
