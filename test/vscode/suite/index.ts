/**
 * The suite inside an editor, whichever: the editor loads the bundle of this file into its extension host, on Node or in
 * a web worker, and calls `run`. Mocha's browser build needs neither, so the same bundle serves all hosts.
 */
import 'mocha/mocha.js';

declare const Mocha: typeof import('mocha');

/** One line for each test, for the runner outside, which shows what begins with the mark. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', (test) => say(`ok ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('retry', (test, error) => say(`again ${test.fullTitle()}\n${error.stack ?? error.message}`));
    runner.on('pending', (test) => say(`skipped ${test.fullTitle()}`));
    runner.on('fail', (test, error) => say(`FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`));
    runner.on('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      say(`passed=${passes} failed=${failures} skipped=${pending}`);
    });
  }
}

const say = (text: string): void => console.log(text.replace(/^/gm, '[suite] '));

export async function run(): Promise<void> {
  // A test that fails is run once more, and that is said: see `second-try.mjs` for why.
  const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, retries: 1, reporter: Lines });
  // What mocha does itself before it loads a file: offers `describe` and `it`.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./diagnostics.test.ts');
  await import('./features.test.ts');
  await import('./files.test.ts');
  await import('./language.test.ts');
  await import('./preview.test.ts');
  await import('./settings.test.ts');
  await import('./views.test.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
