import { type Dirent, readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { IgnoreRules } from '../core/index.ts';
import { addressOf, type Files, ignoreTop, machineFiles } from './config-files.ts';
import { Failure } from './failure.ts';
import { complain } from './output.ts';

/** A file to lint; one that was named outright is always linted, one found in a folder only when it is clinical. */
export interface Found {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly explicit: boolean;
}

const ENDINGS = '**/*.{md,markdown,mdx,qmd}';
const IS_ARTICLE = /\.(?:md|markdown|mdx|qmd)$/;
const NEVER = ['**/node_modules/**', '**/.git/**'];

/**
 * Files named, found in folders and matched by globs, in the order of the report. Throws a Failure for a path that leads
 * nowhere. A folder that may not be read stands for what is in it, so that it is reported as a file that may not be read.
 */
export async function discover(
  inputs: readonly string[],
  cwd: string,
  files: Files = machineFiles(cwd),
): Promise<Found[]> {
  const ignored = new IgnoreRules(await ignoreTop(cwd), files.readText);
  const found = new Map<string, Found>();
  const add = async (path: string, explicit: boolean): Promise<void> => {
    const name = nameFrom(resolve(cwd, path), cwd);
    if (!explicit && (await ignored.ignores(addressOf(resolve(cwd, path))))) return;
    found.set(name, { path: name, explicit: explicit || (found.get(name)?.explicit ?? false) });
  };
  const left: LeftOut = { closed: new Set(), links: new Set() };
  const walked = async (pattern: string): Promise<void> => {
    for (const path of await walk(pattern, cwd, left)) await add(path, false);
  };
  for (const input of inputs.length === 0 ? ['.'] : inputs) {
    const kind = await kindOf(resolve(cwd, input));
    if (kind === 'file') await add(input, true);
    else if (kind === 'folder') {
      const folder = nameFrom(resolve(cwd, input), cwd);
      const pattern = folder === '' ? ENDINGS : `${escapePath(folder)}/${ENDINGS}`;
      await walked(pattern);
    } else if (isDynamicPattern(input)) await walked(input);
    else
      throw new Failure(
        `${input}: ${kind === 'closed' ? 'may not be read; check the permissions of its folder' : 'does not exist; check the path'}`,
      );
  }
  for (const folder of left.closed)
    if (!(await ignored.ignores(`${addressOf(folder)}/any.md`))) await add(folder, true);
  await tellLinks(left.links, found, cwd, (path) => ignored.ignores(addressOf(path)));
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a walk did not go into. */
interface LeftOut {
  /** Folders that may not be read. */
  readonly closed: Set<string>;
  /** Links with the name of an article. */
  readonly links: Set<string>;
}

function walk(pattern: string, cwd: string, left: LeftOut): Promise<string[]> {
  return glob(pattern, {
    ...{ cwd, ignore: NEVER, dot: false, followSymbolicLinks: false, expandDirectories: false },
    fs: { readdir: noting(left) as typeof readdir },
  });
}

/** Lists a folder as ever, and notes what the walk will leave out without a word. */
const noting =
  (left: LeftOut) =>
  (
    folder: string,
    options: { withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
  ): void =>
    readdir(folder, options, (error, entries) => {
      if (error !== null && CLOSED.has(error.code ?? '')) left.closed.add(resolve(folder));
      for (const entry of error === null ? entries : [])
        if (entry.isSymbolicLink() && IS_ARTICLE.test(entry.name)) left.links.add(join(folder, entry.name));
      done(error, entries);
    });

const CLOSED = new Set(['EACCES', 'EPERM']);

async function kindOf(path: string): Promise<'file' | 'folder' | 'closed' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return CLOSED.has((error as NodeJS.ErrnoException).code ?? '') ? 'closed' : 'none';
  }
}

/** Links are not followed, since they may lead in circles or out of the folder; those that lead to nothing found are said. */
async function tellLinks(
  links: ReadonlySet<string>,
  found: ReadonlyMap<string, Found>,
  cwd: string,
  isIgnored: (path: string) => Promise<boolean>,
): Promise<void> {
  if (links.size === 0) return;
  const top = await targetOf(cwd);
  const told: string[] = [];
  for (const link of links) {
    const isFound = found.has(nameFrom(link, cwd)) || found.has(nameFrom(await targetOf(link), top));
    if (!isFound && !(await isIgnored(link))) told.push(nameFrom(link, cwd));
  }
  if (told.length === 0) return;
  const [first = ''] = told.sort();
  const which = told.length === 1 ? `${first}: is a link` : `${first} and ${told.length - 1} more: are links`;
  complain(`${which}, not followed; name ${told.length === 1 ? 'it' : 'them'} to have what is behind read`);
}

/** As reports name it. */
export const nameFrom = (path: string, cwd: string): string => relative(cwd, path).split(sep).join('/');

const targetOf = (path: string): Promise<string> => realpath(path).catch(() => path);
