import type { Judging } from './environment.ts';
import type { Tree } from './git.ts';
import type { PathFilter } from './path-filter.ts';
import { decode, type Input } from './read-input.ts';
import { isArticle, localPath } from './revisions.ts';
import { bibliographyDigest, mayNameBibliography } from './run/cache-key.ts';

/** An article whose text is the same in both states. */
export interface Unchanged {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** Its path from the top folder of the repository. */
  readonly inTree: string;
  /** The name that git gives to its content. */
  readonly blob: string;
}

/** Articles of a commit that were asked for and are not among the changed ones, as a walk through the folders finds them. */
export async function unchangedArticles(
  tree: Tree,
  changed: ReadonlySet<string>,
  wanted: PathFilter,
  cwd: string,
): Promise<readonly Unchanged[]> {
  const found: Unchanged[] = [];
  for (const [inTree, blob] of tree.blobs) {
    if (!isArticle(inTree)) continue;
    const path = localPath(inTree, tree.root, cwd);
    if (!changed.has(path) && !HIDDEN.test(path) && (await wanted(path))) found.push({ path, inTree, blob });
  }
  return found;
}

const HIDDEN = /(?:^|\/)(?:\.[^./]|node_modules\/)/;

/** So many texts are read at one time. */
const CHUNK = 500;

/** Goes through the contents of articles without holding all of them. */
export async function* contentsOf<U extends Unchanged>(
  articles: readonly U[],
  tree: Tree,
): AsyncIterable<{ readonly article: U; readonly bytes: Buffer }> {
  for (let at = 0; at < articles.length; at += CHUNK) {
    const chunk = articles.slice(at, at + CHUNK);
    const contents = await tree.contents(chunk.map(({ inTree }) => inTree));
    for (const [i, article] of chunk.entries()) {
      const bytes = contents[i];
      if (bytes != null) yield { article, bytes };
    }
  }
}

export interface Affected {
  readonly article: Unchanged;
  readonly input: Input;
}

/**
 * Articles with the same text of which something else may be found than before: they are judged by another configuration,
 * formulary or page of disclaimer, or a bibliography that they read has changed.
 */
export async function affectedArticles(
  articles: readonly Unchanged[],
  tree: Tree,
  before: Judging,
  after: Judging,
): Promise<readonly Affected[]> {
  const affected: Affected[] = [];
  for await (const { article, bytes } of contentsOf(articles, tree)) {
    const { path } = article;
    const isJudgedAnew = (await before.for(path)).identity !== (await after.for(path)).identity;
    if (isJudgedAnew || (await readsOther(path, bytes, before, after)))
      affected.push({ article, input: decode(bytes) });
  }
  return affected;
}

async function readsOther(path: string, bytes: Buffer, before: Judging, after: Judging): Promise<boolean> {
  const input = mayNameBibliography(bytes) ? decode(bytes) : null;
  if (input === null || !('text' in input)) return false;
  const [old, current] = [
    await before.bibliographyFor(path, input.text),
    await after.bibliographyFor(path, input.text),
  ];
  return (old && bibliographyDigest(old)) !== (current && bibliographyDigest(current));
}
