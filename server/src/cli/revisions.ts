import { relative, resolve, sep } from 'node:path';
import { type ChangedFile, changedFiles, commitOf, filesOf, mergeBase, repositoryRoot } from './git.ts';
import type { PathFilter } from './path-filter.ts';
import { decode, type Input, readInput } from './read-input.ts';

/** One article in two states; `null` where it is not there. */
export interface TwoStates {
  /** Relative to the working folder, with `/`; the old path where the article was removed. */
  readonly path: string;
  readonly formerPath: string | null;
  readonly before: Input | null;
  readonly after: Input | null;
}

export interface Comparison {
  readonly base: string;
  /** Null = the working tree. */
  readonly head: string | null;
  readonly root: string;
}

/** `main`: from where it parted to the working tree; `main...feature`: to that commit; `a..b` compares both as they are. */
export async function readComparison(revisions: string, cwd: string): Promise<Comparison> {
  const root = await repositoryRoot(cwd);
  const [, base = revisions, dots, head] = /^(.*?)(\.{2,3})(.*)$/.exec(revisions) ?? [];
  if (dots === undefined) return { base: await mergeBase(base, 'HEAD', root), head: null, root };
  const end = await commitOf(head || 'HEAD', root);
  const start = base || 'HEAD';
  return { base: dots === '..' ? await commitOf(start, root) : await mergeBase(start, end, root), head: end, root };
}

/** All files that differ, articles or not. */
export const changesOf = ({ base, head, root }: Comparison): Promise<readonly ChangedFile[]> =>
  changedFiles(base, head, root);

/** A path from the top folder of the repository as one from the working folder. */
export const localPath = (path: string, root: string, cwd: string): string =>
  relative(cwd, resolve(root, path)).split(sep).join('/');

export const isArticle = (path: string): boolean => IS_ARTICLE.test(path);

const IS_ARTICLE = /\.(?:md|markdown|mdx|qmd)$/i;

/** Both states of every article that differs, in the order of their paths. */
export async function readStates(
  { base, head, root }: Comparison,
  changes: readonly ChangedFile[],
  cwd: string,
  wanted: PathFilter,
): Promise<TwoStates[]> {
  const local = (path: string): string => localPath(path, root, cwd);
  const files: ChangedFile[] = [];
  for (const file of changes) {
    const path = file.after ?? file.before ?? '';
    if (isArticle(path) && (await wanted(local(path)))) files.push(file);
  }
  const before = await contents(
    base,
    files.map((file) => file.before),
    root,
  );
  const after =
    head === null
      ? await Promise.all(files.map((file) => (file.after === null ? null : readInput(resolve(root, file.after)))))
      : await contents(
          head,
          files.map((file) => file.after),
          root,
        );
  return files
    .map((file, i) => ({
      path: local(file.after ?? file.before ?? ''),
      formerPath: file.before !== null && file.after !== null && file.before !== file.after ? local(file.before) : null,
      before: before[i] ?? null,
      after: after[i] ?? null,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Contents by the position of their path; nothing is asked for a path that is null. */
async function contents(commit: string, paths: readonly (string | null)[], root: string): Promise<(Input | null)[]> {
  const asked = paths.filter((path) => path !== null);
  const found = (await filesOf(commit, asked, root)).map((bytes) => (bytes === null ? null : decode(bytes)));
  let next = 0;
  return paths.map((path) => (path === null ? null : (found[next++] ?? null)));
}
