import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch/posix';
import { isDynamicPattern } from 'tinyglobby';
import { IgnoreRules } from '../core/index.ts';
import { addressOf, type Files, ignoreTop, machineFiles } from './config-files.ts';

/** Whether a path, relative to the working folder, was asked for: at or below an input, matched by a glob, not ignored. */
export type PathFilter = (path: string) => Promise<boolean>;

/** For paths that need not exist any more, such as those of a commit. No inputs = the working folder. */
export async function pathFilter(
  inputs: readonly string[],
  cwd: string,
  files: Files = machineFiles(cwd),
): Promise<PathFilter> {
  const ignored = new IgnoreRules(await ignoreTop(cwd), files.readText);
  const matchers = (inputs.length === 0 ? ['.'] : inputs).map((input) => matcher(input, cwd));
  return async (path) => {
    const asked = matchers.find((it) => it.matches(path));
    if (asked === undefined) return false;
    return asked.exact === path || !(await ignored.ignores(addressOf(resolve(cwd, path))));
  };
}

function matcher(
  input: string,
  cwd: string,
): { readonly exact: string | null; readonly matches: (path: string) => boolean } {
  if (isDynamicPattern(input)) return { exact: null, matches: picomatch(input, { dot: false }) };
  const own = relative(cwd, resolve(cwd, input)).split(sep).join('/');
  if (own === '') return { exact: null, matches: (path) => !path.startsWith('../') };
  return { exact: own, matches: (path) => path === own || path.startsWith(`${own}/`) };
}
