import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8's collector of garbage: of everything, or of what is new. */
export type Collect = (what?: { readonly type: 'minor' }) => void;

export function collector(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as Collect;
}
