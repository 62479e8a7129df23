import { execFile, spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Failure } from './failure.ts';

/** What git is asked; every failure is told in git's own words. */

const MOST_BYTES = 1 << 30;

async function git(args: readonly string[], cwd: string, index?: string): Promise<string> {
  const env = index === undefined ? process.env : { ...process.env, GIT_INDEX_FILE: index };
  return new Promise((done, reject) => {
    execFile('git', [...args], { cwd, env, maxBuffer: MOST_BYTES, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error === null) done(stdout);
      else if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        reject(new Failure('git is not installed or not on the path; this option needs it'));
      else reject(new Failure(gitWords(stderr, args)));
    });
  });
}

const gitWords = (stderr: string, args: readonly string[]): string => {
  const line = stderr.split('\n').find((it) => it.trim() !== '') ?? `git ${args[0] ?? ''} failed`;
  return `git: ${line.replace(/^(?:fatal|error): /, '').trim()}`;
};

/** Top folder of the repository that holds `cwd`. */
export const repositoryRoot = async (cwd: string): Promise<string> =>
  (await git(['rev-parse', '--show-toplevel'], cwd)).replace(/\r?\n$/, '');

/** Full name of a commit. */
export async function commitOf(ref: string, root: string): Promise<string> {
  try {
    return (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], root)).trim();
  } catch {
    throw new Failure(`git: no commit is named "${ref}" here${await shallowHint(root)}`);
  }
}

/** Where two lines of history parted. */
export async function mergeBase(ref: string, head: string, root: string): Promise<string> {
  const [one, other] = [await commitOf(ref, root), await commitOf(head, root)];
  try {
    return (await git(['merge-base', one, other], root)).trim();
  } catch {
    throw new Failure(`git: "${ref}" and "${head}" have no common history here${await shallowHint(root)}`);
  }
}

async function shallowHint(root: string): Promise<string> {
  const shallow = (await git(['rev-parse', '--is-shallow-repository'], root)).trim() === 'true';
  return shallow ? '; the clone is shallow: fetch the history first (git fetch --unshallow, or fetch-depth: 0)' : '';
}

export interface ChangedFile {
  /** Relative to the repository's top folder, with `/`; null where the file is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Files that differ between a commit and another one, or the working tree (`null`) with what git does not know yet. */
export async function changedFiles(base: string, head: string | null, root: string): Promise<ChangedFile[]> {
  if (head !== null) return parseNameStatus(await git(diffOf(base, head), root));
  return withCopyOfIndex(root, async (index) => {
    // New files count as intended, so that a renamed article is found although nobody has added it yet.
    await git(['add', '--intent-to-add', '--all'], root, index);
    return parseNameStatus(await git(diffOf(base), root, index));
  });
}

const diffOf = (...commits: readonly string[]): string[] => [
  'diff',
  '--name-status',
  '-z',
  '--find-renames',
  '--no-ext-diff',
  // A submodule is a commit, no article, whatever it is called.
  '--ignore-submodules=all',
  ...commits,
  '--',
];

/** The user's own index is never touched. */
async function withCopyOfIndex<T>(root: string, work: (index: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'clinlint-'));
  try {
    const index = join(folder, 'index');
    const own = resolve(root, (await git(['rev-parse', '--git-path', 'index'], root)).trim());
    await copyIndex(own, index);
    return await work(index);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** With its time: git looks again at files that are as young as the index. A new repository has none to copy. */
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    const { atime, mtime } = await stat(from);
    await copyFile(from, to);
    await utimes(to, atime, mtime);
  } catch {
    await rm(to, { force: true });
  }
}

/** `M\0path\0R087\0old\0new\0…` */
function parseNameStatus(output: string): ChangedFile[] {
  const fields = output.split('\0');
  const files: ChangedFile[] = [];
  for (let i = 0; i + 1 < fields.length; ) {
    const status = fields[i]?.[0] ?? '';
    const path = fields[i + 1] ?? '';
    const renamed = status === 'R' || status === 'C';
    const target = renamed ? (fields[i + 2] ?? '') : path;
    files.push({
      before: status === 'A' || status === 'C' ? null : path,
      after: status === 'D' ? null : target,
    });
    i += renamed ? 3 : 2;
  }
  return files;
}

/** What a commit holds. */
export interface Tree {
  readonly root: string;
  /** Files by path from the top folder, with the names that git gives to their contents; no links. */
  readonly blobs: ReadonlyMap<string, string>;
  /** Folders that are repositories of their own; nothing of them is among the files. */
  readonly submodules: readonly string[];
  contents(paths: readonly string[]): Promise<(Buffer | null)[]>;
}

export async function treeOf(commit: string, root: string): Promise<Tree> {
  const blobs = new Map<string, string>();
  const submodules: string[] = [];
  for (const line of (await git(['ls-tree', '-r', '-z', '--full-tree', commit], root)).split('\0')) {
    // `100644 blob 0123…<tab>path`
    const tab = line.indexOf('\t');
    const [mode, type, id = ''] = line.slice(0, tab).split(' ');
    if (type === 'commit') submodules.push(line.slice(tab + 1));
    else if (type === 'blob' && mode !== '120000') blobs.set(line.slice(tab + 1), id);
  }
  return { root, blobs, submodules, contents: (paths) => filesOf(commit, paths, root) };
}

/** Contents of files of a commit, in the order asked; null for what is no file there (a submodule, a missing path). */
export async function filesOf(commit: string, paths: readonly string[], root: string): Promise<(Buffer | null)[]> {
  if (paths.length === 0) return [];
  const output = await batch(
    paths.map((path) => `${commit}:${path}`),
    root,
  );
  const found: (Buffer | null)[] = [];
  let at = 0;
  for (const _ of paths) {
    const end = output.indexOf(10, at);
    const header = output.toString('utf8', at, end);
    const blob = / blob (\d+)$/.exec(header);
    const size = Number(/ \w+ (\d+)$/.exec(header)?.[1] ?? Number.NaN);
    at = end + 1;
    found.push(blob === null ? null : Buffer.from(output.subarray(at, at + size)));
    if (!Number.isNaN(size)) at += size + 1;
  }
  return found;
}

function batch(names: readonly string[], root: string): Promise<Buffer> {
  return new Promise((done, reject) => {
    const child = spawn('git', ['cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => reject(new Failure('git: cat-file could not be run')));
    child.on('close', (code) =>
      code === 0 ? done(Buffer.concat(chunks)) : reject(new Failure(`git: cat-file ended with status ${code}`)),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(names.map((name) => `${name}\n`).join(''));
  });
}
