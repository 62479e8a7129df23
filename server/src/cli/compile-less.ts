import { setFlagsFromString } from 'node:v8';

/**
 * A run goes once through code in which nothing is hot for long: thousands of functions of like weight. V8 compiles them
 * anew for speed after some thousand calls each, on a second thread, and on two cores that costs more than it gains. It
 * shall wait twice as long, and put fewer functions into one. Measured with V8 11 (Node 20) alone, where the optimising
 * compiler is the only one above the baseline; later versions have one between them.
 */
export function compileLess(v8 = process.versions.v8): void {
  if (!v8.startsWith('11.')) return;
  setFlagsFromString('--interrupt-budget=300000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
}
