import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { IgnoreRules } from '../core/index.ts';
import { addressOf, type Files, ignoreTop, machineFiles } from './config-files.ts';
import { Failure } from './failure.ts';

/** A file to lint; one that was named outright is always linted, one found in a folder only when it is clinical. */
export interface Found {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly explicit: boolean;
}

const ENDINGS = '**/*.{md,markdown,mdx,qmd}';
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** Files named, found in folders and matched by globs, in the order of the report. Throws a Failure for a path that leads nowhere. */
export async function discover(
  inputs: readonly string[],
  cwd: string,
  files: Files = machineFiles(cwd),
): Promise<Found[]> {
  const ignored = new IgnoreRules(await ignoreTop(cwd), files.readText);
  const found = new Map<string, Found>();
  const add = async (path: string, explicit: boolean): Promise<void> => {
    const name = relative(cwd, resolve(cwd, path)).split(sep).join('/');
    if (!explicit && (await ignored.ignores(addressOf(resolve(cwd, path))))) return;
    found.set(name, { path: name, explicit: explicit || (found.get(name)?.explicit ?? false) });
  };
  for (const input of inputs.length === 0 ? ['.'] : inputs) {
    const kind = await kindOf(resolve(cwd, input));
    if (kind === 'file') await add(input, true);
    else if (kind === 'folder') {
      const folder = relative(cwd, resolve(cwd, input)).split(sep).join('/');
      const pattern = folder === '' ? ENDINGS : `${escapePath(folder)}/${ENDINGS}`;
      for (const path of await walk(pattern, cwd)) await add(path, false);
    } else if (isDynamicPattern(input)) for (const path of await walk(input, cwd)) await add(path, false);
    else throw new Failure(`${input}: does not exist; check the path`);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const walk = (pattern: string, cwd: string): Promise<string[]> =>
  glob(pattern, { cwd, ignore: NEVER, dot: false, followSymbolicLinks: false, expandDirectories: false });

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}
